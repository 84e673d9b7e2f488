/** Schema 21: the list of all questions is put in order by their words without reading them. */
export const SCHEMA_21 = `
CREATE INDEX question_prompt ON question (prompt COLLATE NOCASE, number);
`
