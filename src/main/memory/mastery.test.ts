import { describe, expect, test } from 'vitest'
import { earnedBy, isFirm, knownNow, knownOf, scoreOf } from './mastery.ts'
import type { ScheduledAnswer } from './mastery.ts'
import type { Memory } from './schedule.ts'

const memory = (stability: number): Memory => ({
  state: 'review',
  stability,
  difficulty: 5,
  due: 120,
  last: 100,
  reps: 4,
  lapses: 0,
  failuresToday: 0,
  demoted: 0,
})

const answer = (day: number, change: Partial<ScheduledAnswer> = {}): ScheduledAnswer => ({
  day,
  form: 'choice',
  right: true,
  ...change,
})

const twice = [answer(80, { form: 'cloze' }), answer(100)]

describe('a fact is', () => {
  test('new until it has been asked', () => {
    expect(knownOf(null, 0, isFirm([]))).toBe('new')
  })

  test('solid with 21 days of stability, recall of 0.90 and two right answers on different days, one recalled', () => {
    expect(knownOf(memory(21), 0.9, isFirm(twice))).toBe('solid')
    expect(knownOf(memory(21), 0.9, isFirm([answer(1, { right: false }), ...twice]))).toBe('solid')
  })

  test.each([
    ['a stability below 21 days', memory(20.99), 0.95, twice],
    ['recall fallen below 0.90', memory(30), 0.89, twice],
    ['one answer only', memory(30), 0.95, [answer(100, { form: 'typed' })]],
    ['both answers on one day', memory(30), 0.95, [answer(100, { form: 'typed' }), answer(100)]],
    ['a wrong answer', memory(30), 0.95, [answer(80, { form: 'typed' }), answer(100, { right: false })]],
    ['recognition alone', memory(30), 0.95, [answer(80), answer(100, { form: 'match' })]],
    [
      'a recall form too long ago',
      memory(30),
      0.95,
      [answer(60, { form: 'typed' }), answer(80), answer(100)],
    ],
  ] as const)('shaky with %s', (_, kept, recall, recent) => {
    expect(knownOf(kept, recall, isFirm(recent))).toBe('shaky')
  })
})

describe('known now', () => {
  test('is the mean recall of all facts, those never asked counting nought', () => {
    expect(knownNow([0.9, 0.6, 0, 0])).toBeCloseTo(37.5, 9)
    expect(knownNow([])).toBe(0)
  })
})

describe('a score', () => {
  const choice = (points: number): { points: number; possible: number; g: number } => ({
    points,
    possible: 1,
    g: 0.25,
  })

  test('is earned over possible points, with how many answers it rests on', () => {
    const score = scoreOf(earnedBy([choice(1), choice(0), { points: 1.5, possible: 2, g: 0 }]))
    expect(score).toMatchObject({ answers: 3, points: 2.5, possible: 4, percent: 62.5 })
  })

  test('is nought when all that was right is what chance gives', () => {
    expect(scoreOf(earnedBy([choice(1), choice(0), choice(0), choice(0)])).corrected).toBeCloseTo(0, 9)
    expect(scoreOf(earnedBy([choice(0), choice(0)])).corrected).toBe(0)
  })

  test('is full when all was right, and weighs by points', () => {
    expect(scoreOf(earnedBy([choice(1), { points: 3, possible: 3, g: 0.5 }])).corrected).toBeCloseTo(100, 9)
    // Σ w(x−g)/(1−g) / Σw = (1·1 + 3·(0−0)/1) / 4
    expect(scoreOf(earnedBy([choice(1), { points: 0, possible: 3, g: 0 }])).corrected).toBeCloseTo(25, 9)
  })

  test('gives no weight to what is right whatever one does', () => {
    expect(scoreOf(earnedBy([choice(1), { points: 1, possible: 1, g: 1 }]))).toMatchObject({
      percent: 100,
      corrected: 100,
    })
    expect(scoreOf(earnedBy([{ points: 1, possible: 1, g: 1 }])).corrected).toBe(0)
    expect(scoreOf(earnedBy([]))).toMatchObject({ answers: 0, percent: 0, corrected: 0 })
  })
})
