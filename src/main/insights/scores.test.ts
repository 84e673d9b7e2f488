import { beforeEach, describe, expect, it } from 'vitest'
import { articleRows } from '../articles/articles.ts'
import type { Db } from '../db/sql.ts'
import { momentOf } from '../moment.ts'
import { resultOf } from './results.ts'
import { ARTICLE, begin, give, giveAll, later, NOON, sampleLibrary } from '../samples/sample-library.ts'
import { articleScores, attemptOf } from './scores.ts'
import { today } from '../today/today.ts'
import { countAnswers } from '../memory/totals.ts'

let db: Db
beforeEach(() => {
  db = sampleLibrary()
})

const taste = (now = NOON): string => begin(db, now, { kind: 'taste', article: ARTICLE }).id

describe('a score', () => {
  it('stands beside what is left of it without lucky guesses', () => {
    const id = taste()
    give(db, NOON, id, 'right')
    give(db, NOON, id, 'right')
    give(db, NOON, id, 'right')
    give(db, NOON, id, 'wrong')
    give(db, NOON, id, 'wrong')
    countAnswers(db)
    const attempt = attemptOf(db, id)
    expect(attempt).toMatchObject({ answers: 5, points: 3, possible: 5, percent: 60 })
    // Four options: (3 · 1 + 2 · (0 − ¼)/(1 − ¼)) / 5, and (1 − ¼)/(1 − ¼) = 1 for each right one.
    expect(attempt?.corrected).toBeCloseTo((100 * (3 - 2 / 3)) / 5, 9)
  })

  it('is never below zero without guesses', () => {
    const id = taste()
    for (let n = 0; n < 5; n++) give(db, NOON, id, 'wrong')
    countAnswers(db)
    expect(attemptOf(db, id)).toMatchObject({ percent: 0, corrected: 0 })
  })

  it('is there for last week’s sessions, oldest first, each with its answers', () => {
    const ids = [0, 3, 7].map((day) => {
      const id = begin(db, later(day), { kind: 'quiz', article: ARTICLE }).id
      give(db, later(day), id, 'wrong')
      giveAll(db, later(day), id)
      return id
    })
    const [article] = [articleScores(db, 20_530, ARTICLE)]
    expect(article?.attempts.map(({ session }) => session)).toEqual(ids)
    expect(article?.attempts.map(({ at }) => at)).toEqual([0, 3, 7].map((day) => later(day).toISOString()))
    expect(article?.topics.flatMap(({ line }) => line).length).toBeGreaterThanOrEqual(3)
    expect(ids.every((id) => resultOf(db, id).answers.length > 0)).toBe(true)
  })

  it('of a topic stands with the share never asked', () => {
    giveAll(db, NOON, taste())
    const topics = articleScores(db, 20_522, ARTICLE).topics
    expect(topics.reduce((sum, { facts }) => sum + facts, 0)).toBe(8)
    expect(topics.reduce((sum, { unseen }) => sum + unseen, 0)).toBe(3)
    expect(topics.every(({ knownNow, facts, unseen }) => knownNow <= (100 * (facts - unseen)) / facts)).toBe(
      true,
    )
  })

  it('of practice is no last score', () => {
    const { id } = begin(db, NOON, { kind: 'practice', article: ARTICLE, count: 2 })
    giveAll(db, NOON, id)
    expect(articleRows(db, momentOf(db, NOON).day)[0]?.lastScore).toBeNull()
    giveAll(db, NOON, taste())
    expect(articleRows(db, momentOf(db, NOON).day)[0]?.lastScore?.percent).toBe(100)
  })
})

describe('a result', () => {
  it('compares with the earlier attempts at the article', () => {
    const first = taste()
    giveAll(db, NOON, first)
    const second = begin(db, later(2), { kind: 'quiz', article: ARTICLE }).id
    giveAll(db, later(2), second)
    expect(resultOf(db, second).before.map(({ session }) => session)).toEqual([first, second])
    expect(resultOf(db, first).before.map(({ session }) => session)).toEqual([first])
  })

  it('says what was missed, what was answered and from which sentence', () => {
    const id = taste()
    give(db, NOON, id, 'wrong')
    giveAll(db, NOON, id)
    const { answers, topics } = resultOf(db, id)
    const missed = answers.find(({ verdict }) => verdict === 'wrong')
    expect(missed?.yours).not.toBe(missed?.right)
    expect(missed?.source?.pieces.some(({ mark }) => mark)).toBe(true)
    expect(topics.reduce((sum, { possible }) => sum + possible, 0)).toBe(5)
  })

  it('says how many facts became shaky and come back tomorrow', () => {
    const id = taste()
    giveAll(db, NOON, id)
    const { changed, ms } = resultOf(db, id)
    expect(changed).toMatchObject({ nowSolid: 0, nowShaky: 5 })
    const tomorrow = today(db, NOON, null).ahead[1]?.due
    expect(changed.dueTomorrow).toBe(tomorrow)
    expect(ms).toBe(5 * 4000)
  })

  it('of a session without answers is refused with a sentence', () => {
    expect(() => resultOf(db, taste())).toThrow('Nothing was answered')
  })
})
