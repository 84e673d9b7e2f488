import fc from 'fast-check'
import { FSRSAlgorithm, default_w } from 'ts-fsrs'
import { describe, expect, test } from 'vitest'
import { seeded } from '../../engine/seed.ts'
import { DEFAULT_PARAMETERS, LONGEST_INTERVAL, intervalDays, remember, retrievability } from './schedule.ts'
import type { Evidence, Memory } from './schedule.ts'

type Grade = 1 | 2 | 3 | 4

const graded = (grade: Grade, kappa = 1): Evidence => ({ kind: 'grade', grade, kappa })
const blended = (blend: number, kappa = 1): Evidence => ({ kind: 'blend', blend, kappa })

function answered(memory: Memory | null, evidence: Evidence, day: number, retention = 0.9): Memory {
  const after = remember(memory, evidence, day, DEFAULT_PARAMETERS, retention)
  if (after === null) throw new Error('Only practice leaves a fact new.')
  return after
}

/** The memory after grades given so many days after one another. */
const course = (steps: readonly (readonly [grade: Grade, daysLater: number])[]): Memory => {
  let [memory, day]: [Memory | null, number] = [null, 20_000]
  for (const [grade, later] of steps) {
    day += later
    memory = answered(memory, graded(grade), day)
  }
  if (memory === null) throw new Error('No steps were given.')
  return memory
}

const review = (change: Partial<Memory> = {}): Memory => ({
  state: 'review',
  stability: 10,
  difficulty: 5,
  due: 20_010,
  last: 20_000,
  reps: 3,
  lapses: 0,
  failuresToday: 0,
  demoted: 0,
  ...change,
})

describe('the arithmetic is that of FSRS-6', () => {
  test('the parameters written out are the published defaults', () => {
    expect(DEFAULT_PARAMETERS.w).toEqual([...default_w])
  })

  test('100,000 random steps equal next_state of ts-fsrs', () => {
    const reference = new FSRSAlgorithm({ w: [...DEFAULT_PARAMETERS.w] })
    const next = seeded('steps')
    let [memory, day]: [Memory | null, number] = [null, 20_000]
    for (let step = 0; step < 100_000; step++) {
      if (next() < 0.05) memory = null
      const later = next() < 0.2 ? 0 : Math.floor(next() ** 3 * 400)
      const grade = ([1, 2, 3, 4] as const)[Math.floor(next() * 4)] ?? 3
      const before: Memory | null = memory
      const expected = reference.next_state(before, before ? later : 0, grade)
      day += later
      memory = answered(before, graded(grade), day)
      if (memory.stability !== expected.stability || memory.difficulty !== expected.difficulty) {
        expect({ step, before, grade, ...memory }).toMatchObject(expected)
      }
    }
  })

  // Numbers of the tests of github.com/open-spaced-repetition/py-fsrs (tests/test_basic.py, 3abe686).
  test('the course of reviews that py-fsrs publishes gives its intervals', () => {
    const grades: readonly Grade[] = [3, 3, 3, 3, 3, 3, 1, 1, 3, 3, 3, 3, 3]
    // py-fsrs asks a new fact twice and a forgotten one once more on its own day: its zeros.
    const published = [0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21]
    let [memory, day]: [Memory | null, number] = [null, 20_000]
    const intervals = grades.map((grade, i) => {
      day += published[i - 1] ?? 0
      memory = answered(memory, graded(grade), day)
      return i === 0 ? 0 : memory.due - day
    })
    expect(intervals).toEqual(published)
  })

  test('Again and five Goods reach the state that py-fsrs and fsrs-rs publish', () => {
    const memory = course([[1, 0], [3, 0], [3, 1], [3, 3], [3, 8], [3, 21]]) // prettier-ignore
    expect(memory.stability).toBeCloseTo(53.62691, 4)
    expect(memory.difficulty).toBeCloseTo(6.3574867, 4)
  })

  // Numbers of the tests of github.com/open-spaced-repetition/fsrs-rs (src/model_v6.rs, src/inference.rs, 0cbb9d3).
  test('two answers a day or two apart reach the states that fsrs-rs publishes', () => {
    const pairs = [[1, 1], [2, 1], [3, 1], [4, 1], [1, 2], [2, 2]] as const // prettier-ignore
    const states = pairs.map(([grade, later]) => course([[grade, 0], [grade, later]])) // prettier-ignore
    const stabilities = [0.10088589, 3.2494123, 7.3153, 18.014914, 0.112798266, 4.4694576]
    const difficulties = [8.806304, 6.7404594, 2.1112142, 1, 8.806304, 6.7404594]
    states.forEach(({ stability, difficulty }, i) => {
      expect(stability).toBeCloseTo(stabilities[i] ?? NaN, 4)
      expect(difficulty).toBeCloseTo(difficulties[i] ?? NaN, 4)
    })
  })

  test('the forgetting curve is the one that fsrs-rs publishes', () => {
    const curve = [[0, 1], [1, 2], [2, 3], [3, 4], [4, 4], [5, 2]] as const // prettier-ignore
    const published = [1, 0.9403443, 0.9253786, 0.9185229, 0.9, 0.8261359]
    curve.forEach(([days, stability], i) => {
      const recall = retrievability(review({ stability }), 20_000 + days, DEFAULT_PARAMETERS)
      expect(recall).toBeCloseTo(published[i] ?? NaN, 5)
    })
  })

  test('intervals at a stability of one day are those that fsrs-rs publishes, up to our own limit', () => {
    const retentions = [0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]
    const days = retentions.map((retention) => intervalDays(1, DEFAULT_PARAMETERS, retention))
    expect(days).toEqual([34_793, 2508, 387, 90, 27, 9, 3, 1])
    expect(intervalDays(1, DEFAULT_PARAMETERS, 0.1)).toBe(LONGEST_INTERVAL)
  })
})

