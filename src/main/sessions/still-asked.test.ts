import { describe, expect, it } from 'vitest'
import { courseOf } from './course.ts'
import { decide, undoDeed } from '../decisions/decisions.ts'
import { answerQuestion } from '../answers/answers.ts'
import {
  ARTICLE,
  begin,
  give,
  giveAll,
  later,
  newUid,
  NOON,
  responseFor,
  sampleLibrary,
} from '../samples/sample-library.ts'
import { sessionView } from './sessions.ts'

describe('what is set aside while a session runs', () => {
  it('is passed over in it, and the rest is asked to the end', () => {
    const db = sampleLibrary()
    const { id, total } = begin(db, NOON, { kind: 'quiz', article: ARTICLE })
    give(db, NOON, id, 'right')
    const ahead = courseOf(db, id).session.plan.slice(1)
    const single = ahead.filter(({ facts }) => facts.length === 1)
    const [first, second] = single
    decide(db, later(0, 1), { uid: newUid(), what: 'suspend', facts: [...(first?.facts ?? [])] })
    decide(db, later(0, 1), { uid: newUid(), what: 'dispute', questions: [second?.question ?? ''] })
    const asked: string[] = []
    for (let view = sessionView(db, id); view.asked; view = give(db, NOON, id, 'right').session)
      asked.push(view.asked.question)
    expect(asked).toHaveLength(total - 3)
    expect(asked).not.toContain(first?.question)
    expect(asked).not.toContain(second?.question)
    expect(sessionView(db, id).finished).toBe(true)
  })

  it('comes back when that is taken back before it was passed', () => {
    const db = sampleLibrary()
    const { id, total } = begin(db, NOON, { kind: 'quiz', article: ARTICLE })
    const next = courseOf(db, id).agenda.now
    decide(db, later(0, 1), { uid: newUid(), what: 'dispute', questions: [next?.question ?? ''] })
    expect(sessionView(db, id)).toMatchObject({ total: total - 1 })
    undoDeed(db, later(0, 2))
    expect(sessionView(db, id)).toMatchObject({ total, asked: { question: next?.question } })
  })

  it('taken back after it was passed, leaves the answers since in their places', () => {
    const db = sampleLibrary()
    const { id, total } = begin(db, NOON, { kind: 'quiz', article: ARTICLE })
    const next = courseOf(db, id).agenda.now
    decide(db, later(0, 1), { uid: newUid(), what: 'dispute', questions: [next?.question ?? ''] })
    give(db, later(0, 2), id, 'right')
    undoDeed(db, later(0, 3))
    expect(giveAll(db, later(0, 4), id)).toMatchObject({ finished: true, total: total - 1 })
  })

  it('makes an answer to what was shown before no answer to what is asked now', () => {
    const db = sampleLibrary()
    const { id, asked } = begin(db, NOON, { kind: 'quiz', article: ARTICLE })
    const response = responseFor(db, id, 'right')
    decide(db, later(0, 1), { uid: newUid(), what: 'dispute', questions: [asked?.question ?? ''] })
    const answer = { session: id, uid: newUid(), position: 0, question: asked?.question, response }
    expect(() => answerQuestion(db, NOON, { ...answer, guessed: false, hinted: false, ms: 1 })).toThrow(
      'not the question the session is at',
    )
  })
})
