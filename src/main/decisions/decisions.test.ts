import { describe, expect, it } from 'vitest'
import { askables } from '../sessions/askables.ts'
import { decide, redoDeed, undoDeed } from './decisions.ts'
import type { Db } from '../db/sql.ts'
import { Refused } from '../dispatch.ts'
import { factsOf } from '../articles/facts.ts'
import { keptOf } from '../memory/memory.ts'
import { noteOf } from './question-notes.ts'
import { resultOf } from '../insights/results.ts'
import { ARTICLE, begin, give, later, newUid, NOON, sampleLibrary } from '../samples/sample-library.ts'
import { attemptsAt } from '../insights/scores.ts'
import { answeredIn } from '../sessions/course.ts'
import { momentOf } from '../moment.ts'
import { countAnswers } from '../memory/totals.ts'

const ids = (db: Db): string[] => factsOf(db, ARTICLE).map(({ id }) => id)
const [first, second, third] = ids(sampleLibrary())
if (!first || !second || !third) throw new Error('The sample has three facts.')

const asked = (db: Db, days = 0): string[] =>
  askables(db, momentOf(db, later(days)).day, { which: 'all' }).map(({ fact }) => fact)

const everything = (db: Db): unknown[] => {
  countAnswers(db)
  return ['memory', 'question_note', 'day_total', 'confusion'].map((table) =>
    db
      .prepare(`SELECT * FROM ${table} WHERE ${table === 'day_total' ? 'answers > 0' : 'true'} ORDER BY 1`)
      .all(),
  )
}

describe('a decision', () => {
  it('suspends facts until they are resumed, and says how many', () => {
    const db = sampleLibrary()
    const deed = decide(db, NOON, { uid: newUid(), what: 'suspend', facts: [first, second, first] })
    expect(deed.said).toBe('Suspended 2 facts')
    expect(asked(db)).not.toContain(first)
    expect(decide(db, NOON, { uid: newUid(), what: 'resume', facts: [first, third] }).said).toBe(
      'Resumed 1 fact',
    )
    expect(asked(db)).toContain(first)
    expect(asked(db)).not.toContain(second)
  })

  it('puts a fact off until tomorrow', () => {
    const db = sampleLibrary()
    expect(decide(db, NOON, { uid: newUid(), what: 'bury', facts: [first] }).said).toBe(
      'Put 1 fact off until tomorrow',
    )
    expect(asked(db)).not.toContain(first)
    expect(asked(db, 1)).toContain(first)
  })

  it('sets a question aside, and its fact is asked with the others', () => {
    const db = sampleLibrary()
    const own = (): string[] =>
      askables(db, momentOf(db, NOON).day, { which: 'all', facts: [first] })[0]?.candidates.map(
        ({ id }) => id,
      ) ?? []
    const [one, ...others] = own()
    decide(db, NOON, { uid: newUid(), what: 'suspend', questions: [one ?? ''] })
    expect(own()).toEqual(others)
    decide(db, NOON, { uid: newUid(), what: 'suspend', questions: others })
    expect(asked(db)).not.toContain(first)
  })

  it('sent twice is stored once', () => {
    const db = sampleLibrary()
    const uid = newUid()
    const deed = decide(db, NOON, { uid, what: 'suspend', facts: [first, second] })
    expect(decide(db, NOON, { uid, what: 'suspend', facts: [first, second] })).toEqual(deed)
    expect(db.prepare('SELECT count(*) FROM decision').pluck().get()).toBe(2)
  })

  it('on what is not there, or so already, changes nothing and says so', () => {
    const db = sampleLibrary()
    const suspend = (facts: string[]) => () => decide(db, NOON, { uid: newUid(), what: 'suspend', facts })
    expect(suspend([first, 'nowhere'])).toThrow(Refused)
    expect(everything(db)).toEqual(everything(sampleLibrary()))
    suspend([first])()
    expect(suspend([first])).toThrow('suspended already')
  })
})

