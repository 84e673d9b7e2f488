import { describe, expect, it } from 'vitest'
import {
  ARTICLE,
  begin,
  give,
  giveAll,
  later,
  newUid,
  NOON,
  sampleLibrary,
} from '../samples/sample-library.ts'
import { openMemoryLibrary } from '../db/open.ts'
import type { Db } from '../db/sql.ts'
import { decide } from '../decisions/decisions.ts'
import { limitsLeft } from '../sessions/limits.ts'
import { ensureParameters } from '../memory/parameters.ts'
import { today } from './today.ts'
import { undoAnswer } from '../decisions/undo.ts'

describe('today', () => {
  it('of an empty library has nothing to do', () => {
    const db = openMemoryLibrary()
    ensureParameters(db, NOON)
    expect(today(db, NOON, null)).toMatchObject({
      due: 0,
      fresh: 0,
      minutes: 0,
      next: null,
      firstRun: true,
      articles: { total: 0, articles: [] },
      first: null,
    })
  })

  it('on the first run says what waits', () => {
    expect(today(sampleLibrary(), NOON, null)).toMatchObject({
      date: '2026-03-10',
      due: 0,
      fresh: 8,
      minutes: 2,
      firstRun: true,
      unfinished: null,
      clockBehind: false,
    })
  })

  it('names the instant that stands for the clock', () => {
    expect(
      today(sampleLibrary(), NOON, { clockSetTo: NOON.toISOString(), cutOff: null, free: null }).clockSetTo,
    ).toBe(NOON.toISOString())
  })

  it('is no first run after an answer, and is one again when it was taken back', () => {
    const db = sampleLibrary()
    const { id } = begin(db, NOON, { kind: 'taste', article: ARTICLE })
    give(db, NOON, id, 'right')
    expect(today(db, NOON, null).firstRun).toBe(false)
    undoAnswer(db, NOON, id)
    expect(today(db, NOON, null).firstRun).toBe(true)
  })

  it('counts the answers of the week, day by day', () => {
    const db = sampleLibrary()
    giveAll(db, later(-2), begin(db, later(-2), { kind: 'taste', article: ARTICLE, count: 3 }).id)
    giveAll(db, NOON, begin(db, NOON, { kind: 'taste', article: ARTICLE, count: 2 }).id)
    const { week, day } = today(db, NOON, null)
    expect(week.map((one) => one.day)).toEqual([-6, -5, -4, -3, -2, -1, 0].map((back) => day + back))
    expect(week.map(({ answers }) => answers)).toEqual([0, 0, 0, 0, 3, 0, 2])
    expect(week.map(({ right }) => right)).toEqual([0, 0, 0, 0, 3, 0, 2])
  })

  it('knows what is due on each coming day, and when next', () => {
    const db = sampleLibrary()
    giveAll(db, NOON, begin(db, NOON, { kind: 'taste', article: ARTICLE }).id)
    const now = today(db, NOON, null)
    const sum = now.ahead.reduce((total, { due }) => total + due, 0)
    expect(sum).toBe(5)
    expect(now.ahead[now.next?.inDays ?? 0]).toMatchObject({ due: now.next?.due, date: now.next?.date })
    const then = today(db, later(now.next?.inDays ?? 0), null)
    expect(then.due).toBe(now.next?.due)
  })

  it('holds back reviews beyond the day’s limit, but never a step of today', () => {
    const db = sampleLibrary()
    giveAll(db, NOON, begin(db, NOON, { kind: 'quiz', article: ARTICLE }).id)
    db.prepare(`INSERT INTO setting VALUES ('reviewsPerDay', '2')`).run()
    const all = Number(db.prepare('SELECT count(*) FROM memory WHERE state IS NOT NULL').pluck().get())
    expect(today(db, later(30), null)).toMatchObject({ due: 2, heldBack: { due: all - 2 } })
  })

  it('takes the learner’s own pace once there are 20 answers', () => {
    const db = sampleLibrary()
    for (let n = 0; n < 20; n++) {
      const { id } = begin(db, NOON, { kind: 'practice', article: ARTICLE, count: 1 })
      give(db, NOON, id, 'right', { ms: 60_000 })
    }
    expect(today(db, NOON, null)).toMatchObject({ fresh: 8, minutes: 8 })
  })
})

describe('what today warns of and offers', () => {
  const suspend = (db: Db, facts: readonly string[], uid = newUid()): unknown =>
    decide(db, NOON, { uid, what: 'suspend', facts: [...facts] })
  const allFacts = (db: Db): string[] => db.prepare('SELECT id FROM fact').pluck().all() as string[]

  it('says when all facts rest, and when an article has fewer than five to ask', () => {
    const db = sampleLibrary()
    const facts = allFacts(db)
    expect(today(db, NOON, null)).toMatchObject({ asked: { any: true, suspended: 0 }, scarce: [] })
    suspend(db, facts.slice(0, facts.length - 4))
    expect(today(db, NOON, null).scarce).toMatchObject([{ article: ARTICLE, facts: 4 }])
    suspend(db, facts)
    expect(today(db, NOON, null)).toMatchObject({ fresh: 0, asked: { any: false, suspended: facts.length } })
  })

  it('names a fact forgotten eight times with its passage, until it rests', () => {
    const db = sampleLibrary()
    giveAll(db, NOON, begin(db, NOON, { kind: 'quiz', article: ARTICLE }).id)
    const [fact = ''] = allFacts(db)
    db.prepare('UPDATE memory SET lapses = 8 WHERE fact = ?').run(fact)
    const { leeches } = today(db, NOON, null)
    expect(leeches).toMatchObject({ total: 1, facts: [{ fact, lapses: 8 }] })
    expect(leeches.facts[0]?.source?.pieces.length).toBeGreaterThan(0)
    suspend(db, [fact])
    expect(today(db, NOON, null).leeches).toEqual({ total: 0, facts: [] })
  })

  it('shows the life of a fact on the first run: each wait longer than the one before', () => {
    const { life } = today(sampleLibrary(), NOON, null)
    expect(life).toHaveLength(4)
    const waits = life.map((day, i) => day - (life[i - 1] ?? 0))
    expect(waits).toEqual(waits.toSorted((a, b) => a - b))
    const db = sampleLibrary()
    giveAll(db, NOON, begin(db, NOON, { kind: 'taste', article: ARTICLE }).id)
    expect(today(db, NOON, null).life).toEqual([])
  })

  it('asks only so many in a review where fewer are wanted', () => {
    const db = sampleLibrary()
    const { id, total } = begin(db, NOON, { kind: 'review', count: 3 })
    expect(total).toBe(3)
    expect(giveAll(db, NOON, id).finished).toBe(true)
    expect(today(db, NOON, null).fresh).toBe(5)
  })
})

describe('the limits of a day', () => {
  it('count what was begun and reviewed, not what came back after a miss', () => {
    const db = sampleLibrary()
    db.prepare(`INSERT INTO setting VALUES ('newPerDay', '6'), ('reviewsPerDay', '50')`).run()
    const { id } = begin(db, NOON, { kind: 'taste', article: ARTICLE, count: 2 })
    give(db, NOON, id, 'wrong')
    giveAll(db, NOON, id)
    const { day } = today(db, NOON, null)
    expect(limitsLeft(db, day)).toEqual({ fresh: 4, reviews: 50 })
    const { due, day: then } = today(db, later(60), null)
    expect(due).toBe(2)
    giveAll(db, later(60), begin(db, later(60), { kind: 'review' }).id)
    expect(limitsLeft(db, then)).toEqual({ fresh: 0, reviews: 48 })
  })
})
