/**
 * Schema 7: sums for charts and scores, folds of the answers that count: see `folds.ts`. They are made when the
 * library is opened; a row whose answers were all taken back stays, with zeros.
 */
export const SCHEMA_7 = `
-- Which folds there are, and by which rules they were made.
CREATE TABLE fold (
  name TEXT PRIMARY KEY,
  version INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE form_total (
  day INTEGER NOT NULL,
  article TEXT NOT NULL REFERENCES article (id),
  form TEXT NOT NULL,
  answers INTEGER NOT NULL,
  right INTEGER NOT NULL,
  partial INTEGER NOT NULL,
  wrong INTEGER NOT NULL,
  -- No answer counts for more than two minutes.
  ms INTEGER NOT NULL,
  PRIMARY KEY (day, article, form)
) STRICT, WITHOUT ROWID;

-- bin is predicted recall in twentieths; mature: the interval before was 21 days or longer.
CREATE TABLE review_total (
  day INTEGER NOT NULL,
  article TEXT NOT NULL REFERENCES article (id),
  mature INTEGER NOT NULL,
  bin INTEGER NOT NULL,
  reviews INTEGER NOT NULL,
  passed INTEGER NOT NULL,
  recall REAL NOT NULL,
  luck REAL NOT NULL,
  room REAL NOT NULL,
  PRIMARY KEY (day, article, mature, bin)
) STRICT, WITHOUT ROWID;

-- What a session earned on an article, and on each topic of it; at is when it began, weight and gained are those
-- of the score without guesses.
CREATE TABLE score_total (
  article TEXT NOT NULL REFERENCES article (id),
  at TEXT NOT NULL,
  session TEXT NOT NULL REFERENCES session (id),
  answers INTEGER NOT NULL,
  points REAL NOT NULL,
  possible REAL NOT NULL,
  weight REAL NOT NULL,
  gained REAL NOT NULL,
  PRIMARY KEY (article, at, session)
) STRICT, WITHOUT ROWID;
CREATE INDEX score_total_session ON score_total (session);

CREATE TABLE topic_score_total (
  article TEXT NOT NULL REFERENCES article (id),
  topic TEXT NOT NULL,
  at TEXT NOT NULL,
  session TEXT NOT NULL REFERENCES session (id),
  answers INTEGER NOT NULL,
  points REAL NOT NULL,
  possible REAL NOT NULL,
  weight REAL NOT NULL,
  gained REAL NOT NULL,
  PRIMARY KEY (article, topic, at, session)
) STRICT, WITHOUT ROWID;
`