describe('undo and redo of decisions', () => {
  it('take back and do again one deed after the other, each as a whole', () => {
    const db = sampleLibrary()
    const states = [everything(db)]
    const deeds = [
      { what: 'suspend', facts: [first, second] },
      { what: 'bury', facts: [third] },
      { what: 'resume', facts: [first] },
    ] as const
    for (const { what, facts } of deeds) {
      decide(db, NOON, { uid: newUid(), what, facts: [...facts] })
      states.push(everything(db))
    }
    expect(undoDeed(db, NOON)?.said).toBe('Taken back: resumed 1 fact')
    expect(everything(db)).toEqual(states[2])
    undoDeed(db, NOON)
    expect(undoDeed(db, NOON)?.said).toBe('Taken back: suspended 2 facts')
    expect(everything(db)).toEqual(states[0])
    expect(undoDeed(db, NOON)).toBeNull()
    expect(redoDeed(db, NOON, newUid())?.said).toBe('Done again: suspended 2 facts')
    expect(everything(db)).toEqual(states[1])
    undoDeed(db, NOON)
    for (let n = 0; n < 3; n++) redoDeed(db, NOON, newUid())
    expect(everything(db)).toEqual(states[3])
    expect(redoDeed(db, NOON, newUid())).toBeNull()
  })

  it('a new decision ends what could be done again', () => {
    const db = sampleLibrary()
    decide(db, NOON, { uid: newUid(), what: 'suspend', facts: [first] })
    undoDeed(db, NOON)
    decide(db, NOON, { uid: newUid(), what: 'suspend', facts: [second] })
    expect(redoDeed(db, NOON, newUid())).toBeNull()
    undoDeed(db, NOON)
    expect(redoDeed(db, NOON, newUid())?.said).toBe('Done again: suspended 1 fact')
    expect(keptOf(db, first).suspended).toBe(false)
    expect(keptOf(db, second).suspended).toBe(true)
  })
})

describe('a dispute', () => {
  function wrongOnce(db: Db): { session: string; question: string; fact: string } {
    const { id } = begin(db, NOON, { kind: 'quiz', article: ARTICLE })
    give(db, NOON, id, 'right')
    give(db, NOON, id, 'wrong')
    const missed = answeredIn(db, id)[1]
    return { session: id, question: missed?.question ?? '', fact: missed?.parts[0]?.fact ?? '' }
  }

  it('leaves its answers out of scores, totals and memory, and settling brings them back', () => {
    const db = sampleLibrary()
    const { session, question, fact } = wrongOnce(db)
    const before = everything(db)
    const score = attemptsAt(db, ARTICLE)
    expect(
      decide(db, NOON, { uid: newUid(), what: 'dispute', questions: [question], reason: 'Two are right.' })
        .said,
    ).toBe('Disputed 1 question')
    expect(noteOf(db, question)).toMatchObject({ disputed: true, reason: 'Two are right.' })
    expect(attemptsAt(db, ARTICLE)[0]).toMatchObject({ points: 1, possible: 1, percent: 100, answers: 1 })
    expect(db.prepare('SELECT sum(wrong) FROM day_total').pluck().get()).toBe(0)
    expect(keptOf(db, fact).memory).toBeNull()
    expect(resultOf(db, session)).toMatchObject({ right: 1, wrong: 0 })
    expect(resultOf(db, session).answers.map(({ disputed }) => disputed)).toEqual([false, true])

    expect(decide(db, NOON, { uid: newUid(), what: 'settle', questions: [question] }).said).toBe(
      'Took back the dispute of 1 question',
    )
    expect(everything(db)).toEqual(before)
    expect(attemptsAt(db, ARTICLE)).toEqual(score)
  })

  it('is taken back and done again like any decision', () => {
    const db = sampleLibrary()
    const { question } = wrongOnce(db)
    const before = everything(db)
    decide(db, NOON, { uid: newUid(), what: 'dispute', questions: [question] })
    const disputed = everything(db)
    undoDeed(db, NOON)
    expect(everything(db)).toEqual(before)
    redoDeed(db, NOON, newUid())
    expect(everything(db)).toEqual(disputed)
  })

  it('of a question that was never asked only keeps it from being asked', () => {
    const db = sampleLibrary()
    const question = askables(db, momentOf(db, NOON).day, { which: 'all' })[0]?.candidates[0]?.id ?? ''
    decide(db, NOON, { uid: newUid(), what: 'dispute', questions: [question] })
    expect(db.prepare('SELECT question FROM set_aside').pluck().all()).toEqual([question])
  })
})
