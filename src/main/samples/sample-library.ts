import type { SessionView } from '../../shared/session-models.ts'
import { answerQuestion } from '../answers/answers.ts'
import { courseOf, dealtAt } from '../sessions/course.ts'
import { openMemoryLibrary } from '../db/open.ts'
import type { Db } from '../db/sql.ts'
import { decide } from '../decisions/decisions.ts'
import { importBank } from '../import/import.ts'
import { withReveals } from '../articles/prepared-bank.ts'
import { ensureParameters } from '../memory/parameters.ts'
import { responseTo } from './sample-answer.ts'
import { sampleBank } from '../../engine/samples/bank.ts'
import { formsBank } from '../../engine/samples/forms.ts'
import type { Bank } from '../../engine/types.ts'
import { sessionView, startSession } from '../sessions/sessions.ts'
import type { Input, Output } from '../../shared/contract.ts'
import type { Response } from '../../shared/session-calls.ts'

/** The day and hour at which tests begin. */
export const NOON = new Date('2026-03-10T12:00:00Z')
export const ARTICLE = 'bridges'

export const later = (days: number, minutes = 0): Date =>
  new Date(NOON.getTime() + days * 86_400_000 + minutes * 60_000)

/** A library in memory with the sample's article in it. */
export function sampleLibrary(): Db {
  const db = openMemoryLibrary()
  fillLibrary(db)
  return db
}

export function fillLibrary(db: Db, without: readonly string[] = []): void {
  bringIn(db, sampleBank(without))
}

/** A library in memory in which every form is asked. */
export function formsLibrary(): Db {
  const db = openMemoryLibrary()
  bringIn(db, formsBank())
  return db
}

function bringIn(db: Db, bank: Bank): void {
  ensureParameters(db, NOON)
  importBank(db, withReveals(bank), { article: ARTICLE, origin: 'shipped', at: NOON.toISOString() })
}

let made = 0
/** A uid as the page makes one; every call another. */
export const newUid = (): string => `00000000-0000-4000-8000-${String(++made).padStart(12, '0')}`

/** Starts a session whose order is the same in every run. */
export const begin = (db: Db, now: Date, input: Input<'startSession'>): SessionView =>
  startSession(db, now, input, newUid())

/** How a simulated learner answers. */
export type Reaction = 'right' | 'partial' | 'wrong' | 'unknown'

/** The response that is right or wrong for the question the session is at. */
export function responseFor(db: Db, id: string, reaction: Reaction): Response {
  const { session, agenda } = courseOf(db, id)
  if (!agenda.now) throw new Error('The session is over.')
  const { question, dealt } = dealtAt(db, session, agenda.now, agenda.position)
  return responseTo(question, dealt, reaction)
}

/** Answers the question the session is at. */
export function give(
  db: Db,
  now: Date,
  session: string,
  reaction: Reaction,
  more: Partial<Input<'answer'>> = {},
): Output<'answer'> {
  const view = sessionView(db, session)
  return answerQuestion(db, now, {
    session,
    uid: newUid(),
    position: view.asked?.position ?? 0,
    response: responseFor(db, session, reaction),
    guessed: false,
    hinted: false,
    ms: 4000,
    ...more,
  })
}

/** What a learner does on one of some days: a dozen questions of a quiz, some wrong, and a decision. */
export function studyOn(db: Db, day: number): void {
  const { id } = begin(db, later(day), { kind: 'quiz', article: ARTICLE })
  for (let n = 0; n < 12 && sessionView(db, id).asked; n++) {
    give(db, later(day, n), id, n % 4 === 3 ? 'wrong' : 'right', { uid: crypto.randomUUID() })
  }
  const fact = db.prepare<[], string>('SELECT id FROM fact ORDER BY id LIMIT 1').pluck().get() ?? ''
  const what = day % 2 === 0 ? 'suspend' : 'resume'
  decide(db, later(day, 30), { uid: crypto.randomUUID(), what, facts: [fact] })
}

/** Answers everything that is left in the session, and says how it then stands. */
export function giveAll(db: Db, now: Date, session: string, reaction: Reaction = 'right'): SessionView {
  let view = sessionView(db, session)
  for (let n = 0; view.asked && n < 200; n++) view = give(db, now, session, reaction).session
  return view
}
