import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { planExam, planTotals } from './exam-plan.ts'
import type { PlanFrame } from './exam-plan.ts'
import { meanOf } from './poisson-binomial.ts'
import {
  chanceOfRight,
  expectedOf,
  LEARNERS,
  recallsIfReviewed,
  recallsIfStopped,
  reviewDays,
  scoreAhead,
} from './readiness.ts'
import { DEFAULT_PARAMETERS } from '../memory/schedule.ts'
import type { Memory } from '../memory/schedule.ts'

const runs = { numRuns: 200, seed: 20_260_310 }
const TODAY = 100
const course = { parameters: DEFAULT_PARAMETERS, retention: 0.9 }

const known = (stability: number, last: number, due = last + Math.round(stability)): Memory => ({
  state: 'review',
  stability,
  difficulty: 5,
  due,
  last,
  reps: 3,
  lapses: 0,
  failuresToday: 0,
  demoted: 0,
})
const memory: fc.Arbitrary<Memory | null> = fc
  .option(
    fc.record({
      stability: fc.double({ min: 1, max: 200, noNaN: true }),
      ago: fc.integer({ min: 0, max: 90 }),
    }),
  )
  .map((one) => one && known(one.stability, TODAY - one.ago))
const share = fc.double({ min: 0, max: 1, noNaN: true })
const days = fc.integer({ min: 0, max: 90 })

describe('the chance of being right', () => {
  test('is g without knowing and 1 − s with it, and grows with recall', () => {
    const [, , model] = LEARNERS
    if (!model) throw new Error('There is no model.')
    expect(chanceOfRight(0, 0.25, model)).toBeCloseTo(0.25, 12)
    expect(chanceOfRight(1, 0.25, model)).toBeCloseTo(0.97, 12)
    fc.assert(
      fc.property(share, share, fc.double({ min: 0, max: 0.5, noNaN: true }), (a, b, g) => {
        const [less, more] = a < b ? [a, b] : [b, a]
        for (const learner of LEARNERS) {
          const chance = chanceOfRight(less, g, learner)
          expect(chance).toBeGreaterThanOrEqual(0)
          expect(chance).toBeLessThanOrEqual(1)
          expect(chanceOfRight(more, g, learner)).toBeGreaterThanOrEqual(chance - 1e-12)
        }
      }),
      runs,
    )
  })

  test('differs from learner to learner by as much up as down', () => {
    for (const of of ['memory', 'slip', 'guess'] as const) {
      const mean = LEARNERS.reduce((sum, learner) => sum + learner[of], 0) / LEARNERS.length
      expect(mean).toBeCloseTo(1, 12)
    }
  })
})

describe('the score to be expected', () => {
  test('has its mean within its interval, and the interval within the paper', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ memory, g: share }), { minLength: 1, maxLength: 40 }),
        days,
        (facts, in_) => {
          const asked = facts.map(({ memory: one, g }) => ({
            g: g / 2,
            recalls: recallsIfStopped(one, TODAY + in_, course),
          }))
          const score = scoreAhead(asked)
          const { mean, low, high } = expectedOf(score)
          expect(mean).toBeCloseTo(meanOf(score), 12)
          expect(low).toBeLessThanOrEqual(mean + 1)
          expect(high).toBeGreaterThanOrEqual(mean - 1)
          expect(low).toBeGreaterThanOrEqual(0)
          expect(high).toBeLessThanOrEqual(facts.length)
        },
      ),
      runs,
    )
  })

  test('is wider than that of one learner alone where a paper is long', () => {
    const facts = Array.from({ length: 400 }, () => ({
      g: 0,
      recalls: recallsIfStopped(known(20, TODAY - 20), TODAY, course),
    }))
    const spread = ({ low, high }: { low: number; high: number }): number => high - low
    const alone = facts.map(({ g, recalls }) => ({ g, recalls: LEARNERS.map(() => recalls[2] ?? 0) }))
    expect(spread(expectedOf(scoreAhead(facts)))).toBeGreaterThan(spread(expectedOf(scoreAhead(alone))))
  })
})

