import { expect, test } from 'vitest'
import type { ExpectedScore } from '../../shared/exam-models.ts'
import { coversText, examFinding, planText, rangeText, shortOutlook, todayOf, whenIs } from './exam-words.ts'

const score = (mean: number, low = mean - 4, high = mean + 4): ExpectedScore => ({ mean, low, high })
const day = (inDays: number, due: number, fresh = 0, pulled = 0) => ({
  date: '2026-03-10',
  inDays,
  due,
  fresh,
  pulled,
})

test('the heading says what is to be expected, and no more than that', () => {
  const exam = { daysLeft: 9, facts: 30 }
  expect(examFinding({ ...exam, readiness: { ifStop: score(83), ifReview: score(94) } })).toBe(
    'About 83\u00a0% if you stop today, 94\u00a0% if you do your reviews',
  )
  expect(examFinding({ ...exam, readiness: { ifStop: score(93), ifReview: score(94) } })).toBe(
    'You would score about 93\u00a0%',
  )
  expect(examFinding({ daysLeft: 9, facts: 0, readiness: null })).toBe('It covers nothing that can be asked')
  expect(examFinding({ daysLeft: -1, facts: 3, readiness: null })).toBe('This exam is over')
})

test('an interval, a date and a count are said as a person would', () => {
  expect(rangeText(score(83, 80, 85))).toBe('80 to 85\u00a0%')
  expect(rangeText(score(100, 100, 100))).toBe('100\u00a0%')
  expect(whenIs(23)).toBe('in 23\u00a0days')
  expect([whenIs(-2), whenIs(0), whenIs(1), whenIs(9)]).toEqual([
    'over',
    'today',
    'tomorrow',
    'in 9\u00a0days',
  ])
  expect(coversText({ facts: 30, unseen: 4 })).toBe('30 facts, 4 never asked')
  expect(coversText({ facts: 30, unseen: 30 })).toBe('30 facts, none asked yet')
  expect(shortOutlook({ readiness: { ifStop: score(60), ifReview: score(90) } })).toBe(
    'about 60\u00a0%, with your reviews 90\u00a0%',
  )
})

test('the plan is summed up, and today’s part of it is known', () => {
  expect(planText([day(0, 10, 5), day(1, 5)])).toBe('20 questions on 2 days, about 10 a day')
  expect(planText([day(3, 1)])).toBe('1 question on 1 day')
  expect(todayOf({ plan: [day(0, 10, 5)] })).toBe(15)
  expect(todayOf({ plan: [day(1, 10)] })).toBe(0)
})
