/** Schema 17: how a session stands, without its plan, which is long and stands before it in its row. */
export const SCHEMA_17 = `
CREATE INDEX session_state ON session (id, kind, finished_at);
DROP INDEX session_article;
CREATE INDEX session_article ON session (article, started_at, kind, finished_at, id);
`
