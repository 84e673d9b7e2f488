import { beforeEach, describe, expect, it } from 'vitest'
import type { Feedback } from '../../shared/session-models.ts'
import { answeredIn } from '../sessions/course.ts'
import { openMemoryLibrary } from '../db/open.ts'
import type { Db } from '../db/sql.ts'
import { sampleBank } from '../../engine/samples/bank.ts'
import { importBank } from '../import/import.ts'
import { ensureParameters } from '../memory/parameters.ts'
import { withReveals } from '../articles/prepared-bank.ts'
import { keptOf } from '../memory/memory.ts'
import { changeGrade } from './regrade.ts'
import { resultOf } from '../insights/results.ts'
import { ARTICLE, begin, give, giveAll, NOON, newUid, sampleLibrary } from '../samples/sample-library.ts'
import type { Reaction } from '../samples/sample-library.ts'
import { endSession } from '../sessions/end-session.ts'
import { sessionView } from '../sessions/sessions.ts'
import { undoAnswer } from '../decisions/undo.ts'

let db: Db
let session: string
beforeEach(() => {
  db = sampleLibrary()
  session = begin(db, NOON, { kind: 'quiz', article: ARTICLE }).id
})

/** Answers until a question of the form was answered this way; what was said of it. */
function answerA(forms: string, reaction: Reaction): Feedback {
  for (let n = 0; n < 60; n++) {
    const asked = sessionView(db, session).asked
    if (!asked) throw new Error(`No ${forms} was asked.`)
    const { feedback } = give(db, NOON, session, forms.includes(asked.form) ? reaction : 'unknown')
    if (forms.includes(asked.form)) return feedback
  }
  throw new Error(`No ${forms} was asked.`)
}

/** A match answered right, in a library that has nothing else to ask. */
function answerAMatch(): Feedback {
  db = openMemoryLibrary()
  ensureParameters(db, NOON)
  const bank = sampleBank()
  const questions = bank.questions.filter(({ form }) => form === 'match')
  const at = NOON.toISOString()
  importBank(db, withReveals({ ...bank, questions }), { article: ARTICLE, origin: 'shipped', at })
  session = begin(db, NOON, { kind: 'quiz', article: ARTICLE }).id
  return answerA('match', 'right')
}

const grade = (answer: string, to: number, uid = newUid()): ReturnType<typeof changeGrade> =>
  changeGrade(db, NOON, { session, answer, uid, grade: to })

describe('a grade changed by hand', () => {
  it('moves the fact as the feedback had said it would', () => {
    const given = answerA('choice', 'right')
    const easy = given.grades.find((one) => one.grade === 4)
    const { feedback } = grade(given.answer, 4)
    expect(feedback.grade).toBe(4)
    expect(feedback.comesBack[0]?.inDays).toBe(easy?.inDays)
    expect(feedback).toMatchObject({ verdict: 'right', points: given.points, yours: given.yours })
  })

  it('sent again with the same uid changes nothing', () => {
    const given = answerA('choice', 'right')
    const uid = newUid()
    const first = grade(given.answer, 4, uid)
    const rows = db.prepare('SELECT count(*) FROM answer').pluck()
    const before = rows.get()
    expect(grade(given.answer, 4, uid)).toEqual(first)
    expect(rows.get()).toBe(before)
  })

  it('can be changed once more, from the new answer and not from the old', () => {
    const given = answerA('choice', 'right')
    const once = grade(given.answer, 4).feedback
    expect(() => grade(given.answer, 1)).toThrow('graded anew since')
    expect(grade(once.answer, 3).feedback.grade).toBe(3)
  })

  it('above Again makes what was typed right: "I was right"', () => {
    const given = answerA('typed or cloze', 'wrong')
    const fact = given.comesBack[0]?.fact ?? ''
    const { feedback } = grade(given.answer, 3)
    expect(feedback).toMatchObject({ verdict: 'right', points: given.possible })
    expect(keptOf(db, fact).memory?.state).toBe('review')
    giveAll(db, NOON, session)
    const again = answeredIn(db, session).filter(
      ({ parts, why }) => why === 'again' && parts[0]?.fact === fact,
    )
    expect(again.length).toBeLessThan(2)
  })

  it('leaves the score of a choice as it was, and lets the fact come back', () => {
    const given = answerA('choice', 'right')
    const before = sessionView(db, session).total
    const { feedback, session: view } = grade(given.answer, 1)
    expect(feedback).toMatchObject({ verdict: 'right', points: 1, grade: 1 })
    expect(view.total).toBe(before + 1)
  })

  it('is taken back with its answer', () => {
    const before = db.prepare('SELECT * FROM memory').all()
    const given = give(db, NOON, session, 'right').feedback
    if (given.grades.length > 0) grade(given.answer, 4)
    undoAnswer(db, NOON, session)
    expect(db.prepare('SELECT * FROM memory').all()).toEqual(before)
  })

  it('does not open a session that was ended early', () => {
    const given = answerA('choice', 'right')
    endSession(db, NOON, session)
    expect(grade(given.answer, 2).session.finished).toBe(true)
    expect(resultOf(db, session).attempt.finished).toBe(true)
  })

  it('is refused where there is none: for several facts, or in another session', () => {
    const match = answerAMatch()
    expect(() => grade(match.answer, 3)).toThrow('no grade that can be changed')
    db = sampleLibrary()
    session = begin(db, NOON, { kind: 'quiz', article: ARTICLE }).id
    const choice = begin(db, NOON, { kind: 'taste', article: ARTICLE }).id
    const given = give(db, NOON, choice, 'right').feedback
    expect(() => grade(given.answer, 3)).toThrow('was not changed')
  })
})
