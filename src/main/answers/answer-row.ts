import type { Form } from '../../engine/types.ts'
import type { Verdict } from '../../shared/models.ts'
import { sql } from '../db/sql.ts'
import type { Db } from '../db/sql.ts'
import type { PlanItem } from '../sessions/plan.ts'
import type { Memory } from '../memory/schedule.ts'

/** A row of `answer`, without the id it gets. */
export type AnswerRow = {
  readonly uid: string
  readonly submission: string
  /** The place among the fact's answers: null for a new one, which comes last. */
  readonly sequence: number | null
  readonly kind: 'answer' | 'void'
  readonly voids: string | null
  readonly session: string
  readonly position: number
  readonly fact: string
  readonly question: string
  readonly form: Form
  readonly why: PlanItem['why']
  readonly at: string
  readonly zone: number
  readonly day: number
  readonly verdict: Verdict
  readonly score: number
  readonly possible: number
  readonly rating: number | null
  readonly rated_by: 'rule' | 'learner'
  readonly evidence: string
  readonly p: number | null
  readonly g: number
  readonly kappa: number
  readonly scheduled: number
  readonly ms: number
  readonly hinted: number
  readonly guessed: number
  readonly confidence: number | null
  readonly response: string
  readonly chosen: string | null
  readonly confused: string | null
  readonly wording: string
  readonly dealt: string
  readonly recall: number | null
  readonly before: string | null
  readonly after: string | null
  readonly retention: number
  readonly parameters: number
  readonly flags: string
}

const COLUMNS: readonly (keyof AnswerRow)[] = [
  'uid',
  'submission',
  'sequence',
  'kind',
  'voids',
  'session',
  'position',
  'fact',
  'question',
  'form',
  'why',
  'at',
  'zone',
  'day',
  'verdict',
  'score',
  'possible',
  'rating',
  'rated_by',
  'evidence',
  'p',
  'g',
  'kappa',
  'scheduled',
  'ms',
  'hinted',
  'guessed',
  'confidence',
  'response',
  'chosen',
  'confused',
  'wording',
  'dealt',
  'recall',
  'before',
  'after',
  'retention',
  'parameters',
  'flags',
]

const INSERT = `INSERT INTO answer (id, ${COLUMNS.join(', ')}) VALUES (?, ${COLUMNS.map(() => '?').join(', ')})`

/** Appends a row, to be called within a transaction, and returns it with its place among the fact's answers. */
export function insertAnswer(db: Db, row: AnswerRow): AnswerRow {
  const newest = sql<{ id: number | null }>(db, 'SELECT max(id) AS id FROM answer').get()
  const id = (newest?.id ?? 0) + 1
  const stored = { ...row, sequence: row.sequence ?? id }
  sql(db, INSERT).run(id, ...COLUMNS.map((column) => stored[column]))
  return stored
}

/** SQL: the rows of an answer, its id given twice; the first has that very id. */
export const OF_SUBMISSION = (answer: string): string =>
  `(${answer}.uid = ? OR ${answer}.submission = ? AND ${answer}.submission <> ${answer}.uid)`

/** The rows of an answer that stand, in the order of its parts; none where there is no such answer. */
export function standingRows(db: Db, submission: string): AnswerRow[] {
  return sql<AnswerRow>(db, `SELECT * FROM standing a WHERE ${OF_SUBMISSION('a')} ORDER BY sequence`).all(
    submission,
    submission,
  )
}

/** The rows of an answer, also of one that was taken back since. */
export function storedRows(db: Db, submission: string): AnswerRow[] {
  return sql<AnswerRow>(
    db,
    `SELECT * FROM answer a WHERE ${OF_SUBMISSION('a')} AND kind = 'answer' ORDER BY sequence`,
  ).all(submission, submission)
}

/** A memory as it was stored with an answer. */
export function imageOf(image: string | null): Memory | null {
  return image === null ? null : (JSON.parse(image) as Memory | null) // written with the answer
}
