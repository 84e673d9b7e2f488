/** Schema 3: how often the words of a fact have changed under its id. */
export const SCHEMA_3 = `
ALTER TABLE fact ADD COLUMN revision INTEGER NOT NULL DEFAULT 0;
`
