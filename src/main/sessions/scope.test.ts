import { beforeEach, describe, expect, it } from 'vitest'
import { answeredIn } from './course.ts'
import type { Db } from '../db/sql.ts'
import { ARTICLE, begin, give, giveAll, later, NOON, sampleLibrary } from '../samples/sample-library.ts'
import { factsInScope } from './scope.ts'
import { scopes } from './scopes.ts'
import { tagAll } from '../articles/tags.ts'

let db: Db
beforeEach(() => {
  db = sampleLibrary()
})

const day = 20_522
const scope = (of: Parameters<typeof factsInScope>[2]): string[] =>
  factsInScope(db, day, of).map(({ fact }) => fact)

describe('what a session is about', () => {
  it('is the whole library where nothing narrows it, an article or a topic of it where that is named', () => {
    const all = scope({})
    expect(scope({ article: ARTICLE })).toEqual(all)
    const [first] = factsInScope(db, day, {})
    const topic = scope({ article: ARTICLE, topic: first?.topic })
    expect(topic.length).toBeGreaterThan(0)
    expect(topic.length).toBeLessThan(all.length)
  })

  it('may be several articles, named after the first', () => {
    const all = scope({})
    expect(scope({ articles: [ARTICLE] })).toEqual(all)
    expect(scope({ articles: ['elsewhere'] })).toEqual([])
    const { title } = begin(db, NOON, { kind: 'quiz', articles: [ARTICLE], count: 2 })
    expect(title).toBe(begin(db, NOON, { kind: 'quiz', article: ARTICLE, count: 2 }).title)
  })

  it('may be what bears a tag', () => {
    const [first = '', second = ''] = scope({})
    tagAll(db, NOON, { name: 'Stone', facts: [first, second] })
    expect(scope({ tag: '#stone' })).toEqual([first, second])
    const quiz = begin(db, NOON, { kind: 'quiz', tag: 'stone' })
    expect(quiz).toMatchObject({ title: '#stone', total: 2 })
  })

  it('may be what was missed when it was asked last, though it was right when it came back', () => {
    expect(scope({ missed: true })).toEqual([])
    expect(() => begin(db, NOON, { kind: 'quiz', missed: true })).toThrow('Nothing here was missed')
    const { id } = begin(db, NOON, { kind: 'quiz', article: ARTICLE })
    give(db, NOON, id, 'wrong')
    giveAll(db, NOON, id)
    const missed = answeredIn(db, id)[0]?.parts.map(({ fact }) => fact) ?? []
    expect(scope({ missed: true }).sort()).toEqual([...missed].sort())
    const retry = begin(db, later(1), { kind: 'quiz', missed: true })
    expect(retry.title).toBe('Misses of the whole library')
    giveAll(db, later(1), retry.id)
    expect(scope({ missed: true })).toEqual([])
  })

  it('of a practice leaves the schedule alone', () => {
    giveAll(db, NOON, begin(db, NOON, { kind: 'quiz', article: ARTICLE }).id)
    const memories = (): unknown[] => db.prepare('SELECT fact, due, stability, reps FROM memory').all()
    const before = memories()
    const practice = begin(db, later(60), { kind: 'practice', count: 5 })
    expect(practice.title).toBe('Practice: The whole library')
    giveAll(db, later(60), practice.id, 'wrong')
    expect(memories()).toEqual(before)
  })
})

describe('what there is to choose from', () => {
  it('agrees with what a session would be about, and counts what was missed', () => {
    const { id } = begin(db, NOON, { kind: 'quiz', article: ARTICLE })
    give(db, NOON, id, 'wrong')
    giveAll(db, NOON, id)
    const [fact = ''] = scope({ missed: true })
    tagAll(db, NOON, { name: 'stone', facts: [fact] })
    const all = scopes(db)
    const { articles, tags } = all
    expect(all).toMatchObject({ facts: scope({}).length, missed: scope({ missed: true }).length, exams: [] })
    expect(articles).toMatchObject([{ article: ARTICLE, facts: all.facts, missed: all.missed }])
    for (const { topic, facts } of articles[0]?.topics ?? []) {
      expect(scope({ article: ARTICLE, topic })).toHaveLength(facts)
    }
    expect(tags).toEqual([{ tag: 'stone', facts: 1, missed: 1 }])
  })
})
