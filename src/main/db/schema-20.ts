/** Schema 20: what an answer writes beside itself is no more than what is looked up later. */
export const SCHEMA_20 = `
-- The first row of an answer is found by its uid.
DROP INDEX answer_submission;
CREATE INDEX answer_parts ON answer (submission) WHERE submission <> uid;
-- What is due is counted in memory: see overview.ts.
DROP INDEX memory_due;
`
