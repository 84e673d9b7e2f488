import { beforeEach, describe, expect, it } from 'vitest'
import type { Db } from '../db/sql.ts'
import { redoDeed, undoDeed } from '../decisions/decisions.ts'
import { deleteExam, exam, exams, pullReviews, saveExam } from './exams.ts'
import { keptOf } from '../memory/memory.ts'
import { momentOf } from '../moment.ts'
import { ARTICLE, begin, giveAll, later, newUid, NOON, sampleLibrary } from '../samples/sample-library.ts'
import { scopes } from '../sessions/scopes.ts'
import { dateOfDay } from '../memory/study-day.ts'

let db: Db
beforeEach(() => {
  db = sampleLibrary()
})

const dateIn = (days: number): string => dateOfDay(momentOf(db, later(days)).day)
const whole = [{ article: ARTICLE, topic: null }]

function make(days: number, more: { name?: string; parts?: typeof whole } = {}): string {
  const id = newUid()
  saveExam(db, NOON, { uid: newUid(), exam: id, name: 'Bridges', date: dateIn(days), parts: whole, ...more })
  return id
}

const study = (now = NOON): void =>
  void giveAll(db, now, begin(db, now, { kind: 'quiz', article: ARTICLE }).id)

describe('an exam to come', () => {
  it('says how many days are left and what is to be expected', () => {
    const id = make(14)
    const [row] = exams(db, NOON)
    expect(row).toMatchObject({ id, name: 'Bridges', date: dateIn(14), daysLeft: 14 })
    expect(row?.facts).toBe(row?.unseen)
    const { ifStop, ifReview } = row?.readiness ?? {}
    expect(ifReview?.mean).toBeGreaterThan((ifStop?.mean ?? 100) + 20)
    for (const one of [ifStop, ifReview]) {
      expect(one?.low).toBeLessThanOrEqual(one?.mean ?? 0)
      expect(one?.high).toBeGreaterThanOrEqual(one?.mean ?? 100)
    }
  })

  it('is better the more is known', () => {
    make(3)
    const before = exams(db, NOON)[0]?.readiness?.ifStop.mean ?? 0
    study()
    expect(exams(db, NOON)[0]?.readiness?.ifStop.mean).toBeGreaterThan(before + 20)
    expect(exams(db, NOON)[0]?.unseen).toBe(0)
  })

  it('may cover one topic of an article, or what bears a tag, and a session may be about it', () => {
    const [article] = scopes(db).articles
    const topic = article?.topics[0]
    const id = newUid()
    const parts = [{ article: ARTICLE, topic: topic?.topic ?? '' }]
    saveExam(db, NOON, { uid: newUid(), exam: id, name: 'Kinds', date: dateIn(5), parts })
    expect(exam(db, NOON, id)).toMatchObject({ facts: topic?.facts, parts: [{ facts: topic?.facts }] })
    expect(scopes(db).exams).toMatchObject([{ exam: id, name: 'Kinds', facts: topic?.facts }])
    expect(begin(db, NOON, { kind: 'exam', exam: id }).title).toBe('Exam: Kinds')
  })

  it('that is over comes last, and forecasts nothing any more', () => {
    const over = make(2)
    const ahead = make(9, { name: 'Later' })
    const rows = exams(db, later(4))
    expect(rows.map(({ id }) => id)).toEqual([ahead, over])
    expect(rows[1]).toMatchObject({ daysLeft: -2, readiness: null })
    expect(exam(db, later(4), over)).toMatchObject({ readiness: null, plan: [], toPull: 0 })
  })

  it('can be changed and deleted, and each is a deed that is taken back and done again', () => {
    const id = make(14)
    const planned = exams(db, NOON)
    const change = { exam: id, name: 'Bridges II', date: dateIn(20), parts: whole }
    const said = saveExam(db, NOON, { ...change, uid: newUid() }).said
    expect(said).toBe('Changed the exam “Bridges II”')
    expect(exams(db, NOON)).toMatchObject([{ name: 'Bridges II', daysLeft: 20 }])
    expect(deleteExam(db, NOON, { exam: id, uid: newUid() }).said).toBe('Deleted the exam “Bridges II”')
    expect(exams(db, NOON)).toEqual([])
    expect(() => exam(db, NOON, id)).toThrow('no such exam')
    undoDeed(db, NOON)
    expect(exams(db, NOON)).toMatchObject([{ name: 'Bridges II' }])
    undoDeed(db, NOON)
    expect(exams(db, NOON)).toEqual(planned)
    undoDeed(db, NOON)
    expect(exams(db, NOON)).toEqual([])
    redoDeed(db, NOON, newUid())
    expect(exams(db, NOON)).toEqual(planned)
    redoDeed(db, NOON, newUid())
    expect(exams(db, NOON)).toMatchObject([{ name: 'Bridges II', daysLeft: 20 }])
    expect(exam(db, NOON, id).parts).toHaveLength(1)
  })

  it('that names an article which is not there changes nothing; sent twice it is one deed', () => {
    const id = make(14)
    const change = {
      exam: id,
      name: 'Bridges II',
      date: dateIn(20),
      parts: [{ article: 'gone', topic: null }],
    }
    expect(() => saveExam(db, NOON, { ...change, uid: newUid() })).toThrow('nothing was changed')
    expect(exams(db, NOON)).toMatchObject([{ name: 'Bridges' }])
    const uid = newUid()
    for (const _ of [1, 2]) saveExam(db, NOON, { ...change, uid, parts: whole })
    undoDeed(db, NOON)
    expect(exams(db, NOON)).toMatchObject([{ name: 'Bridges' }])
  })
})

describe('the plan of an exam', () => {
  it('asks what is due before it, and no new fact without a day for it', () => {
    const id = make(10)
    const { plan, facts, leftOver } = exam(db, NOON, id)
    expect(plan[0]).toMatchObject({ inDays: 0, fresh: facts, due: 0 })
    expect(plan.every(({ inDays }) => inDays < 10)).toBe(true)
    expect(leftOver).toBe(0)
    const tight = exam(db, later(10), id)
    expect(tight).toMatchObject({ daysLeft: 0, plan: [], leftOver: 0 })
  })

  it('pulls reviews before the exam as a deed that can be undone', () => {
    study()
    study(later(3))
    const today = later(5)
    const dues = (): unknown[] => db.prepare('SELECT fact, due FROM memory ORDER BY fact').all()
    const id = newUid()
    saveExam(db, today, { uid: newUid(), exam: id, name: 'Soon', date: dateIn(9), parts: whole })
    const before = exam(db, today, id)
    expect(before.toPull).toBeGreaterThan(0)
    const [start, uid] = [dues(), newUid()]
    const deed = pullReviews(db, today, { exam: id, uid })
    expect(deed.said).toMatch(/^Moved the due day of \d+ facts?$/)
    expect(pullReviews(db, today, { exam: id, uid })).toEqual(deed)
    const after = exam(db, today, id)
    expect(after.toPull).toBe(0)
    expect(after.readiness).toEqual(before.readiness)
    const { day } = momentOf(db, later(9))
    const moved = db.prepare('SELECT fact FROM decision WHERE fact IS NOT NULL').pluck().all()
    for (const fact of moved) expect(keptOf(db, String(fact)).memory?.due).toBeLessThan(day)
    undoDeed(db, today)
    expect(dues()).toEqual(start)
  })
})