describe('guessing and recognising', () => {
  test('a blend lies between Again and Good, in the logarithm of stability and in difficulty', () => {
    for (const memory of [null, review()]) {
      const [again, good, half] = [graded(1), graded(3), blended(0.5)].map((one) =>
        answered(memory, one, 20_010),
      )
      expect(half?.stability).toBeCloseTo(Math.sqrt((again?.stability ?? NaN) * (good?.stability ?? NaN)), 9)
      expect(half?.difficulty).toBeCloseTo(((again?.difficulty ?? NaN) + (good?.difficulty ?? NaN)) / 2, 9)
    }
  })

  test('a blend of one is Good and of nought as stable as Again, yet it counts as right', () => {
    const [sure, lucky] = [blended(1), blended(0)].map((one) => answered(review(), one, 20_010))
    expect(sure?.stability).toBeCloseTo(answered(review(), graded(3), 20_010).stability, 6)
    expect(lucky?.stability).toBeCloseTo(answered(review(), graded(1), 20_010).stability, 6)
    expect(lucky).toMatchObject({ state: 'review', lapses: 0, failuresToday: 0 })
  })

  test('κ scales the gain of a fact that has a stability, and nothing of a new one', () => {
    const full = answered(review(), graded(3), 20_010).stability
    const scaled = answered(review(), graded(3, 0.85), 20_010).stability
    expect(Math.log(scaled / 10)).toBeCloseTo(0.85 * Math.log(full / 10), 9)
    expect(answered(null, graded(3, 0.85), 20_010)).toEqual(answered(null, graded(3), 20_010))
    expect(answered(review(), graded(1, 0.85), 20_010)).toEqual(answered(review(), graded(1), 20_010))
  })

  test('practice leaves a memory, or none, as it was', () => {
    const memory = review()
    const practice: Evidence = { kind: 'practice' }
    expect(remember(memory, practice, 20_010, DEFAULT_PARAMETERS, 0.9)).toBe(memory)
    expect(remember(null, practice, 20_010, DEFAULT_PARAMETERS, 0.9)).toBeNull()
  })
})

describe('days and steps', () => {
  test('a new fact answered wrong is due today until it is right once', () => {
    const missed = answered(null, graded(1), 20_000)
    expect(missed).toMatchObject({ state: 'learning', due: 20_000, failuresToday: 1, lapses: 0, reps: 1 })
    const right = answered(missed, graded(3), 20_000)
    expect(right).toMatchObject({ state: 'review', reps: 2, failuresToday: 1 })
    expect(right.due).toBeGreaterThan(20_000)
  })

  test('forgetting counts one lapse and sends the fact down a rung until it is right on a later day', () => {
    const lapsed = answered(review({ stability: 5 }), graded(1), 20_010)
    expect(lapsed).toMatchObject({ state: 'relearning', due: 20_010, lapses: 1, demoted: 1 })
    const again = answered(lapsed, graded(1), 20_010)
    expect(again).toMatchObject({ state: 'relearning', lapses: 1, failuresToday: 2 })
    const relearnt = answered(again, graded(3), 20_010)
    expect(relearnt).toMatchObject({ state: 'review', demoted: 1 })
    expect(answered(relearnt, graded(3), 20_010).demoted).toBe(1)
    expect(answered(relearnt, graded(3), relearnt.due).demoted).toBe(0)
  })

  test('forgetting costs one rung and not two: a stability that fell below seven days is one', () => {
    const fell = answered(review({ stability: 30 }), graded(1), 20_010)
    expect(fell.stability).toBeLessThan(7)
    expect(fell.demoted).toBe(0)
    expect(answered(review({ stability: 30, demoted: 1 }), graded(1), 20_010).demoted).toBe(1)
  })

  test('five failures in a day send the fact to tomorrow, and tomorrow they are forgotten', () => {
    let memory: Memory | null = review()
    const due = [1, 2, 3, 4, 5].map(() => (memory = answered(memory, graded(1), 20_010)).due)
    expect(due).toEqual([20_010, 20_010, 20_010, 20_010, 20_011])
    expect(answered(memory, graded(1), 20_011)).toMatchObject({ due: 20_011, failuresToday: 1, lapses: 1 })
  })

  test('a second answer on the same day counts no day', () => {
    const first = answered(null, graded(3), 20_000)
    const second = answered(first, graded(3), 20_000)
    expect(second.stability).toBe(new FSRSAlgorithm({}).next_state(first, 0, 3).stability)
    expect(retrievability(first, 20_000, DEFAULT_PARAMETERS)).toBe(1)
  })

  test('a clock set back counts no day, then or once it is right again', () => {
    const memory = review({ last: 20_000 })
    const back = answered(memory, graded(3), 19_997)
    expect(back).toMatchObject({
      last: 20_000,
      due: 19_997 + intervalDays(back.stability, DEFAULT_PARAMETERS, 0.9),
    })
    expect(back.stability).toBe(answered(memory, graded(3), 20_000).stability)
    expect(retrievability(memory, 19_997, DEFAULT_PARAMETERS)).toBe(1)
  })

  test('a higher retention asks sooner, never before tomorrow', () => {
    const days = [0.8, 0.85, 0.9, 0.95, 0.97].map((retention) =>
      intervalDays(10, DEFAULT_PARAMETERS, retention),
    )
    expect(days).toEqual([...days].sort((a, b) => b - a))
    expect(intervalDays(0.01, DEFAULT_PARAMETERS, 0.97)).toBe(1)
    expect(intervalDays(LONGEST_INTERVAL, DEFAULT_PARAMETERS, 0.8)).toBe(LONGEST_INTERVAL)
  })

  test('at the due day recall is what was asked for', () => {
    for (const retention of [0.8, 0.9, 0.95]) {
      const memory = answered(review({ stability: 300, last: 19_700 }), graded(3), 20_000, retention)
      expect(retrievability(memory, memory.due, DEFAULT_PARAMETERS)).toBeCloseTo(retention, 3)
    }
  })

  test('a fact never asked is not remembered', () => {
    expect(retrievability(null, 20_000, DEFAULT_PARAMETERS)).toBe(0)
  })
})

