/** SQL: a question that was neither suspended nor disputed; `link` is an alias of `question_fact`. */
export const IS_ASKED = (link: string): string =>
  `NOT EXISTS (SELECT 1 FROM set_aside x WHERE x.question = ${link}.question)`

/** SQL: a fact `f` that is in its article and has a question to ask. */
export const LIVE_FACT = `f.removed_at IS NULL
  AND EXISTS (SELECT 1 FROM question_fact q WHERE q.fact = f.id AND ${IS_ASKED('q')})`

/**
 * SQL: whether a review can begin a fact `f`. One that is asked only with even odds starts no memory: see `canStart`
 * of ladder.ts. Its questions are looked up only where it is new, and without the long rows that they are.
 */
export const NEW_FACT = `f.removed_at IS NULL AND iif(m.state IS NULL, EXISTS (
  SELECT 1 FROM question_fact l JOIN question q INDEXED BY question_kind ON q.id = l.question
  WHERE l.fact = f.id AND ${IS_ASKED('l')} AND q.form <> 'truefalse' AND NOT (q.form = 'sort' AND q.classes <= 2)), 0)`

/** SQL: what a fact `f` came to when it was asked last; what comes back within a session is no new asking. */
export const LAST_VERDICT = `(SELECT s.verdict FROM scored s WHERE s.fact = f.id AND s.why <> 'again'
  ORDER BY s.sequence DESC LIMIT 1)`
