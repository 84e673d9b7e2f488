import { expect, test } from 'vitest'
import {
  dateAfter,
  dayMonth,
  dayWithYear,
  daysLong,
  daysShort,
  secondsText,
  shareText,
  shortDay,
  weekdayFromMonday,
} from './chart-words.ts'

const plain = (text: string): string => text.replaceAll('\u00a0', ' ')

test('a date keeps its day, whatever the zone', () => {
  expect([dayMonth, shortDay, dayWithYear].map((say) => plain(say('2026-03-10')))).toEqual([
    '10 Mar',
    'Tue 10 Mar',
    'Tue 10 Mar 2026',
  ])
  expect(['2026-03-09', '2026-03-15'].map(weekdayFromMonday)).toEqual([0, 6])
  expect([dateAfter('2026-02-28', 1), dateAfter('2026-01-01', -1)]).toEqual(['2026-03-01', '2025-12-31'])
})

test('a share is never rounded to all or nothing', () => {
  expect([0, 0.004, 0.925, 0.996, 1].map((share) => plain(shareText(share)))).toEqual([
    '0 %',
    '1 %',
    '93 %',
    '99 %',
    '100 %',
  ])
})

test('seconds have a decimal where it tells something', () => {
  expect([5900, 12_400, 59_900, 65_000].map((ms) => plain(secondsText(ms)))).toEqual([
    '5.9 s',
    '12 s',
    '1 min 0 s',
    '1 min 5 s',
  ])
})

test('lengths of time are said in their own unit', () => {
  expect([1, 3, 7, 14, 21, 45, 90, 180, 365].map(daysLong)).toEqual([
    'a day',
    'three days',
    'a week',
    'two weeks',
    'three weeks',
    'six weeks',
    'three months',
    'six months',
    'a year',
  ])
  expect([1, 7, 21, 45, 90, 365].map((days) => plain(daysShort(days)))).toEqual([
    '1 d',
    '1 wk',
    '3 wk',
    '6 wk',
    '3 mo',
    '1 y',
  ])
})
