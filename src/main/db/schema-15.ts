/** Schema 15: what a question is, looked up without its long row. */
export const SCHEMA_15 = `
CREATE INDEX question_kind ON question (id, form, classes);
`
