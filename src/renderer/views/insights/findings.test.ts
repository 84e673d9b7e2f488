import { describe, expect, test } from 'vitest'
import type {
  DayAnswers,
  Forecast,
  Insights,
  Predicted,
  Retention,
  TopicKnown,
} from '../../../shared/insight-models.ts'
import { dateAfter } from '../../lib/chart-words.ts'
import {
  calendarFinding,
  calibrationFinding,
  forecastFinding,
  needsDays,
  needsReviews,
  retentionFinding,
  stabilityFinding,
  timesFinding,
  topicsFinding,
} from './findings.ts'

const answered = (...days: number[]): DayAnswers[] =>
  days.map((day) => ({ day, date: dateAfter('2026-03-01', day), answers: 20, right: 15 }))

describe('the calendar’s title', () => {
  test('counts the days, and names a rest of a week or more', () => {
    expect(calendarFinding(answered(0, 1, 3, 5), 0, 5)).toBe(
      'You studied on 4 of 6\u00a0days'.replace('\u00a0', ' '),
    )
    expect(calendarFinding(answered(0, 1, 12, 13), 0, 14)).toBe(
      'You studied on 4 of 15 days, with ten days of rest in March',
    )
  })
})

const forecast = (due: readonly number[], more: Partial<Forecast> = {}): Forecast => ({
  overdue: 0,
  later: 0,
  usual: 20,
  days: due.map((count, i) => ({ day: i, date: dateAfter('2026-03-10', i), due: count })),
  ...more,
})

describe('the forecast’s title', () => {
  test('names the heavy day, in the second week with its week', () => {
    expect(forecastFinding(forecast([18, 14, 9, 34, 6, 8, 22, 12]))).toBe(
      'Friday is the heavy day: 34 come due',
    )
    expect(forecastFinding(forecast([18, 14, 9, 11, 6, 8, 22, 34]))).toBe(
      'Tuesday week is the heavy day: 34 come due',
    )
    expect(forecastFinding(forecast([40, 4, 4, 4]))).toBe('Today is the heavy day: 40 come due')
  })

  test('says how even the days are where none is heavy', () => {
    expect(forecastFinding(forecast([12, 14, 13]))).toBe('No day ahead brings more than 14')
    expect(forecastFinding(forecast([0, 0, 0]))).toBe('Nothing comes due in the next 3 days')
  })

  test('tells what is overdue first, apart', () => {
    expect(forecastFinding(forecast([2, 2], { overdue: 18 }))).toBe(
      '18 are overdue; no day ahead brings more than 2',
    )
    expect(forecastFinding(forecast([0, 0], { overdue: 1 }))).toBe('1 is overdue')
    expect(forecastFinding(forecast([3, 40, 3], { overdue: 2 }))).toBe(
      '2 are overdue; tomorrow is the heavy day: 40 come due',
    )
  })
})

const retention = (passed: number, reviews: number): Retention => ({
  target: 0.9,
  together: 1,
  spans: [{ days: 30, young: { passed, reviews }, mature: { passed: 0, reviews: 0 } }],
  weeks: [{ date: '2026-03-04', until: '2026-03-10', passed: 80, reviews: 100 }],
})

describe('the retention’s title', () => {
  test('sets what is recalled beside the aim', () => {
    expect(retentionFinding(retention(46, 50))).toBe('You recall 92\u00a0% when asked; you aim for 90')
    expect(retentionFinding(retention(45, 50))).toBe('You recall 90\u00a0% when asked, just what you aim for')
  })

  test('goes by all there is where the last month holds too little', () => {
    expect(retentionFinding(retention(1, 2))).toBe('You recall 80\u00a0% when asked; you aim for 90')
  })
})

const topic = (name: string, solid: number, shaky: number): TopicKnown => ({
  article: 'a',
  title: 'A',
  topic: name,
  new: 0,
  solid,
  shaky,
})

test('the topics’ title names the weakest, or says that more than one has nothing solid', () => {
  expect(topicsFinding([topic('Limits', 1, 9), topic('Names', 5, 5)])).toBe('“Limits” is the least known')
  expect(topicsFinding([topic('Limits', 0, 9), topic('Uses', 0, 3), topic('Names', 5, 5)])).toBe(
    'Two of 3 topics have nothing solid yet',
  )
  expect(topicsFinding([topic('Limits', 0, 9), topic('Uses', 0, 3)])).toBe(
    'Nothing is solid yet: that takes three weeks',
  )
  expect(topicsFinding([topic('Limits', 3, 1)])).toBe('75\u00a0% of “Limits” is solid')
})

const bin = (from: number, predicted: number, observed: number, reviews = 100): Predicted => ({
  from,
  to: from + 0.1,
  predicted,
  observed,
  reviews,
  low: observed - 0.05,
  high: observed + 0.05,
})

describe('the title of predictions', () => {
  test('says that they hold', () => {
    expect(calibrationFinding([bin(0.8, 0.85, 0.86), bin(0.9, 0.95, 0.94)])).toBe(
      'What is predicted is what you recall',
    )
  })

  test('says from where on they hold', () => {
    expect(
      calibrationFinding([bin(0.5, 0.55, 0.45, 10), bin(0.7, 0.75, 0.76), bin(0.9, 0.95, 0.95, 500)]),
    ).toBe('Predictions hold above 70\u00a0%')
  })

  test('says which way and by how much they err', () => {
    expect(calibrationFinding([bin(0.8, 0.85, 0.8), bin(0.9, 0.95, 0.9)])).toBe(
      'You recall less than predicted, by five points',
    )
    expect(calibrationFinding([bin(0.8, 0.85, 0.9)])).toBe('You recall more than predicted, by five points')
  })
})

test('stability is told by the facts that would last three weeks', () => {
  const bands = [
    { from: 0, to: 21, facts: 3 },
    { from: 21, to: null, facts: 5 },
  ]
  expect(stabilityFinding(bands)).toBe('5 of 8 facts would last three weeks or longer')
  expect(stabilityFinding([{ from: 0, to: 21, facts: 3 }])).toBe('No fact would last three weeks yet')
})

test('times are told from the quickest form to the slowest', () => {
  const time = (form: 'truefalse' | 'match', ms: number) => ({ form, answers: 20, right: 10, ms })
  expect(timesFinding([time('truefalse', 5900), time('match', 27_400)])).toBe(
    'True or false takes you 5.9\u00a0s, match 27\u00a0s',
  )
  expect(timesFinding([time('match', 65_000)])).toBe('Match takes you 1\u00a0min 5\u00a0s')
})

describe('too little to draw', () => {
  test('is said with what is needed and what is there', () => {
    expect([0, 1, 3, 7].map(needsDays)).toEqual([
      'This needs 7 days with answers; so far there is none yet.',
      'This needs 7 days with answers; so far there is one.',
      'This needs 7 days with answers; so far there are three.',
      null,
    ])
    const with5: Pick<Insights, 'studied' | 'retention'> = { studied: 9, retention: retention(4, 5) }
    const few = { ...with5, retention: { ...with5.retention, weeks: [] } }
    expect(needsReviews(with5)).toBeNull()
    expect(needsReviews(few)).toContain('so far there are no')
  })
})
