import { beforeEach, describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { acceptCatchUp, catchUp } from './catch-up.ts'
import { spread } from './catch-up-days.ts'
import type { Db } from '../db/sql.ts'
import { undoDeed } from '../decisions/decisions.ts'
import { keptOf } from '../memory/memory.ts'
import { rebuildMemory } from '../memory/refold.ts'
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
import { changeSettings } from '../settings.ts'
import { today } from './today.ts'

const BACK = later(60)

let db: Db
/** Eight facts that all came due in a break of sixty days, and a limit of three a day. */
beforeEach(() => {
  db = sampleLibrary()
  giveAll(db, NOON, begin(db, NOON, { kind: 'quiz', article: ARTICLE }).id)
  changeSettings(db, { reviewsPerDay: 3 })
})

const dues = (): unknown => db.prepare('SELECT fact, due FROM memory ORDER BY fact').all()
const dueOn = (days: number): number => today(db, later(60 + days), null).due

describe('a plan to catch up', () => {
  it('is offered when more waits than the day’s limit, and says how long the learner was away', () => {
    expect(today(db, BACK, null).backlog).toEqual({
      due: 8,
      allowed: 3,
      away: 60,
      plan: catchUp(db, BACK, {}),
    })
    changeSettings(db, { reviewsPerDay: 8 })
    expect(today(db, BACK, null).backlog).toBeNull()
  })

  it('takes the fewest days that the limit allows, more where that is chosen, and says the load', () => {
    const plan = catchUp(db, BACK, {})
    expect(plan).toMatchObject({ backlog: 8, load: 3, fewest: 3, most: 8, limit: 3 })
    expect(plan.days.map(({ moved }) => moved)).toEqual([3, 3, 2])
    expect(catchUp(db, BACK, { days: 4 }).days.map(({ moved }) => moved)).toEqual([2, 2, 2, 2])
    expect(catchUp(db, BACK, { load: 1 })).toMatchObject({ load: 1, days: { length: 8 } })
    expect(catchUp(db, BACK, { load: 900 })).toMatchObject({ load: 3, days: { length: 3 } })
    expect(catchUp(db, BACK, { days: 1 })).toMatchObject({ days: { length: 3 } })
  })

  it('moves nothing before it is accepted', () => {
    const before = dues()
    catchUp(db, BACK, { days: 5 })
    expect(dues()).toEqual(before)
  })

  it('once accepted asks each day what it said, the best remembered first, and is undone as a whole', () => {
    const before = dues()
    const uid = newUid()
    const said = acceptCatchUp(db, BACK, { uid, days: 4 })
    expect(acceptCatchUp(db, BACK, { uid, days: 4 })).toEqual(said)
    expect(said.said).toBe('Moved the due day of 6 facts')
    expect(today(db, BACK, null)).toMatchObject({
      due: 2,
      backlog: null,
      heldBack: { due: 0 },
      catchingUp: { moved: 6, canUndo: true },
    })
    const kept = dues()
    rebuildMemory(db)
    expect(dues()).toEqual(kept)
    undoDeed(db, BACK)
    expect(dues()).toEqual(before)
    expect(today(db, BACK, null).catchingUp).toBeNull()
  })

  it('is over when its last day is, and asks no more than it said on the way', () => {
    acceptCatchUp(db, BACK, { uid: newUid(), days: 4 })
    for (let day = 0; day < 4; day++) {
      expect(dueOn(day)).toBeGreaterThanOrEqual(2)
      giveAll(db, later(60 + day), begin(db, later(60 + day), { kind: 'review' }).id)
    }
    expect(today(db, later(63), null).catchingUp).not.toBeNull()
    expect(today(db, later(64), null)).toMatchObject({ catchingUp: null, due: 0 })
  })

  it('keeps what was answered on the way when it is undone', () => {
    acceptCatchUp(db, BACK, { uid: newUid(), days: 4 })
    const { id } = begin(db, BACK, { kind: 'review' })
    const fact = give(db, BACK, id, 'right').feedback.comesBack[0]?.fact ?? ''
    const answered = keptOf(db, fact).memory
    undoDeed(db, BACK)
    expect(keptOf(db, fact).memory).toEqual(answered)
  })

  it('is refused where nothing needs to be spread', () => {
    changeSettings(db, { reviewsPerDay: 50 })
    expect(() => acceptCatchUp(db, BACK, { uid: newUid(), days: 1 })).toThrow('nothing to spread')
  })
})

it('no day of a plan asks more than its load, and all of the backlog has a day', () => {
  const days = fc.array(fc.nat(30), { minLength: 60, maxLength: 60 })
  fc.assert(
    fc.property(
      fc.nat(400),
      days,
      fc.nat(20),
      fc.integer({ min: 1, max: 60 }),
      fc.nat(60),
      (backlog, due, asked, n, load) => {
        const taken = spread(backlog, due, asked, n, load)
        if (taken === null) return
        expect(taken.reduce((sum, one) => sum + one, 0)).toBe(backlog)
        taken.forEach((one, i) => {
          if (one > 0) expect(one + (due[i] ?? 0) + (i === 0 ? asked : 0)).toBeLessThanOrEqual(load)
        })
      },
    ),
    { seed: 11, numRuns: 500 },
  )
})
