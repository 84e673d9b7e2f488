import { beforeEach, describe, expect, it } from 'vitest'
import { answeredIn } from './course.ts'
import type { Db } from '../db/sql.ts'
import { keptOf } from '../memory/memory.ts'
import { resultOf } from '../insights/results.ts'
import { ARTICLE, begin, give, giveAll, later, NOON, sampleLibrary } from '../samples/sample-library.ts'
import { endSession } from './end-session.ts'
import { hintFor, sessionView } from './sessions.ts'
import { today } from '../today/today.ts'

let db: Db
beforeEach(() => {
  db = sampleLibrary()
})

const quiz = (count?: number): string =>
  begin(db, NOON, { kind: 'quiz', article: ARTICLE, ...(count !== undefined && { count }) }).id

describe('the first run', () => {
  it('goes from a taste of five facts to a score', () => {
    const taste = begin(db, NOON, { kind: 'taste', article: ARTICLE })
    expect(taste).toMatchObject({ kind: 'taste', total: 5, done: 0, finished: false, canUndo: false })
    const end = giveAll(db, NOON, taste.id)
    expect(end).toMatchObject({ total: 5, done: 5, finished: true, asked: null })
    expect(resultOf(db, taste.id).attempt).toMatchObject({ points: 5, possible: 5, percent: 100, answers: 5 })
  })

  it('tastes facts that can be recognised, from more than one topic', () => {
    const taste = begin(db, NOON, { kind: 'taste', article: ARTICLE })
    giveAll(db, NOON, taste.id)
    const answered = answeredIn(db, taste.id)
    expect(answered.every(({ form }) => form === 'choice')).toBe(true)
    const topics = resultOf(db, taste.id).topics.map(({ topic }) => topic)
    expect(new Set(topics).size).toBe(2)
  })

  it('makes a taste count: its facts have a memory', () => {
    giveAll(db, NOON, begin(db, NOON, { kind: 'taste', article: ARTICLE }).id)
    expect(today(db, NOON, null).tally).toEqual({ new: 3, shaky: 5, solid: 0 })
  })
})

describe('a question answered wrong', () => {
  it('comes back after at least three others, until it is right once', () => {
    const id = quiz()
    const missed = give(db, NOON, id, 'wrong')
    const fact = answeredIn(db, id)[0]?.parts[0]?.fact
    expect(missed.session.total).toBeGreaterThan(missed.session.done)
    giveAll(db, NOON, id)
    const back = answeredIn(db, id).filter(({ why }) => why === 'again')
    expect(back).toHaveLength(1)
    expect(back[0]?.parts.map((part) => part.fact)).toContain(fact)
    expect(back[0]?.position).toBeGreaterThanOrEqual(4)
  })

  it('earns no points when it comes back', () => {
    const id = quiz(5)
    give(db, NOON, id, 'wrong')
    giveAll(db, NOON, id)
    const result = resultOf(db, id)
    expect(result.answers.filter(({ again }) => again)).toHaveLength(1)
    expect(result.attempt.points).toBe(result.attempt.possible - 1)
    expect(result).toMatchObject({ wrong: 1, right: result.attempt.answers - 1 })
  })

  it('is due the same day', () => {
    const id = quiz(1)
    give(db, NOON, id, 'wrong')
    const fact = answeredIn(db, id)[0]?.parts[0]?.fact ?? ''
    expect(keptOf(db, fact).memory).toMatchObject({ state: 'learning', failuresToday: 1 })
    expect(today(db, NOON, null).due).toBe(1)
  })

  it('ends for the day after five failures of a fact', () => {
    const id = quiz(1)
    for (let n = 0; n < 5; n++) give(db, NOON, id, 'unknown')
    expect(sessionView(db, id).finished).toBe(true)
    expect(today(db, NOON, null).due).toBe(0)
    expect(today(db, later(1), null).due).toBe(1)
  })
})

describe('the second day', () => {
  it('asks what is due, then what is new', () => {
    const first = begin(db, NOON, { kind: 'taste', article: ARTICLE }).id
    giveAll(db, NOON, first, 'right')
    const known = new Set(answeredIn(db, first).flatMap(({ parts }) => parts.map(({ fact }) => fact)))
    const tomorrow = later(1)
    const morning = today(db, tomorrow, null)
    expect(morning.due + morning.fresh).toBeGreaterThan(0)
    const days = [1, 2, 3, 4, 5, 6].filter((day) => today(db, later(day), null).due > 0)
    const due = later(days[0] ?? 0)
    const review = begin(db, due, { kind: 'review' })
    giveAll(db, due, review.id)
    const answered = answeredIn(db, review.id)
    const dueFacts = answered
      .filter(({ why }) => why === 'due')
      .flatMap(({ parts }) => parts.map(({ fact }) => fact))
    expect(dueFacts.length).toBeGreaterThan(0)
    expect(dueFacts.some((fact) => known.has(fact))).toBe(true)
    expect(today(db, due, null).due).toBe(0)
  })

  it('holds back what is new beyond the limit', () => {
    db.prepare(`INSERT INTO setting VALUES ('newPerDay', '3')`).run()
    expect(today(db, NOON, null)).toMatchObject({ fresh: 3, heldBack: { due: 0, fresh: 5 } })
    const review = begin(db, NOON, { kind: 'review' })
    giveAll(db, NOON, review.id)
    expect(today(db, NOON, null)).toMatchObject({ fresh: 0 })
    expect(() => begin(db, NOON, { kind: 'review' })).toThrow('all clear for today')
    expect(today(db, later(1), null).fresh).toBe(3)
  })
})

