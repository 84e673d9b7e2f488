/** Schema 6: decisions that belong together and can be taken back, and what they make of a question. */
export const SCHEMA_6 = `
-- The rows of one deed share it; a row without one can't be taken back. redoes names the deed done once more.
ALTER TABLE decision ADD COLUMN deed TEXT;
ALTER TABLE decision ADD COLUMN redoes TEXT;
CREATE INDEX decision_deed ON decision (deed) WHERE deed IS NOT NULL;
CREATE INDEX decision_redoes ON decision (redoes) WHERE redoes IS NOT NULL;
CREATE INDEX decision_question ON decision (question, id) WHERE question IS NOT NULL;

-- What the learner did to a question: a fold of decision by the question's id, which no engine remakes.
CREATE TABLE question_note (
  question TEXT PRIMARY KEY,
  suspended INTEGER NOT NULL,
  disputed INTEGER NOT NULL,
  reason TEXT,
  -- The learner's wording, or null.
  edit TEXT
) STRICT, WITHOUT ROWID;

-- Questions that are not asked.
CREATE VIEW set_aside AS SELECT question FROM question_note WHERE suspended = 1 OR disputed = 1;

-- The answers that scores and memory are made of: those that stand, but for the ones to disputed questions.
CREATE VIEW scored AS
  SELECT * FROM standing a
  WHERE NOT EXISTS (SELECT 1 FROM question_note n WHERE n.question = a.question AND n.disputed = 1);
`
