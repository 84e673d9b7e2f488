import fc from 'fast-check'
import { answeredIn } from '../sessions/course.ts'
import type { Db } from '../db/sql.ts'
import { decide, decideOnFact, redoDeed, undoDeed } from '../decisions/decisions.ts'
import { redoAnswer } from '../decisions/redo.ts'
import { changeGrade } from '../answers/regrade.ts'
import { ARTICLE, begin, formsLibrary, give, giveAll, later, newUid, NOON } from './sample-library.ts'
import type { Reaction } from './sample-library.ts'
import { sessionView } from '../sessions/sessions.ts'
import { undoAnswer } from '../decisions/undo.ts'
import { editQuestion } from '../questions/wording-edits.ts'

/** Something a learner may do. */
export type Act =
  | { readonly do: 'answer'; readonly reaction: Reaction; readonly guessed: boolean }
  | { readonly do: 'undo' | 'redo' }
  | { readonly do: 'grade'; readonly which: number; readonly grade: number }
  | { readonly do: 'wait'; readonly days: number }
  | {
      readonly do: 'decide'
      readonly fact: number
      readonly what: 'suspended' | 'resumed' | 'buried' | 'due moved'
    }
  | { readonly do: 'dispute'; readonly question: number; readonly settled: boolean }
  /** The learner's own words for a question, or the engine's again. */
  | { readonly do: 'edit'; readonly question: number; readonly back: boolean }
  | { readonly do: 'deed'; readonly act: 'undo' | 'redo' }
  | { readonly do: 'start'; readonly kind: 'quiz' | 'practice' }
  /** Some days go by, and then the whole article is asked. */
  | { readonly do: 'live'; readonly days: number }

const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('answer' as const),
      reaction: fc.constantFrom('right', 'right', 'partial', 'wrong', 'unknown'),
      guessed: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.constant({ do: 'undo' as const }) },
  { weight: 2, arbitrary: fc.constant({ do: 'redo' as const }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('grade' as const),
      which: fc.nat(20),
      grade: fc.integer({ min: 1, max: 4 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('wait' as const), days: fc.integer({ min: -2, max: 9 }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('decide' as const),
      fact: fc.nat(7),
      what: fc.constantFrom('suspended', 'resumed', 'buried', 'due moved'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('dispute' as const),
      question: fc.nat(30),
      settled: fc.boolean(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('edit' as const), question: fc.nat(30), back: fc.boolean() }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('deed' as const), act: fc.constantFrom('undo', 'redo') }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('start' as const), kind: fc.constantFrom('quiz', 'practice') }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('live' as const), days: fc.integer({ min: 1, max: 30 }) }),
  },
)

/**
 * A library after a learner did all this.
 *
 * @param look called before the first act and after each
 */
export function libraryAfter(acts: readonly Act[], look: (db: Db) => unknown = () => undefined): Db {
  const db = formsLibrary()
  look(db)
  let now = NOON
  let session = begin(db, now, { kind: 'quiz', article: ARTICLE }).id
  const startAgain = (kind: 'quiz' | 'practice'): void => {
    session = orElse(() => begin(db, now, { kind, article: ARTICLE }).id, session)
  }
  const goOn = (days: number): void => {
    now = new Date(now.getTime() + later(days).getTime() - NOON.getTime())
  }
  for (const [i, one] of acts.entries()) {
    now = new Date(now.getTime() + 60_000)
    if (one.do === 'wait') goOn(one.days)
    else if (one.do === 'decide') decideSome(db, now, `decision-${i}`, one)
    else if (one.do === 'dispute') disputeAnswered(db, now, one)
    else if (one.do === 'edit') editSome(db, now, one)
    else if (one.do === 'deed') void (one.act === 'undo' ? undoDeed(db, now) : redoDeed(db, now, newUid()))
    else if (one.do === 'start') startAgain(one.kind)
    else if (one.do === 'live') {
      goOn(one.days)
      startAgain('quiz')
      orElse(() => giveAll(db, now, session), null)
    } else step(db, now, session, one)
    look(db)
  }
  return db
}

function step(
  db: Db,
  now: Date,
  session: string,
  one: Extract<Act, { do: 'answer' | 'undo' | 'redo' | 'grade' }>,
): void {
  const answered = answeredIn(db, session)
  if (one.do === 'answer' && sessionView(db, session).asked) {
    give(db, now, session, one.reaction, { guessed: one.guessed })
  }
  if (one.do === 'undo' && answered.length > 0) undoAnswer(db, now, session)
  if (one.do === 'redo' && sessionView(db, session).canRedo) {
    redoAnswer(db, now, { session, uid: newUid() })
  }
  if (one.do === 'grade' && answered.length > 0) {
    const answer = answered[one.which % answered.length]?.submission ?? ''
    // Practice and questions of several facts have no grade to change.
    orElse(() => changeGrade(db, now, { session, answer, uid: newUid(), grade: one.grade }), null)
  }
}

function decideSome(db: Db, now: Date, uid: string, one: Extract<Act, { do: 'decide' }>): void {
  const fact = db
    .prepare<[number], { id: string }>('SELECT id FROM fact ORDER BY id LIMIT 1 OFFSET ?')
    .get(one.fact)
  const { what } = one
  const decision = what === 'buried' || what === 'due moved' ? { what, day: 20_525 } : { what }
  decideOnFact(db, now, uid, fact?.id ?? '', decision)
}

/** Disputes one of the questions answered so far, or takes that back. */
function disputeAnswered(db: Db, now: Date, one: Extract<Act, { do: 'dispute' }>): void {
  const questions = db
    .prepare<[], string>('SELECT DISTINCT question FROM answer ORDER BY question')
    .pluck()
    .all()
  const question = questions[one.question % Math.max(1, questions.length)]
  if (question === undefined) return
  // What is so already is refused.
  orElse(
    () => decide(db, now, { uid: newUid(), what: one.settled ? 'settle' : 'dispute', questions: [question] }),
    null,
  )
}

function editSome(db: Db, now: Date, one: Extract<Act, { do: 'edit' }>): void {
  const questions = db.prepare<[], string>('SELECT id FROM question ORDER BY id').pluck().all()
  const question = questions[one.question % questions.length] ?? ''
  const edit = one.back ? null : { prompt: 'In the learner’s words: _____?', explanation: 'So it is.' }
  orElse(() => editQuestion(db, now, { uid: newUid(), question, edit }), null)
}

function orElse<T>(attempt: () => T, otherwise: T): T {
  try {
    return attempt()
  } catch (error) {
    if (error instanceof Error && error.name === 'Error') return otherwise
    throw error
  }
}

/** What a learner may do in a few weeks. */
export const acts: fc.Arbitrary<Act[]> = fc.array(act, { maxLength: 40 })
