import type { Dealt } from '../../engine/bank/dealing.ts'
import type { Input, Output } from '../../shared/contract.ts'
import type { Response } from '../../shared/session-calls.ts'
import type { Grade } from '../../shared/models.ts'
import { imageOf, insertAnswer, standingRows } from './answer-row.ts'
import type { AnswerRow } from './answer-row.ts'
import { finishWhenDone } from './answers.ts'
import { courseOf } from '../sessions/course.ts'
import { inTransaction, sql } from '../db/sql.ts'
import type { Db } from '../db/sql.ts'
import { Refused } from '../dispatch.ts'
import { feedbackOf } from './feedback.ts'
import { gradeOf, markResponse, wholeByGrade } from './marking.ts'
import { refoldFact } from '../memory/refold.ts'
import { momentOf } from '../moment.ts'
import { parametersOf } from '../memory/parameters.ts'
import { remember } from '../memory/schedule.ts'
import { sessionView } from '../sessions/sessions.ts'
import { countIn } from '../memory/totals.ts'
import { wordingOf } from './wordings.ts'

/**
 * Voids an answer and appends it again in its place with the learner's grade. What was typed and marked
 * wrong becomes right with any grade above Again ("I was right"), in practice too, and wrong again with Again.
 */
export function changeGrade(db: Db, now: Date, input: Input<'changeGrade'>): Output<'changeGrade'> {
  inTransaction(db, () => {
    if (isStored(db, input)) return
    const row = gradable(db, input)
    const endedEarly = wasEndedEarly(db, input.session)
    countIn(db, row.submission, -1)
    appendGraded(db, row, input, now)
    refoldFact(db, row.fact)
    if (!endedEarly) finishWhenDone(db, input.session, now.toISOString())
  })
  return { feedback: feedbackOf(db, input.uid), session: sessionView(db, input.session) }
}

function wasEndedEarly(db: Db, id: string): boolean {
  const { session, agenda } = courseOf(db, id)
  return session.finishedAt !== null && agenda.now !== null
}

function isStored(db: Db, input: Input<'changeGrade'>): boolean {
  const stored = sql<{ voids: string | null }>(db, 'SELECT voids FROM answer WHERE uid = ?').get(input.uid)
  if (!stored) return false
  if (stored.voids === input.answer) return true
  throw new Refused('conflict', 'Another answer was stored under this one’s id: nothing was changed.')
}

function gradable(db: Db, input: Input<'changeGrade'>): AnswerRow {
  const rows = standingRows(db, input.answer)
  const [row] = rows
  if (!row || row.session !== input.session) {
    throw new Refused(
      'conflict',
      'That answer was taken back or graded anew since: its grade was not changed.',
    )
  }
  if (rows.length > 1 || (row.rating === null && !isSelfJudged(row))) {
    throw new Refused('conflict', 'This answer has no grade that can be changed.')
  }
  return row
}

function appendGraded(db: Db, row: AnswerRow, input: Input<'changeGrade'>, now: Date): void {
  const grade = gradeOf(input.grade)
  const { at, zone } = momentOf(db, now)
  insertAnswer(db, {
    ...row,
    ...outcomeOf(db, row, grade),
    ...(row.rating !== null && rated(db, row, grade)),
    uid: input.uid,
    submission: input.uid,
    voids: row.uid,
    at,
    zone,
  })
}

function rated(db: Db, row: AnswerRow, grade: Grade): Partial<AnswerRow> {
  const evidence = { kind: 'grade', grade, kappa: row.kappa } as const
  const before = imageOf(row.before)
  const day = Math.max(row.day, before?.last ?? row.day)
  const after = remember(before, evidence, day, parametersOf(db, row.parameters), row.retention)
  return {
    rating: grade,
    rated_by: 'learner',
    evidence: JSON.stringify(evidence),
    after: JSON.stringify(after),
  }
}

/** A grade says of a recall what it came to, and of what was typed and marked wrong whether it was right. */
function outcomeOf(db: Db, row: AnswerRow, grade: Grade): Partial<AnswerRow> {
  if (!isSelfJudged(row)) return {}
  const whole = row.form === 'recall' ? wholeByGrade(grade) : typedOutcome(db, row, grade)
  return { verdict: whole.verdict, score: whole.share * row.possible }
}

function typedOutcome(db: Db, row: AnswerRow, grade: Grade): ReturnType<typeof wholeByGrade> {
  const response = JSON.parse(row.response) as Response // stored with the answer
  const dealt = JSON.parse(row.dealt) as Dealt // stored with the answer
  const marked = markResponse(wordingOf(db, row.wording).question, dealt, response, row.hinted === 1)
  return wholeByGrade(marked.verdict === 'right' || grade > 1 ? 3 : 1)
}

/** A recall, or what was typed: "I don't know" is judged already. */
const isSelfJudged = (row: AnswerRow): boolean =>
  row.verdict !== 'unknown' && (row.form === 'recall' || row.form === 'cloze' || row.form === 'typed')
