import type { Grade } from '../shared/models.ts'
import type { ComesBack, Feedback } from '../shared/session-models.ts'
import { imageOf } from './answer-row.ts'
import type { AnswerRow } from './answer-row.ts'
import type { Db } from './db/sql.ts'
import { parametersOf } from './parameters.ts'
import { remember } from './schedule.ts'
import { dateOfDay } from './study-day.ts'

const GRADES: readonly Grade[] = [1, 2, 3, 4]

/** When each fact of an answer comes back; a fact still never asked in earnest is left out. */
export function comesBack(rows: readonly AnswerRow[]): ComesBack[] {
  return rows.flatMap((row) => {
    const [before, after] = [imageOf(row.before), imageOf(row.after)]
    if (after === null) return []
    const inDays = Math.max(0, after.due - row.day)
    const was = before && before.due - before.last
    return { fact: row.fact, inDays, on: dateOfDay(row.day + inDays), was, why: whyThen(row, inDays) }
  })
}

/**
 * What each grade would make of the fact, in days; none for practice or for several facts. The grade it has
 * says what it came to: a right choice is weighed by how likely it was known, a grade given by hand is not.
 */
export function gradesOf(db: Db, rows: readonly AnswerRow[]): Feedback['grades'] {
  const [row] = rows
  if (!row || rows.length > 1 || row.rating === null) return []
  const [before, came] = [imageOf(row.before), imageOf(row.after)]
  const day = Math.max(row.day, before?.last ?? row.day)
  const parameters = parametersOf(db, row.parameters)
  return GRADES.map((grade) => {
    const evidence = { kind: 'grade', grade, kappa: row.kappa } as const
    const after = grade === row.rating ? came : remember(before, evidence, day, parameters, row.retention)
    return { grade, inDays: Math.max(0, (after?.due ?? row.day) - row.day) }
  })
}

function whyThen(row: AnswerRow, inDays: number): string {
  if (row.rating === null) return 'Practice: the day it was due stays.'
  if (row.rated_by === 'learner') return 'By your own grade.'
  if (row.rating === 1 && inDays > 0) return 'Five slips in a day are enough: it comes back tomorrow.'
  if (row.verdict === 'right' && row.guessed === 1) return 'You guessed, so it comes back later today.'
  if (row.rating === 1) return 'It comes back later in this session, until it is right once.'
  if (row.hinted === 1) return 'With a hint it comes back a little sooner.'
  return 'Just before you would forget it.'
}
