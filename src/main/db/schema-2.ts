/** Schema 2: where the text of an imported article came from. */
export const SCHEMA_2 = `
-- The name and format of what was read. source is the file exactly as it was decoded, where the version's text
-- is only what is kept of it; put_back the passages that the learner wants asked about though they look like noise.
CREATE TABLE version_origin (
  version INTEGER PRIMARY KEY REFERENCES article_version (id),
  name TEXT NOT NULL,
  format TEXT NOT NULL CHECK (format IN ('markdown', 'plain', 'html')),
  source TEXT,
  put_back TEXT NOT NULL
) STRICT;
`
