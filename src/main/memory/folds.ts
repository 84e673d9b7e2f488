import { COUNTS_AS_RIGHT } from './memory.ts'
import { SLIP } from './rating.ts'

/**
 * What the charts and scores read: sums over the answers that count, each a fold of the log. An answer adds to
 * every sum what it alone tells, so that it can be counted in and out.
 */
export type Fold = {
  readonly table: string
  readonly keys: readonly string[]
  /** Columns that are summed, each with what a group of rows adds to it. */
  readonly sums: Readonly<Record<string, string>>
  /** SQL: the rows to sum, of the answers that `which` chooses from `scored a JOIN fact f`. */
  readonly rows: (which: string) => string
}

/** Longer than that, the learner was away. */
export const LONGEST_MS = 120_000
/** Predicted recall falls into so many bins of equal width. */
export const RECALL_BINS = 20
/** Days of the interval before, from which on a fact is called mature. */
export const MATURE_DAYS = 21
const FROM = 'FROM scored a JOIN fact f ON f.id = a.fact'

/**
 * A submission with what became of it as a whole: see `verdictOf` in course.ts. The plus keeps it from going through
 * all submissions for a few.
 */
const submissions = (which: string): string =>
  `SELECT a.day, f.article, a.form, a.ms,
     CASE WHEN min(a.verdict) = max(a.verdict) THEN a.verdict
       WHEN max(a.verdict = 'right') THEN 'partial' ELSE 'wrong' END AS verdict
   ${FROM} WHERE ${which} GROUP BY +a.submission`

const OUTCOMES = {
  answers: 'count(*)',
  right: `sum(verdict = 'right')`,
  partial: `sum(verdict = 'partial')`,
  wrong: `sum(verdict IN ('wrong', 'unknown'))`,
}

/** What comes back within a session counts no points. */
const counted = (which: string): string =>
  `SELECT a.session, s.started_at AS at, f.article, f.topic, a.submission, a.score, a.possible, a.g
   ${FROM} JOIN session s ON s.id = a.session WHERE ${which} AND a.why <> 'again'`

/** See `earnedBy` of mastery.ts. */
const EARNED = {
  answers: 'count(DISTINCT submission)',
  points: 'sum(score)',
  possible: 'sum(possible)',
  weight: 'sum(iif(g < 1, possible, 0))',
  gained: 'sum(iif(g < 1, (score - possible * g) / (1 - g), 0))',
}

/**
 * Reviews for true retention: the first answer of a day that counted for the schedule, of a fact that was last
 * asked at least a day before, by the interval it had then and by the recall that was predicted. What was right
 * by luck is taken out with `luck` (Σ g) and `room` (Σ 1 − s − g).
 */
const reviews = (which: string): string =>
  `SELECT a.day, f.article, (a.before ->> '$.due') - (a.before ->> '$.last') >= ${MATURE_DAYS} AS mature,
     min(${RECALL_BINS - 1}, CAST(a.recall * ${RECALL_BINS} AS INTEGER)) AS bin, a.recall, a.g,
     ${COUNTS_AS_RIGHT} AS passed
   ${FROM} WHERE ${which} AND a.rating IS NOT NULL AND a.g < 1 AND a.recall IS NOT NULL
     AND a.before ->> '$.state' = 'review' AND a.before ->> '$.last' < a.day
     AND (a.before ->> '$.due') - (a.before ->> '$.last') >= 1`

const scoresBy = (table: string, keys: readonly string[]): Fold => ({
  table,
  keys,
  sums: EARNED,
  rows: counted,
})

export const TOPIC_SCORES = scoresBy('topic_score_total', ['article', 'topic', 'at', 'session'])

const FORM_SUMS = { ...OUTCOMES, ms: `sum(min(ms, ${LONGEST_MS}))` }
const REVIEW_SUMS = {
  reviews: 'count(*)',
  passed: 'sum(passed)',
  recall: 'sum(recall)',
  luck: 'sum(g)',
  room: `sum(${1 - SLIP} - g)`,
}

/** By article, and of all articles together: of a large library that is asked for more often. */
export const FOLDS: readonly Fold[] = [
  { table: 'day_total', keys: ['day'], sums: { ...OUTCOMES, ms: 'sum(ms)' }, rows: submissions },
  { table: 'day_form_total', keys: ['day', 'form'], sums: FORM_SUMS, rows: submissions },
  { table: 'form_total', keys: ['day', 'article', 'form'], sums: FORM_SUMS, rows: submissions },
  { table: 'day_review_total', keys: ['day', 'mature', 'bin'], sums: REVIEW_SUMS, rows: reviews },
  { table: 'review_total', keys: ['day', 'article', 'mature', 'bin'], sums: REVIEW_SUMS, rows: reviews },
  scoresBy('score_total', ['article', 'at', 'session']),
  TOPIC_SCORES,
  {
    table: 'confusion',
    keys: ['fact', 'chosen'],
    sums: { times: 'count(*)' },
    rows: (which) => `SELECT a.fact, a.confused AS chosen ${FROM} WHERE ${which} AND a.confused IS NOT NULL`,
  },
]
