import { StartError } from './start-error.ts'

/** The clock a front hands to the application. */
export type Clock = { readonly now: () => Date; readonly clockSetTo: string | null }

/**
 * The machine's clock, or the instant that stands still in its place.
 *
 * @param instant `AFTERREAD_NOW`, an ISO instant; throws a sentence where it is none
 */
export function readClock(instant: string | undefined): Clock {
  if (!instant) return { now: () => new Date(), clockSetTo: null }
  const time = Date.parse(instant)
  if (Number.isNaN(time)) {
    throw new StartError(`AFTERREAD_NOW is not an instant such as 2026-03-01T09:00:00Z: "${instant}".`)
  }
  return { now: () => new Date(time), clockSetTo: new Date(time).toISOString() }
}
