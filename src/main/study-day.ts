/** Minutes east of UTC that the machine's zone has at `at`. */
export function zoneMinutes(at: Date): number {
  return -at.getTimezoneOffset()
}

/**
 * The study day an instant falls on: ⌊(t + zone offset at t − day start) / 1 day⌋, days since 1970-01-01.
 *
 * @param zone minutes east of UTC at that instant
 * @param dayStart hour at which a study day starts, 0 to 12
 */
export function studyDay(at: Date, zone: number, dayStart: number): number {
  throw new Error(`not built yet: ${at} ${zone} ${dayStart}`)
}

/** The calendar date of a study day, `YYYY-MM-DD`. */
export function dateOfDay(day: number): string {
  throw new Error(`not built yet: ${day}`)
}
