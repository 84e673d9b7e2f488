/** Schema 14: what was made of a fact of one's own, so that any of its texts can be brought back. */
export const SCHEMA_14 = `
-- made holds the fact and its questions as the engine made them of this text, beside the version \`seen\` of its article.
ALTER TABLE own_text ADD COLUMN made TEXT NOT NULL DEFAULT '{}';
ALTER TABLE own_text ADD COLUMN engine TEXT NOT NULL DEFAULT '';
-- The own text that a fact has now; null of a fact that its article says.
ALTER TABLE fact ADD COLUMN own INTEGER;
CREATE INDEX fact_own ON fact (article, own) WHERE own IS NOT NULL;
CREATE INDEX fact_revised ON fact (id) WHERE revision > 0;
`
