import type { DayAnswers } from '../../../shared/insight-models.ts'
import { dateAfter, monthShort, weekdayFromMonday } from '../../lib/chart-words.ts'

export type CalendarDay = {
  readonly date: string
  readonly answers: number
  readonly right: number
  /** Week and weekday, from 0. */
  readonly column: number
  readonly row: number
}

export type Calendar = {
  /** Oldest first, every day. */
  readonly days: readonly CalendarDay[]
  readonly columns: number
  readonly months: readonly { readonly name: string; readonly column: number }[]
}

/** The days up to `today` in columns of weeks that begin on Monday, as many weeks as there is room for. */
export function calendarOf(
  given: readonly DayAnswers[],
  today: string,
  length: number,
  mostWeeks: number,
): Calendar {
  const last = weekdayFromMonday(today)
  const shown = Math.min(length, 7 * (mostWeeks - 1) + last + 1)
  const first = dateAfter(today, 1 - shown)
  const offset = weekdayFromMonday(first)
  const answered = new Map(given.map((day) => [day.date, day]))
  const days = Array.from({ length: shown }, (_, i): CalendarDay => {
    const date = dateAfter(first, i)
    const day = answered.get(date)
    const place = offset + i
    return {
      date,
      answers: day?.answers ?? 0,
      right: day?.right ?? 0,
      column: Math.floor(place / 7),
      row: place % 7,
    }
  })
  return { days, columns: (days.at(-1)?.column ?? 0) + 1, months: monthsOf(days) }
}

/** A month is named above the first week that begins in it, where there is room for its name. */
function monthsOf(days: readonly CalendarDay[]): Calendar['months'] {
  const months: { name: string; column: number }[] = []
  for (const { date, column } of days) {
    const name = monthShort(date)
    const before = months.at(-1)
    if (before?.name === name) continue
    // Of a month that only ends here, the name would stand in the way of the next one.
    if (before && column - before.column < 3) months.pop()
    months.push({ name, column })
  }
  return months
}

/** Bounds of four shades above none: quarters of the days that have answers. */
export function shadesOf(days: readonly { readonly answers: number }[]): readonly number[] {
  const counts = days
    .map(({ answers }) => answers)
    .filter((answers) => answers > 0)
    .sort((a, b) => a - b)
  return [0.25, 0.5, 0.8].map((share) => counts[Math.floor(share * counts.length)] ?? 0)
}

/** 0 for none, 1 to 4 the more there are. */
export const shadeOf = (answers: number, shades: readonly number[]): number =>
  answers === 0 ? 0 : 1 + shades.filter((bound) => answers > bound).length
