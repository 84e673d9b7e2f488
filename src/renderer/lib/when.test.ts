import { describe, expect, test } from 'vitest'
import { calendarDay, daysBetween, shortDate, shortInstant } from './when.ts'

/** An instant at local wall-clock time, so that the tests hold in every zone. */
const local = (year: number, month: number, day: number, hour = 12, minute = 0): string =>
  new Date(year, month - 1, day, hour, minute).toISOString()

describe('dates in words', () => {
  test('the year is said only where it differs', () => {
    expect(shortDate(local(2026, 2, 2), local(2026, 12, 31))).toBe('2\u00a0Feb')
    expect(shortDate(local(2025, 2, 2), local(2026, 12, 31))).toBe('2\u00a0Feb\u00a02025')
  })

  test('an instant carries its hour on a 24-hour clock', () => {
    expect(shortInstant(local(2026, 3, 1, 9, 5), local(2026, 3, 1))).toBe('1\u00a0Mar, 09:05')
  })

  test('a calendar date names its weekday, whatever the zone', () => {
    expect(calendarDay('2026-02-02')).toBe('Mon\u00a02\u00a0Feb\u00a02026')
  })

  test('two instants around midnight are a day apart', () => {
    expect(daysBetween(local(2026, 3, 28, 23, 59), local(2026, 3, 29, 0, 1))).toBe(1)
    expect(daysBetween(local(2026, 3, 28, 0, 1), local(2026, 3, 28, 23, 59))).toBe(0)
    expect(daysBetween(local(2026, 2, 1), local(2026, 12, 1))).toBe(303)
  })
})
