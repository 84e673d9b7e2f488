/** Schema 4: tags, of whole articles and of single facts. */
export const SCHEMA_4 = `
CREATE TABLE tag (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  article TEXT REFERENCES article (id),
  fact TEXT REFERENCES fact (id),
  CHECK ((article IS NULL) <> (fact IS NULL))
) STRICT;
CREATE UNIQUE INDEX tag_of_article ON tag (article, name) WHERE article IS NOT NULL;
CREATE UNIQUE INDEX tag_of_fact ON tag (fact, name) WHERE fact IS NOT NULL;
CREATE INDEX tag_name ON tag (name);
`
