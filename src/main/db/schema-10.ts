/** Schema 10: what the learner does with an article: another text or name, passages left out, the bin. */
export const SCHEMA_10 = `
-- The title the learner gave it, when it went to the bin, and when it was taken out of that for good.
ALTER TABLE article ADD COLUMN renamed TEXT;
ALTER TABLE article ADD COLUMN binned_at TEXT;
ALTER TABLE article ADD COLUMN emptied_at TEXT;
-- Set aside with its article: it comes back with it.
ALTER TABLE fact ADD COLUMN binned INTEGER NOT NULL DEFAULT 0;
-- Facts without a question, each with what became of those that were made.
ALTER TABLE reading ADD COLUMN unasked TEXT NOT NULL DEFAULT '[]';

-- What made the version so, the passages that nothing is asked of by hand, how the library calls each fact the engine
-- made of it, and how many there were.
ALTER TABLE version_origin ADD COLUMN made_by TEXT NOT NULL DEFAULT 'import'
  CHECK (made_by IN ('shipped', 'import', 'edit', 'restore'));
ALTER TABLE version_origin ADD COLUMN left_out TEXT NOT NULL DEFAULT '[]';
ALTER TABLE version_origin ADD COLUMN names TEXT NOT NULL DEFAULT '{}';
ALTER TABLE version_origin ADD COLUMN words INTEGER;
ALTER TABLE version_origin ADD COLUMN facts INTEGER;
ALTER TABLE version_origin ADD COLUMN questions INTEGER;

INSERT INTO version_origin (version, name, format, source, put_back, made_by)
  SELECT v.id, v.article || '.md', 'markdown', NULL, '[]', 'shipped' FROM article_version v
  WHERE v.id NOT IN (SELECT version FROM version_origin) AND v.id NOT IN (SELECT version FROM own_text);
-- Whether its title is the learner's is not known: it stays.
UPDATE article SET renamed = title WHERE origin = 'imported';

-- A text that was shown with an answer stays; the others go when the learner empties the bin.
CREATE INDEX wording_version ON wording (version);
DROP TRIGGER article_version_is_kept;
CREATE TRIGGER article_version_is_kept BEFORE DELETE ON article_version
WHEN EXISTS (SELECT 1 FROM wording w WHERE w.version = OLD.id)
BEGIN SELECT RAISE (ABORT, 'article_version is append-only'); END;
`
