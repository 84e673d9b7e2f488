const hard = '\u00a0'

const long = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long' })
const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })
const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'long' })

// A date without a time is read at noon, where no time zone moves it to another day.
const dateOf = (text: string): Date => new Date(/^\d{4}-\d\d-\d\d$/.test(text) ? `${text}T12:00:00` : text)

/** "Tuesday 10 March", of a date or an instant. */
export const longDay = (text: string): string => long.format(dateOf(text)).replaceAll(',', '')

/** "Tuesday 10 March, 09:52" */
export const longInstant = (text: string): string => `${longDay(text)}, ${clock.format(dateOf(text))}`

/** "Tuesday" */
export const weekdayOf = (text: string): string => weekday.format(dateOf(text))

/** "today", "tomorrow", "in 9 days", "in 4 weeks", "in 7 months", "in 2 years" */
export function inDays(days: number): string {
  if (days <= 0) return 'today'
  if (days === 1) return 'tomorrow'
  if (days < 14) return `in ${days}${hard}days`
  if (days < 60) return `in ${Math.round(days / 7)}${hard}weeks`
  if (days < 700) return `in ${Math.round(days / 30.44)}${hard}months`
  return `in ${Math.round(days / 365.25)}${hard}years`
}

/** "today", "11 d", "14 mo", "2 y": for a column. */
export function shortDays(days: number): string {
  if (days <= 0) return 'today'
  if (days < 100) return `${days}${hard}d`
  if (days < 700) return `${Math.round(days / 30.44)}${hard}mo`
  return `${Math.round(days / 365.25)}${hard}y`
}

/** The day something comes back, as it is said: "tomorrow", "Thursday", "Thursday 12 March". */
export function whenNext(date: string, days: number): string {
  if (days === 1) return 'tomorrow'
  return days < 7 ? weekdayOf(date) : longDay(date)
}

/** "40 s", "5 min 40 s", "1 h 5 min" */
export function lengthOfTime(ms: number): string {
  const seconds = Math.round(ms / 1000)
  if (seconds < 60) return `${seconds}${hard}s`
  const minutes = Math.floor(seconds / 60)
  if (minutes < 60) return `${minutes}${hard}min ${seconds % 60}${hard}s`
  return `${Math.floor(minutes / 60)}${hard}h ${minutes % 60}${hard}min`
}

/** "1 minute", "6 minutes" */
export const minutesLong = (minutes: number): string => `${minutes} minute${minutes === 1 ? '' : 's'}`

/** Points with their half: "13½". */
export function halves(points: number): string {
  const whole = Math.floor(points)
  if (points - whole === 0.5) return `${whole === 0 ? '' : whole}½`
  return String(Math.round(points * 10) / 10)
}