describe('what is recalled on the day', () => {
  test('is no less with reviews than without, but for what a same-day failure costs', () => {
    fc.assert(
      fc.property(memory, days, (one, in_) => {
        const day = TODAY + in_
        const stop = recallsIfStopped(one, day, course)
        const review = recallsIfReviewed(one, TODAY, day, course)
        review.forEach((recall, i) => {
          expect(recall).toBeGreaterThanOrEqual((stop[i] ?? 0) - 0.02)
          expect(recall).toBeLessThanOrEqual(1)
        })
      }),
      runs,
    )
  })

  test('without a review before it is the same', () => {
    const one = known(50, TODAY - 5)
    expect(recallsIfReviewed(one, TODAY, TODAY + 30, course)).toEqual(
      recallsIfStopped(one, TODAY + 30, course),
    )
    expect(reviewDays(one, TODAY, TODAY + 30, course)).toEqual([])
  })

  test('of a fact never asked is nothing before it is begun, and most of it after', () => {
    expect(recallsIfStopped(null, TODAY + 10, course)).toEqual(LEARNERS.map(() => 0))
    const [, , begun = 0] = recallsIfReviewed(null, TODAY, TODAY + 10, course)
    expect(begun).toBeGreaterThan(0.8)
    expect(reviewDays(null, TODAY, TODAY + 10, course)[0]).toBe(TODAY)
  })
})

describe('the plan up to an exam', () => {
  const frame = (in_: number, more: Partial<PlanFrame> = {}): PlanFrame => ({
    today: TODAY,
    day: TODAY + in_,
    freshToday: 5,
    freshPerDay: 10,
    course,
    ...more,
  })
  const facts = (count: number, one: Memory | null) => Array.from({ length: count }, () => ({ memory: one }))

  test('begins new facts as many a day as the limit lets, and says which find no day', () => {
    const planned = planExam(facts(40, null), frame(3))
    expect(planned.filter(({ from }) => from === TODAY)).toHaveLength(5)
    expect(planned.filter(({ from }) => from === TODAY + 1)).toHaveLength(10)
    expect(planned.filter(({ from }) => from === null)).toHaveLength(15)
    expect(
      planExam(facts(9, null), frame(9, { freshPerDay: 0 })).filter(({ from }) => from !== null),
    ).toHaveLength(5)
  })

  test('pulls what would fall after the exam and is not surely known to the last days before it', () => {
    const late = planExam(facts(6, known(60, TODAY - 40, TODAY + 20)), frame(12))
    expect(late.map(({ pulled }) => pulled)).toEqual(late.map(() => true))
    const on = late.map(({ from }) => from ?? 0)
    expect(Math.min(...on)).toBe(TODAY + 9)
    expect(Math.max(...on)).toBe(TODAY + 11)
    const sure = planExam(facts(3, known(400, TODAY - 2)), frame(12))
    expect(sure.some(({ pulled }) => pulled)).toBe(false)
    const before = planExam(facts(3, known(6, TODAY - 2)), frame(12))
    expect(before.some(({ pulled }) => pulled)).toBe(false)
  })

  test('asks nothing on the day itself or after it, and counts each day what it asks', () => {
    fc.assert(
      fc.property(fc.array(memory, { maxLength: 30 }), days, (all, in_) => {
        const frames = frame(in_)
        const planned = planExam(
          all.map((one) => ({ memory: one })),
          frames,
        )
        const totals = planTotals(planned, frames)
        const pulled = totals.reduce((sum, one) => sum + one.pulled, 0)
        expect(pulled).toBe(planned.filter((one) => one.pulled).length)
        for (const { day, due, fresh, pulled: late } of totals) {
          expect(day).toBeGreaterThanOrEqual(TODAY)
          expect(day).toBeLessThan(frames.day)
          expect(due + fresh + late).toBeGreaterThan(0)
          expect(fresh).toBeLessThanOrEqual(10)
        }
        expect(totals.map(({ day }) => day)).toEqual(totals.map(({ day }) => day).sort((a, b) => a - b))
      }),
      runs,
    )
  })
})
