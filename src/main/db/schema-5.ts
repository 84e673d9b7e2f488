/** Schema 5: exams. A session may be a paper that is handed in as a whole; an exam to come has a day and a scope. */
export const SCHEMA_5 = `
-- A CHECK can't be widened in place: the table is made anew with all its rows. What refers to it is looked at
-- when the step is committed, and by then every row is back.
PRAGMA defer_foreign_keys = ON;
CREATE TEMP TABLE session_kept AS SELECT * FROM main.session;
DROP TABLE main.session;
CREATE TABLE main.session (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('review', 'quiz', 'taste', 'practice', 'exam')),
  title TEXT NOT NULL,
  article TEXT REFERENCES article (id),
  topic TEXT,
  plan TEXT NOT NULL,
  seed TEXT NOT NULL,
  started_at TEXT NOT NULL,
  day INTEGER NOT NULL,
  finished_at TEXT,
  -- The time of an exam, or null where no clock runs.
  minutes INTEGER
) STRICT;
INSERT INTO main.session (id, kind, title, article, topic, plan, seed, started_at, day, finished_at)
  SELECT id, kind, title, article, topic, plan, seed, started_at, day, finished_at FROM session_kept;
DROP TABLE session_kept;
CREATE INDEX main.session_article ON session (article, started_at);
CREATE INDEX main.session_open ON session (started_at) WHERE finished_at IS NULL;

-- What was written on an exam's paper, before it is handed in: the newest row of a place is what stands there.
-- response is null where the place was left blank again.
CREATE TABLE paper_entry (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  session TEXT NOT NULL REFERENCES session (id),
  position INTEGER NOT NULL,
  act TEXT NOT NULL CHECK (act IN ('given', 'undone', 'redone')),
  response TEXT,
  guessed INTEGER NOT NULL,
  ms INTEGER NOT NULL,
  at TEXT NOT NULL,
  zone INTEGER NOT NULL,
  day INTEGER NOT NULL
) STRICT;
CREATE INDEX paper_entry_session ON paper_entry (session, id);
CREATE TRIGGER paper_entry_stays BEFORE UPDATE ON paper_entry
BEGIN SELECT RAISE (ABORT, 'paper_entry is append-only'); END;
CREATE TRIGGER paper_entry_is_kept BEFORE DELETE ON paper_entry
BEGIN SELECT RAISE (ABORT, 'paper_entry is append-only'); END;

-- An exam to come; day is a study day. One that was deleted can be put back.
CREATE TABLE exam (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  day INTEGER NOT NULL,
  made_at TEXT NOT NULL,
  removed_at TEXT
) STRICT;

-- What it covers: an article, one topic of it, or what carries a tag.
CREATE TABLE exam_part (
  exam TEXT NOT NULL REFERENCES exam (id),
  place INTEGER NOT NULL,
  article TEXT REFERENCES article (id),
  topic TEXT,
  tag TEXT,
  PRIMARY KEY (exam, place),
  CHECK ((article IS NULL) <> (tag IS NULL)),
  CHECK (topic IS NULL OR article IS NOT NULL)
) STRICT, WITHOUT ROWID;
`
