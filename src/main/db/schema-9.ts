/**
 * Schema 9: what a large library needs so that its screens open at once: whether a fact is firm, sums of all
 * articles together, and indexes that answer by themselves. Sums are made when the library is opened.
 */
export const SCHEMA_9 = `
-- The last two answers that counted were right, on different days, one of them from memory: see isFirm.
ALTER TABLE memory ADD COLUMN firm INTEGER NOT NULL DEFAULT 0;
UPDATE memory SET firm = 1
  WHERE json_array_length(recent) = 2 AND recent ->> '$[0].right' AND recent ->> '$[1].right'
    AND recent ->> '$[0].day' <> recent ->> '$[1].day'
    AND (recent ->> '$[0].form' IN ('cloze', 'typed', 'recall')
      OR recent ->> '$[1].form' IN ('cloze', 'typed', 'recall'));

DROP INDEX memory_due;
CREATE INDEX memory_due ON memory (due, suspended, buried_until) WHERE state IS NOT NULL;
CREATE INDEX fact_live ON fact (id, article) WHERE removed_at IS NULL;
DROP INDEX fact_topic;
CREATE INDEX fact_topic ON fact (article, topic, id) WHERE removed_at IS NULL;
CREATE INDEX fact_place ON fact (article, place, id, topic) WHERE removed_at IS NULL;

CREATE TABLE day_form_total (
  day INTEGER NOT NULL,
  form TEXT NOT NULL,
  answers INTEGER NOT NULL,
  right INTEGER NOT NULL,
  partial INTEGER NOT NULL,
  wrong INTEGER NOT NULL,
  ms INTEGER NOT NULL,
  PRIMARY KEY (day, form)
) STRICT, WITHOUT ROWID;
CREATE TABLE day_review_total (
  day INTEGER NOT NULL,
  mature INTEGER NOT NULL,
  bin INTEGER NOT NULL,
  reviews INTEGER NOT NULL,
  passed INTEGER NOT NULL,
  recall REAL NOT NULL,
  luck REAL NOT NULL,
  room REAL NOT NULL,
  PRIMARY KEY (day, mature, bin)
) STRICT, WITHOUT ROWID;
`
