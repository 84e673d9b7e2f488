/** Schema 19: an answer is counted into the sums after it was stored, with others. */
export const SCHEMA_19 = `
-- Up to which row of answer the fold has counted.
ALTER TABLE fold ADD COLUMN counted INTEGER NOT NULL DEFAULT 0;
UPDATE fold SET counted = (SELECT coalesce(max(id), 0) FROM answer);
`
