/** Schema 1: articles and what was made of them, answers and decisions, and what is folded from these. */
export const SCHEMA_1 = `
CREATE TABLE article (
  id TEXT PRIMARY KEY,
  origin TEXT NOT NULL CHECK (origin IN ('shipped', 'imported')),
  title TEXT NOT NULL,
  language TEXT NOT NULL,
  summary TEXT NOT NULL,
  sources TEXT NOT NULL,
  words INTEGER NOT NULL,
  version INTEGER REFERENCES article_version (id) DEFERRABLE INITIALLY DEFERRED,
  imported_at TEXT NOT NULL
) STRICT;

-- The exact text, kept for as long as an answer may point into it.
CREATE TABLE article_version (
  id INTEGER PRIMARY KEY,
  article TEXT NOT NULL REFERENCES article (id) DEFERRABLE INITIALLY DEFERRED,
  text TEXT NOT NULL,
  hash TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;
CREATE INDEX article_version_article ON article_version (article);

-- How an engine read a version of the text: a cache.
CREATE TABLE reading (
  version INTEGER PRIMARY KEY REFERENCES article_version (id),
  engine TEXT NOT NULL,
  icu TEXT NOT NULL,
  blocks TEXT NOT NULL,
  sections TEXT NOT NULL,
  excluded TEXT NOT NULL
) STRICT;

CREATE TABLE fact (
  id TEXT PRIMARY KEY,
  article TEXT NOT NULL REFERENCES article (id),
  place INTEGER NOT NULL,
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  slot TEXT NOT NULL,
  label TEXT,
  value TEXT NOT NULL,
  kin TEXT,
  statement TEXT NOT NULL,
  topic TEXT NOT NULL,
  confidence REAL NOT NULL,
  attributed INTEGER NOT NULL,
  anchors TEXT NOT NULL,
  origin TEXT NOT NULL CHECK (origin IN ('generated', 'own')),
  removed_at TEXT
) STRICT;
CREATE INDEX fact_article ON fact (article, place);

-- A cache that a newer engine or text remakes; one that is no longer made stays for the sessions that planned it.
CREATE TABLE question (
  id TEXT PRIMARY KEY,
  article TEXT NOT NULL REFERENCES article (id),
  version INTEGER NOT NULL REFERENCES article_version (id),
  form TEXT NOT NULL,
  facts TEXT NOT NULL,
  prompt TEXT NOT NULL,
  body TEXT NOT NULL,
  reveals TEXT NOT NULL,
  options INTEGER NOT NULL,
  classes INTEGER NOT NULL,
  warnings TEXT NOT NULL,
  engine TEXT NOT NULL,
  retired INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX question_article ON question (article);

CREATE TABLE question_fact (
  fact TEXT NOT NULL REFERENCES fact (id),
  question TEXT NOT NULL REFERENCES question (id),
  PRIMARY KEY (fact, question)
) STRICT, WITHOUT ROWID;
CREATE INDEX question_fact_question ON question_fact (question);

CREATE TABLE parameters (
  id INTEGER PRIMARY KEY,
  algorithm TEXT NOT NULL,
  w TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;

CREATE TABLE session (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('review', 'quiz', 'taste', 'practice')),
  title TEXT NOT NULL,
  article TEXT REFERENCES article (id),
  topic TEXT,
  plan TEXT NOT NULL,
  seed TEXT NOT NULL,
  started_at TEXT NOT NULL,
  day INTEGER NOT NULL,
  finished_at TEXT
) STRICT;
CREATE INDEX session_article ON session (article, started_at);
CREATE INDEX session_open ON session (started_at) WHERE finished_at IS NULL;

-- What was shown, once per distinct wording.
CREATE TABLE wording (
  hash TEXT PRIMARY KEY,
  question TEXT NOT NULL,
  version INTEGER NOT NULL REFERENCES article_version (id),
  body TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- One row per fact of an answered question; the rows of one answer share its submission. sequence is the
-- id of the row first given: an answer graded anew keeps its place among the others.
CREATE TABLE answer (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  submission TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('answer', 'void')),
  voids TEXT REFERENCES answer (uid),
  session TEXT NOT NULL REFERENCES session (id),
  position INTEGER NOT NULL,
  fact TEXT NOT NULL REFERENCES fact (id),
  question TEXT NOT NULL,
  form TEXT NOT NULL,
  why TEXT NOT NULL CHECK (why IN ('due', 'new', 'again', 'practice')),
  at TEXT NOT NULL,
  zone INTEGER NOT NULL,
  day INTEGER NOT NULL,
  verdict TEXT NOT NULL CHECK (verdict IN ('right', 'partial', 'wrong', 'unknown')),
  score REAL NOT NULL,
  possible REAL NOT NULL,
  rating INTEGER CHECK (rating BETWEEN 1 AND 4),
  rated_by TEXT NOT NULL CHECK (rated_by IN ('rule', 'learner')),
  evidence TEXT NOT NULL,
  p REAL,
  g REAL NOT NULL,
  kappa REAL NOT NULL,
  scheduled INTEGER NOT NULL,
  ms INTEGER NOT NULL,
  hinted INTEGER NOT NULL,
  guessed INTEGER NOT NULL,
  confidence REAL,
  response TEXT NOT NULL,
  chosen TEXT,
  confused TEXT,
  wording TEXT NOT NULL REFERENCES wording (hash),
  dealt TEXT NOT NULL,
  recall REAL,
  before TEXT,
  after TEXT,
  retention REAL NOT NULL,
  parameters INTEGER NOT NULL REFERENCES parameters (id),
  flags TEXT NOT NULL
) STRICT;
CREATE INDEX answer_submission ON answer (submission);
CREATE INDEX answer_session ON answer (session, position);
CREATE INDEX answer_fact ON answer (fact, sequence);
CREATE INDEX answer_day ON answer (day);
CREATE UNIQUE INDEX answer_voids ON answer (voids) WHERE voids IS NOT NULL;

-- Answers that were neither taken back nor graded anew.
CREATE VIEW standing AS
  SELECT * FROM answer a
  WHERE a.kind = 'answer' AND NOT EXISTS (SELECT 1 FROM answer v WHERE v.voids = a.uid);

CREATE TABLE decision (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  at TEXT NOT NULL,
  zone INTEGER NOT NULL,
  day INTEGER NOT NULL,
  fact TEXT REFERENCES fact (id),
  question TEXT,
  session TEXT REFERENCES session (id),
  what TEXT NOT NULL,
  body TEXT NOT NULL,
  -- The newest answer when it was taken: its place among the answers.
  after_answer INTEGER NOT NULL,
  voids TEXT REFERENCES decision (uid)
) STRICT;
CREATE INDEX decision_fact ON decision (fact, id);
CREATE UNIQUE INDEX decision_voids ON decision (voids) WHERE voids IS NOT NULL;

-- A fold of answer and decision: it can be thrown away and made again. stability is null where a fact has
-- no answer that counted.
CREATE TABLE memory (
  fact TEXT PRIMARY KEY REFERENCES fact (id),
  state TEXT,
  stability REAL,
  difficulty REAL,
  due INTEGER,
  last INTEGER,
  reps INTEGER NOT NULL,
  lapses INTEGER NOT NULL,
  failures_today INTEGER NOT NULL,
  demoted INTEGER NOT NULL,
  -- The last two answers that counted: day, form, right.
  recent TEXT NOT NULL,
  answers INTEGER NOT NULL,
  suspended INTEGER NOT NULL,
  buried_until INTEGER,
  parameters INTEGER REFERENCES parameters (id)
) STRICT, WITHOUT ROWID;
CREATE INDEX memory_due ON memory (due) WHERE state IS NOT NULL;

-- Folds of the answers that stand, for the charts.
CREATE TABLE day_total (
  day INTEGER PRIMARY KEY,
  answers INTEGER NOT NULL,
  right INTEGER NOT NULL,
  partial INTEGER NOT NULL,
  wrong INTEGER NOT NULL,
  ms INTEGER NOT NULL
) STRICT;
CREATE TABLE confusion (
  fact TEXT NOT NULL REFERENCES fact (id),
  chosen TEXT NOT NULL,
  times INTEGER NOT NULL,
  PRIMARY KEY (fact, chosen)
) STRICT, WITHOUT ROWID;

CREATE TABLE setting (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

${['answer', 'decision', 'wording', 'article_version', 'parameters'].map(appendOnly).join('\n')}
`

/** What the learner did and what was shown can't be rewritten, not even by a mistake of ours. */
function appendOnly(table: string): string {
  return `
CREATE TRIGGER ${table}_stays BEFORE UPDATE ON ${table}
BEGIN SELECT RAISE (ABORT, '${table} is append-only'); END;
CREATE TRIGGER ${table}_is_kept BEFORE DELETE ON ${table}
BEGIN SELECT RAISE (ABORT, '${table} is append-only'); END;`
}
