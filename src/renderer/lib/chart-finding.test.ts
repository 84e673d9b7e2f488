import { describe, expect, test } from 'vitest'
import type { Attempt } from '../../shared/score-models.ts'
import { comparableAttempts, scoreFinding, spanText } from './chart-finding.ts'

const attempt = (day: number, percent: number, more: Partial<Attempt> = {}): Attempt => ({
  session: `s${day}`,
  kind: 'quiz',
  title: 'Quiz',
  article: 'a',
  articles: 1,
  at: new Date(2026, 1, day, 12).toISOString(),
  finished: true,
  answers: 10,
  points: percent / 10,
  possible: 10,
  percent,
  corrected: percent,
  ...more,
})

describe('what a line of scores says', () => {
  test('the title tells the first and the last score and how far apart they are', () => {
    expect(scoreFinding([attempt(2, 58), attempt(9, 90), attempt(37, 84)])).toBe(
      'From 58 to 84\u00a0% in five weeks',
    )
  })

  test('an equal score is not called a rise', () => {
    expect(scoreFinding([attempt(2, 80.2), attempt(4, 79.8)])).toBe('80\u00a0% at first and now, in two days')
  })

  test('one attempt is no line', () => {
    expect(scoreFinding([attempt(2, 58)])).toBe('One attempt so far: 58\u00a0%')
    expect(scoreFinding([])).toBe('No attempt to draw yet')
  })

  test('lengths of time are said in the unit a person would use', () => {
    expect([0, 1, 13, 14, 69, 70, 365, 800].map(spanText)).toEqual([
      'within a day',
      'in one day',
      'in 13 days',
      'in two weeks',
      'in ten weeks',
      'in two months',
      'in twelve months',
      'in two years',
    ])
  })
})

describe('which attempts are joined by a line', () => {
  test('open sessions, empty ones, practice and reviews with a few answers on the article are left out', () => {
    const kept = attempt(2, 50)
    const left = [
      attempt(3, 50, { finished: false }),
      attempt(4, 0, { answers: 0, possible: 0 }),
      attempt(5, 50, { kind: 'practice' }),
      attempt(6, 100, { kind: 'review', answers: 2 }),
    ]
    expect(comparableAttempts([kept, ...left])).toEqual([kept])
  })
})
