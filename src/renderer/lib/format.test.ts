import { expect, test } from 'vitest'
import { halves, inDays, lengthOfTime, longDay, shortDays, weekdayOf, whenNext } from './format.ts'

test('a date keeps its day in every zone', () => {
  expect(longDay('2026-03-10')).toBe('Tuesday 10 March')
  expect(weekdayOf('2026-03-12')).toBe('Thursday')
})

test.each([
  [0, 'today'],
  [-2, 'today'],
  [1, 'tomorrow'],
  [13, 'in 13\u00a0days'],
  [14, 'in 2\u00a0weeks'],
  [59, 'in 8\u00a0weeks'],
  [60, 'in 2\u00a0months'],
  [700, 'in 2\u00a0years'],
])('%i days are said as "%s"', (days, said) => {
  expect(inDays(days)).toBe(said)
})

test('days in a column are short', () => {
  expect([0, 1, 99, 100, 800].map(shortDays)).toEqual([
    'today',
    '1\u00a0d',
    '99\u00a0d',
    '3\u00a0mo',
    '2\u00a0y',
  ])
})

test('the next day is named by its weekday within a week, with its date beyond', () => {
  expect(whenNext('2026-03-11', 1)).toBe('tomorrow')
  expect(whenNext('2026-03-12', 2)).toBe('Thursday')
  expect(whenNext('2026-03-19', 9)).toBe('Thursday 19 March')
})

test('a length of time is told in its two largest units', () => {
  expect([400, 40_000, 340_000, 3_900_000].map(lengthOfTime)).toEqual([
    '0\u00a0s',
    '40\u00a0s',
    '5\u00a0min 40\u00a0s',
    '1\u00a0h 5\u00a0min',
  ])
})

test('half points are written with their sign', () => {
  expect([0, 0.5, 13.5, 4, 2.666, 0.8].map(halves)).toEqual(['0', '½', '13½', '4', '2.7', '0.8'])
})
