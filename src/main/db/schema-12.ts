/** Schema 12: which reviews were late is found without reading every answer. */
export const SCHEMA_12 = `
CREATE INDEX answer_late ON answer (day, before ->> '$.due') WHERE scheduled = 1 AND before ->> '$.due' < day;
CREATE INDEX decision_moved ON decision (day) WHERE what = 'due moved';
`