describe('bad numbers', () => {
  const anything = fc.oneof(
    fc.double(),
    fc.integer(),
    fc.constantFrom(NaN, Infinity, -Infinity, -0, 1e308, -1),
  )
  const mostly = (good: fc.Arbitrary<number>): fc.Arbitrary<number> =>
    fc.oneof({ arbitrary: good, weight: 9 }, { arbitrary: anything, weight: 1 })
  const share = mostly(fc.double({ min: 0, max: 1, noNaN: true }))
  const evidence = fc.oneof(
    fc.record({ kind: fc.constant('grade' as const), grade: fc.constantFrom(1, 2, 3, 4), kappa: share }),
    fc.record({ kind: fc.constant('blend' as const), blend: share, kappa: share }),
  ) as fc.Arbitrary<Evidence> // constantFrom widens the grades to number
  const day = mostly(fc.integer({ min: -40_000, max: 80_000 }))
  const memory = fc.option(
    fc.record({
      state: fc.constantFrom('learning' as const, 'review' as const, 'relearning' as const),
      stability: mostly(fc.double({ min: 0.001, max: 36_500, noNaN: true })),
      difficulty: mostly(fc.double({ min: 1, max: 10, noNaN: true })),
      due: day,
      last: day,
      reps: fc.nat(1000),
      lapses: fc.nat(100),
      failuresToday: fc.nat(9),
      demoted: fc.constantFrom(0 as const, 1 as const),
    }),
  )

  test('any input is refused or gives finite numbers within their bounds', () => {
    const sound = (after: Memory): boolean =>
      after.stability >= 0.001 &&
      after.stability <= 36_500 &&
      after.difficulty >= 1 &&
      after.difficulty <= 10 &&
      [after.due, after.last, after.reps, after.lapses].every(Number.isSafeInteger)
    let given = 0
    fc.assert(
      fc.property(memory, evidence, day, share, (before, what, today, retention) => {
        let after
        try {
          after = remember(before, what, today, DEFAULT_PARAMETERS, retention)
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError)
          return
        }
        given++
        expect(after !== null && sound(after)).toBe(true)
        const recall = retrievability(after, today, DEFAULT_PARAMETERS)
        expect(recall >= 0 && recall <= 1).toBe(true)
      }),
      { seed: 2, numRuns: 5000 },
    )
    expect(given).toBeGreaterThan(1500)
  })

  test('parameters of a wrong length, not finite or out of range are refused, not replaced', () => {
    const outside = DEFAULT_PARAMETERS.w.map((value, i) => (i === 19 ? 0.9 : value))
    for (const w of [
      [],
      DEFAULT_PARAMETERS.w.slice(0, 19),
      [...DEFAULT_PARAMETERS.w, 1],
      Array(21).fill(NaN),
      outside,
    ]) {
      expect(() => remember(null, graded(3), 1, { ...DEFAULT_PARAMETERS, w }, 0.9)).toThrow(RangeError)
    }
  })
})
