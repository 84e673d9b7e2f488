const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** Minutes east of UTC that the machine's zone has at `at`. */
export function zoneMinutes(at: Date): number {
  return 0 - at.getTimezoneOffset()
}

/**
 * The study day an instant falls on: ⌊(t + zone offset at t − day start) / 1 day⌋, days since 1970-01-01. A clock
 * that has lost its time starts there: nothing is before it.
 * Throws a RangeError for an invalid date or a number that is not finite.
 *
 * @param zone minutes east of UTC at that instant
 * @param dayStart hour at which a study day starts, 0 to 12
 */
export function studyDay(at: Date, zone: number, dayStart: number): number {
  const day = Math.floor((at.getTime() + zone * MINUTE - dayStart * HOUR) / DAY)
  if (!Number.isSafeInteger(day)) throw new RangeError('A study day needs a valid date, zone and day start.')
  return Math.max(0, day)
}

/** The calendar date of a study day, `YYYY-MM-DD`. Throws a RangeError for what is no day of a calendar. */
export function dateOfDay(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, -'T00:00:00.000Z'.length)
}

/** The study day of a calendar date, `YYYY-MM-DD`. Throws a RangeError for what is no date. */
export function dayOfDate(date: string): number {
  const day = Date.parse(`${date}T00:00:00.000Z`) / DAY
  if (!Number.isSafeInteger(day)) throw new RangeError('A study day needs a date of the calendar.')
  return day
}
