import type { Form } from '../src/engine/types.ts'
import { seeded } from '../src/engine/seed.ts'
import type { Input } from '../src/shared/contract.ts'
import type { Response } from '../src/shared/session-calls.ts'
import { answerQuestion } from '../src/main/answers/answers.ts'
import { courseOf } from '../src/main/sessions/course.ts'
import { inTransaction, sql } from '../src/main/db/sql.ts'
import type { Db } from '../src/main/db/sql.ts'
import { keptOf } from '../src/main/memory/memory.ts'
import { momentOf } from '../src/main/moment.ts'
import { currentParameters } from '../src/main/memory/parameters.ts'
import type { PlanItem } from '../src/main/sessions/plan.ts'
import { guessChance } from '../src/main/memory/rating.ts'
import { changeGrade } from '../src/main/answers/regrade.ts'
import { responseFor } from '../src/main/samples/sample-library.ts'
import { retrievability } from '../src/main/memory/schedule.ts'
import { endSession } from '../src/main/sessions/end-session.ts'
import { startSession } from '../src/main/sessions/sessions.ts'
import { undoAnswer } from '../src/main/decisions/undo.ts'

/** A person who was made up: what they know of a fact follows its memory, better in some topics than in others. */
export type Learner = {
  readonly db: Db
  /** A number in [0, 1), the next one each time. */
  readonly next: () => number
  readonly uid: () => string
}

export function makeUpLearner(db: Db, seed: string): Learner {
  const next = seeded(seed)
  const hex = (length: number): string =>
    Array.from({ length }, () => Math.floor(next() * 16).toString(16)).join('')
  return { db, next, uid: () => `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(12)}` }
}

/** What is recalled of a text that was just read. */
const KNOWN_FROM_READING = 0.5
const SLIP = 0.03
/** Seconds an answer takes on average. */
const SECONDS: Partial<Record<Form, number>> = {
  truefalse: 6,
  choice: 8,
  cloze: 11,
  typed: 13,
  multi: 15,
  match: 26,
  sort: 22,
  order: 24,
  recall: 19,
}

/**
 * Takes a session from its start to its end, or leaves it when half of it is done.
 *
 * @returns when it was over
 */
export function sit(learner: Learner, at: Date, input: Input<'startSession'>, leaves = false): Date {
  const { db, next, uid } = learner
  const { id, total } = startSession(db, at, input, uid())
  let clock = at.getTime()
  for (let course = courseOf(db, id); course.agenda.now; course = courseOf(db, id)) {
    if (leaves && course.answered.length >= total / 2) break
    const { ms, uid: answer } = inTransaction(db, () =>
      answerOnce(learner, id, course.agenda, new Date(clock)),
    )
    // The feedback is read, too.
    clock += ms + 3000 + 6000 * next()
    if (next() < 0.006) undoAnswer(db, new Date(clock), id)
    else if (next() < 0.02) gradeByHand(learner, id, answer, new Date(clock))
  }
  if (leaves && next() < 0.5) endSession(db, new Date(clock), id)
  return new Date(clock)
}

type Agenda = { readonly now: PlanItem | null; readonly position: number }

function answerOnce(
  learner: Learner,
  session: string,
  { now: item, position }: Agenda,
  at: Date,
): { readonly ms: number; readonly uid: string } {
  if (!item) throw new Error('The session is over.')
  const { db, next, uid } = learner
  const form = formOf(db, item.question)
  const knows = item.facts.every((fact) => next() < recallOf(learner, fact, at))
  const lucky = next() < guessChance(form === 'multi' ? 'sort' : form, Math.max(2, item.facts.length + 3))
  const gaveUp = !knows && next() < 0.25
  const right = knows ? next() > SLIP : lucky && !gaveUp
  const spread = Math.exp(0.5 * (next() + next() + next() - 1.5))
  const ms = Math.round(1000 * (SECONDS[form] ?? 12) * spread * (right ? 1 : 1.35))
  const answer = uid()
  answerQuestion(db, at, {
    session,
    uid: answer,
    position,
    response: gaveUp ? { kind: 'unknown' } : given(learner, session, item, right),
    guessed: right && !knows && next() < 0.3,
    hinted: false,
    ms,
  })
  return { ms, uid: answer }
}

/** Chance of knowing a fact: as the schedule thinks, but for a gift or a weakness in its topic. */
function recallOf({ db }: Learner, fact: string, at: Date): number {
  const row = sql<{ topic: string }>(db, 'SELECT topic FROM fact WHERE id = ?').get(fact)
  const { memory } = keptOf(db, fact)
  const expected = memory
    ? retrievability(memory, momentOf(db, at).day, currentParameters(db))
    : KNOWN_FROM_READING
  const gift = 1.6 * (seeded(`topic ${row?.topic ?? ''}`)() - 0.42)
  const odds = (expected / Math.max(1e-6, 1 - expected)) * Math.exp(gift)
  return odds / (1 + odds)
}

function formOf(db: Db, question: string): Form {
  const row = sql<{ form: Form }>(db, 'SELECT form FROM question WHERE id = ?').get(question)
  if (!row) throw new Error(`There is no question ${question}.`)
  return row.form
}

function given(learner: Learner, session: string, item: PlanItem, right: boolean): Response {
  const { db, next } = learner
  const response = responseFor(db, session, 'right')
  if (right) return response
  // Most who err with several pieces have but two of them wrong.
  if (response.kind === 'places' && next() < 0.8) return withTwoSwapped(learner, response.slots)
  if (response.kind === 'text') return { kind: 'text', text: anotherName(learner, item) }
  return responseFor(db, session, 'wrong')
}

function withTwoSwapped({ next }: Learner, slots: readonly number[]): Response {
  const from = Math.floor(next() * slots.length)
  const to = slots.findIndex((slot) => slot !== slots[from])
  return {
    kind: 'places',
    slots: slots.map((slot, i) => slots[i === from ? to : i === to ? from : i] ?? slot),
  }
}

/** Something else that the article speaks of. */
function anotherName({ db, next }: Learner, { facts: [fact = ''] }: PlanItem): string {
  const names = sql<{ subject: string }>(
    db,
    `SELECT DISTINCT o.subject FROM fact f JOIN fact o ON o.article = f.article AND o.subject <> f.subject
     WHERE f.id = ? AND length(o.subject) < 40 ORDER BY o.subject`,
  ).all(fact)
  return names[Math.floor(next() * names.length)]?.subject.toLowerCase() ?? 'something else'
}

/** A change of heart about the last answer, where it has a grade of its own. */
function gradeByHand({ db, next, uid }: Learner, session: string, answer: string, at: Date): void {
  const parts = sql<{ rating: number | null }>(db, 'SELECT rating FROM standing WHERE submission = ?').all(
    answer,
  )
  if (parts.length !== 1 || parts[0]?.rating !== 3) return
  changeGrade(db, at, { session, answer, uid: uid(), grade: next() < 0.7 ? 2 : 4 })
}
