import { grouped, spelled } from './score-words.ts'

const hard = '\u00a0'
const weekdays = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ')
const months = 'January February March April May June July August September October November December'.split(
  ' ',
)

const parts = (date: string): readonly [number, number, number] => {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  return [year, month, day]
}

/** "Tuesday", of a date as `YYYY-MM-DD`. */
export function weekdayName(date: string): string {
  const [year, month, day] = parts(date)
  return weekdays[new Date(Date.UTC(year, month - 1, day)).getUTCDay()] ?? ''
}

/** "10 Mar" */
export function dayMonth(date: string): string {
  const [, month, day] = parts(date)
  return `${day}${hard}${(months[month - 1] ?? '').slice(0, 3)}`
}

/** "Tue 10 Mar" */
export const shortDay = (date: string): string => `${weekdayName(date).slice(0, 3)}${hard}${dayMonth(date)}`

/** "Tue 10 Mar 2026" */
export const dayWithYear = (date: string): string => `${shortDay(date)}${hard}${parts(date)[0]}`

/** "Mar" */
export const monthShort = (date: string): string => (months[parts(date)[1] - 1] ?? '').slice(0, 3)

/** "March" */
export const monthName = (date: string): string => months[parts(date)[1] - 1] ?? ''

/** Monday is 0. */
export function weekdayFromMonday(date: string): number {
  const [year, month, day] = parts(date)
  return (new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 6) % 7
}

/** The date so many days later. */
export function dateAfter(date: string, days: number): string {
  const [year, month, day] = parts(date)
  return new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10)
}

/** "92 %", from a share of 0 to 1. */
export const shareText = (share: number): string => `${wholeShare(share)}${hard}%`

/** A share as a whole number of a hundred; all and nothing are kept for all and nothing. */
export function wholeShare(share: number): number {
  if (share > 0 && share < 0.01) return 1
  if (share > 0.99 && share < 1) return 99
  return Math.round(100 * share)
}

/** "6 s", "1 min 5 s": what an answer took. */
export function secondsText(ms: number): string {
  const seconds = ms / 1000
  if (seconds < 9.95) return `${seconds.toFixed(1)}${hard}s`
  return seconds < 59.5
    ? `${Math.round(seconds)}${hard}s`
    : `${Math.floor(Math.round(seconds) / 60)}${hard}min ${Math.round(seconds) % 60}${hard}s`
}

/** "1 day", "three weeks", "six months": how long a memory holds. */
export function daysLong(days: number): string {
  if (days >= 365 && days % 365 === 0) return said(days / 365, 'year')
  if (days >= 30 && (days % 90 === 0 || days === 45 || days === 180)) {
    return days === 45 ? 'six weeks' : said(days / 30, 'month')
  }
  if (days >= 14 && days % 7 === 0) return said(days / 7, 'week')
  return days === 7 ? 'a week' : said(days, 'day')
}

const said = (count: number, unit: string): string =>
  count === 1 ? `a ${unit}` : `${spelled(count)} ${unit}s`

/** "1d", "3w", "6m", "1y": under an axis. */
export function daysShort(days: number): string {
  if (days >= 365) return `${Math.round(days / 365)}${hard}y`
  if (days >= 60) return `${Math.round(days / 30)}${hard}mo`
  if (days === 45) return `6${hard}wk`
  if (days >= 14) return `${Math.round(days / 7)}${hard}wk`
  return days === 7 ? `1${hard}wk` : `${grouped(days)}${hard}d`
}
