/** Days of a collection: counted from the day it was made, each beginning at the same hour. */
export type AnkiDays = {
  /** Our number of the collection's day 0. */
  readonly first: number
  /** Our number of the day of an instant, in seconds since 1970. */
  readonly dayOf: (seconds: number) => number
}

const DAY = 86_400

/**
 * @param made seconds since 1970
 * @param offset minutes west of Greenwich where it was made; null where it does not say so
 * @param rollover hour at which a day begins
 */
export function ankiDays(made: number, offset: number | null, rollover: number): AnkiDays {
  // An older collection was made at four in the morning where it was: what is left of a whole day is the zone.
  const west = offset === null ? zoneOfFour(made) : offset * 60
  const dayOf = (seconds: number): number => Math.floor((seconds - west - rollover * 3600) / DAY)
  return { first: dayOf(made), dayOf }
}

function zoneOfFour(made: number): number {
  const local = Math.round((made - 4 * 3600) / DAY) * DAY + 4 * 3600
  return made - local
}
