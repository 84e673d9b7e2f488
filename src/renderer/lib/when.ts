import type { DueDay } from '../../shared/models.ts'
import { whenNext } from './format.ts'

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')
const weekdays = 'Sun Mon Tue Wed Thu Fri Sat'.split(' ')

/** "2 Feb", with the year where it isn't the year of `beside`; local time. */
export function shortDate(at: string, beside: string): string {
  const date = new Date(at)
  const day = `${date.getDate()}\u00a0${months[date.getMonth()]}`
  return date.getFullYear() === new Date(beside).getFullYear() ? day : `${day}\u00a0${date.getFullYear()}`
}

/** "2 Feb, 09:52"; local time. */
export function shortInstant(at: string, beside: string): string {
  const date = new Date(at)
  return `${shortDate(at, beside)}, ${two(date.getHours())}:${two(date.getMinutes())}`
}

/** "Mon 2 Feb 2026", of a calendar date as `YYYY-MM-DD`. */
export function calendarDay(date: string): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const weekday = weekdays[new Date(Date.UTC(year, month - 1, day)).getUTCDay()]
  return `${weekday}\u00a0${day}\u00a0${months[month - 1]}\u00a0${year}`
}

/** "today", "4 days over", "tomorrow", "Thursday", "3 April": for a column. */
export function dueText(due: DueDay | null): string {
  if (due === null) return '–'
  if (due.inDays === 0) return 'today'
  if (due.inDays < 0) return due.inDays === -1 ? '1\u00a0day over' : `${-due.inDays}\u00a0days over`
  return due.inDays < 7 ? whenNext(due.date, due.inDays) : dated(due)
}

const dated = ({ date, inDays }: DueDay): string => {
  const day = new Date(`${date}T12:00:00`)
  const today = new Date(day.getTime() - inDays * 86_400_000)
  return shortDate(day.toISOString(), today.toISOString())
}

/** Calendar days from one instant to a later one; local time. */
export function daysBetween(from: string, to: string): number {
  return Math.round((noon(to) - noon(from)) / 86_400_000)
}

const two = (value: number): string => String(value).padStart(2, '0')

const noon = (at: string): number => {
  const date = new Date(at)
  return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate(), 12)
}
