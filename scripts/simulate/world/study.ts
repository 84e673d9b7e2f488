import type { Input } from '../../../src/shared/contract.ts'
import type { AskedQuestion, Feedback, SessionView } from '../../../src/shared/session-models.ts'
import { imageOf, standingRows } from '../../../src/main/answers/answer-row.ts'
import type { AnswerRow } from '../../../src/main/answers/answer-row.ts'
import { answerQuestion } from '../../../src/main/answers/answers.ts'
import { courseOf, dealtAt } from '../../../src/main/sessions/course.ts'
import type { Db } from '../../../src/main/db/sql.ts'
import { Refused } from '../../../src/main/dispatch.ts'
import type { PlanItem } from '../../../src/main/sessions/plan.ts'
import { newUid, responseFor } from '../../../src/main/samples/sample-library.ts'
import type { Memory } from '../../../src/main/memory/schedule.ts'
import { startSession } from '../../../src/main/sessions/sessions.ts'
import type { Learner } from './learner.ts'
import { dayAfter } from './library.ts'

/** One fact's part in one answer, and what the application could not know: how likely the fact was known. */
export type Seen = {
  readonly row: AnswerRow
  readonly before: Memory | null
  readonly after: Memory | null
  readonly truth: number
}

/** One question as it was met. */
export type Met = {
  readonly asked: AskedQuestion
  readonly feedback: Feedback
  readonly parts: readonly Seen[]
}
/** A session that was answered to its end. */
export type Sat = { readonly plan: readonly PlanItem[]; readonly met: readonly Met[] }

/** A review every day, as long as there is something to review. */
export function studyDaily(db: Db, learner: Learner, days: number): Sat[] {
  return Array.from({ length: days }, (_, day) =>
    sit(db, learner, dayAfter(day), { kind: 'review' }, `review ${day}`),
  ).filter((session) => session !== null)
}

/** Starts a session and answers it to its end; null where there is nothing to ask. */
export function sit(
  db: Db,
  learner: Learner,
  now: Date,
  input: Input<'startSession'>,
  id: string,
): Sat | null {
  let view = begun(db, now, input, id)
  if (view === null) return null
  const met: Met[] = []
  while (view.asked) {
    const one = meet(db, learner, now, view, view.asked)
    met.push(one.met)
    view = one.view
  }
  return { plan: courseOf(db, id).session.plan, met }
}

function begun(db: Db, now: Date, input: Input<'startSession'>, id: string): SessionView | null {
  try {
    return startSession(db, now, input, id)
  } catch (error) {
    if (error instanceof Refused) return null
    throw error
  }
}

function meet(
  db: Db,
  learner: Learner,
  now: Date,
  view: SessionView,
  asked: AskedQuestion,
): { readonly met: Met; readonly view: SessionView } {
  const { session, agenda } = courseOf(db, view.id)
  if (agenda.now === null) throw new Error('The session shows a question and is over.')
  const { question, dealt } = dealtAt(db, session, agenda.now, asked.position)
  const truth = new Map(question.facts.map((fact) => [fact, learner.recall(fact, session.day)]))
  const response = learner.answer(question, dealt, session.day, () => responseFor(db, view.id, 'right'))
  const uid = newUid()
  const given = { session: view.id, uid, position: asked.position, response, guessed: false, hinted: false }
  const reply = answerQuestion(db, now, { ...given, ms: 8000 })
  const parts = standingRows(db, uid).map((row) => ({
    row,
    before: imageOf(row.before),
    after: imageOf(row.after),
    truth: truth.get(row.fact) ?? 0,
  }))
  return { met: { asked, feedback: reply.feedback, parts }, view: reply.session }
}