describe('a session', () => {
  it('about a topic asks about nothing else', () => {
    const { id } = begin(db, NOON, { kind: 'quiz', article: ARTICLE, topic: 'Kinds of bridge' })
    giveAll(db, NOON, id)
    expect(resultOf(db, id).topics.map(({ topic }) => topic)).toEqual(['Kinds of bridge'])
  })

  it('of practice changes no memory', () => {
    giveAll(db, NOON, quiz())
    const before = db.prepare('SELECT fact, due, stability FROM memory ORDER BY fact').all()
    const { id } = begin(db, NOON, { kind: 'practice', article: ARTICLE })
    give(db, NOON, id, 'wrong')
    giveAll(db, NOON, id)
    expect(db.prepare('SELECT fact, due, stability FROM memory ORDER BY fact').all()).toEqual(before)
  })

  it('on the misses asks what was missed', () => {
    const id = quiz()
    give(db, NOON, id, 'wrong')
    const missed = answeredIn(db, id)[0]?.parts.map(({ fact }) => fact) ?? []
    giveAll(db, NOON, id)
    const retry = begin(db, NOON, { kind: 'misses', session: id })
    giveAll(db, NOON, retry.id)
    const asked = answeredIn(db, retry.id).flatMap(({ parts }) => parts.map(({ fact }) => fact))
    expect(asked).toEqual(expect.arrayContaining(missed))
  })

  it('with nothing to ask is refused with a sentence', () => {
    expect(() => begin(db, NOON, { kind: 'quiz', article: 'elsewhere' })).toThrow('not in the library')
    expect(() => begin(db, NOON, { kind: 'quiz', article: ARTICLE, topic: 'No such' })).toThrow('no question')
    expect(() => begin(db, NOON, { kind: 'misses', session: 'none' })).toThrow('no such session')
  })

  it('that is ended keeps what was answered and asks nothing more', () => {
    const id = quiz()
    give(db, NOON, id, 'right')
    expect(endSession(db, NOON, id)).toMatchObject({ finished: true, done: 1, total: 1, asked: null })
    expect(() => give(db, NOON, id, 'right', { response: { kind: 'unknown' } })).toThrow()
    expect(resultOf(db, id).attempt).toMatchObject({ answers: 1, finished: true })
  })

  it('that was left is found again, until it is finished', () => {
    const id = quiz(3)
    expect(today(db, NOON, null).unfinished).toBeNull()
    give(db, NOON, id, 'right')
    expect(today(db, later(2), null).unfinished).toMatchObject({ id, done: 1 })
    giveAll(db, NOON, id)
    expect(today(db, NOON, null).unfinished).toBeNull()
  })

  it('shows nothing that tells the key', () => {
    for (let view = sessionView(db, quiz()); view.asked; view = give(db, NOON, view.id, 'right').session) {
      const { question: _, ...shown } = view.asked
      expect(JSON.stringify(shown)).not.toMatch(/correct|wrongBecause|explanation|accepts/)
    }
  })
})

describe('a hint', () => {
  const HINTS: Readonly<Record<string, RegExp>> = {
    choice: /^\d wrong options are out\.$/,
    cloze: /^It begins with “[A-Z]”/,
    typed: /^It begins with “[A-Z]”/,
  }

  it('helps where a form has one, and only at the present question', () => {
    const id = quiz()
    let hints = 0
    for (let view = sessionView(db, id); view.asked; view = give(db, NOON, id, 'unknown').session) {
      const { position, hint, form } = view.asked
      if (!hint) expect(() => hintFor(db, { session: id, position })).toThrow('no hint for this question')
      else expect(hintFor(db, { session: id, position }).text).toMatch(HINTS[form] ?? 'none')
      if (hint) hints++
      expect(() => hintFor(db, { session: id, position: position + 1 })).toThrow('not the question')
    }
    expect(hints).toBeGreaterThan(0)
  })
})
