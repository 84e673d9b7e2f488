/** Schema 11: the engine's own words of a question that stands in its learner's. */
export const SCHEMA_11 = `
-- What the engine made, where body and prompt are the learner's; null where they are the engine's.
ALTER TABLE question ADD COLUMN original TEXT;
`
