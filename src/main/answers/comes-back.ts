import type { Grade } from '../../shared/models.ts'
import type { ComesBack, Feedback } from '../../shared/session-models.ts'
import { imageOf } from './answer-row.ts'
import type { AnswerRow } from './answer-row.ts'
import type { Db } from '../db/sql.ts'
import { parametersOf } from '../memory/parameters.ts'
import { remember } from '../memory/schedule.ts'
import type { Memory, Parameters } from '../memory/schedule.ts'
import { dateOfDay } from '../memory/study-day.ts'

const GRADES: readonly Grade[] = [1, 2, 3, 4]

/** What each grade would make of a memory asked on a study day, in days. */
export function daysByGrade(
  before: Memory | null,
  kappa: number,
  today: number,
  parameters: Parameters,
  retention: number,
): { readonly grade: Grade; readonly inDays: number }[] {
  const day = Math.max(today, before?.last ?? today)
  return GRADES.map((grade) => {
    const after = remember(before, { kind: 'grade', grade, kappa }, day, parameters, retention)
    return { grade, inDays: Math.max(0, (after?.due ?? today) - today) }
  })
}

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
  const parameters = parametersOf(db, row.parameters)
  return daysByGrade(before, row.kappa, row.day, parameters, row.retention).map((one) =>
    one.grade === row.rating ? { ...one, inDays: Math.max(0, (came?.due ?? row.day) - row.day) } : one,
  )
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
