/** Schema 8: every question can be found by its words, and listed; searches that were saved; facts of one's own. */
export const SCHEMA_8 = `
-- number names a question in the search index: a rowid would not survive a copy of the library.
ALTER TABLE question ADD COLUMN number INTEGER;
ALTER TABLE question ADD COLUMN fact TEXT GENERATED ALWAYS AS (facts ->> '$[0]') VIRTUAL;
UPDATE question SET number = rowid;
CREATE UNIQUE INDEX question_number ON question (number);
-- All that the list is ordered by, without the questions themselves.
CREATE INDEX question_listed ON question (article, retired, fact, form, number, id);
CREATE INDEX question_warned ON question (retired, number) WHERE warnings <> '[]';
CREATE INDEX memory_lapses ON memory (lapses) WHERE lapses >= 8;
CREATE INDEX memory_suspended ON memory (suspended) WHERE suspended = 1;
CREATE INDEX fact_topic ON fact (article, topic) WHERE removed_at IS NULL;

CREATE VIRTUAL TABLE question_search USING fts5 (
  prompt, answer, statement, title,
  content = '', contentless_delete = 1, prefix = '2 3', tokenize = 'unicode61 remove_diacritics 2'
);
-- What is found: of a question, the words that it, its facts and its article have now.
CREATE VIEW question_words AS
  SELECT q.number, q.prompt,
    coalesce(
      q.body ->> '$.answer',
      (SELECT group_concat(w.atom, ' ') FROM json_tree(q.body, '$.pairs') w WHERE w.key IN ('left', 'right')),
      q.body ->> '$.items'
    ) AS answer,
    (SELECT group_concat(f.statement, ' ') FROM json_each(q.facts) j JOIN fact f ON f.id = j.value) AS statement,
    a.title
  FROM question q JOIN article a ON a.id = q.article;
INSERT INTO question_search (rowid, prompt, answer, statement, title) SELECT * FROM question_words;

CREATE TRIGGER question_comes AFTER INSERT ON question
BEGIN
  UPDATE question SET number = (SELECT coalesce(max(number), 0) + 1 FROM question) WHERE id = new.id;
  INSERT INTO question_search (rowid, prompt, answer, statement, title)
    SELECT w.* FROM question q JOIN question_words w ON w.number = q.number WHERE q.id = new.id;
END;
CREATE TRIGGER question_changes AFTER UPDATE OF prompt, body, facts ON question
WHEN old.body <> new.body OR old.prompt <> new.prompt OR old.facts <> new.facts
BEGIN
  DELETE FROM question_search WHERE rowid = new.number;
  INSERT INTO question_search (rowid, prompt, answer, statement, title)
    SELECT * FROM question_words WHERE number = new.number;
END;
CREATE TRIGGER question_goes AFTER DELETE ON question
BEGIN
  DELETE FROM question_search WHERE rowid = old.number;
END;
CREATE TRIGGER fact_is_restated AFTER UPDATE OF statement ON fact WHEN old.statement <> new.statement
BEGIN
  DELETE FROM question_search WHERE rowid IN (
    SELECT q.number FROM question_fact l JOIN question q ON q.id = l.question WHERE l.fact = new.id
  );
  INSERT INTO question_search (rowid, prompt, answer, statement, title)
    SELECT w.* FROM question_fact l JOIN question q ON q.id = l.question JOIN question_words w ON w.number = q.number
    WHERE l.fact = new.id;
END;
CREATE TRIGGER article_is_renamed AFTER UPDATE OF title ON article WHEN old.title <> new.title
BEGIN
  DELETE FROM question_search WHERE rowid IN (SELECT number FROM question WHERE article = new.id);
  INSERT INTO question_search (rowid, prompt, answer, statement, title)
    SELECT w.* FROM question q JOIN question_words w ON w.number = q.number WHERE q.article = new.id;
END;

CREATE TABLE saved_search (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  query TEXT NOT NULL
) STRICT;

-- What a learner wrote, word for word; the newest text of a fact is the one that counts. version holds the text that
-- answers point into, seen the version of the article beside which the fact's questions were made.
CREATE TABLE own_text (
  version INTEGER PRIMARY KEY REFERENCES article_version (id),
  fact TEXT NOT NULL REFERENCES fact (id),
  kind TEXT NOT NULL CHECK (kind IN ('definition', 'question', 'cloze')),
  front TEXT NOT NULL,
  back TEXT NOT NULL,
  seen INTEGER NOT NULL REFERENCES article_version (id)
) STRICT;
CREATE INDEX own_text_fact ON own_text (fact, version);
`
