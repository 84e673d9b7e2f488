import { createHash } from 'node:crypto'

/** Anki numbers its things by the millisecond they were made in; these lie in the years 2011 to 2023. */
const EARLIEST = 1_300_000_000_000
const RANGE = 400_000_000_000

/** A number for something that is known by this text: the same in every export. */
export const numberOf = (text: string): number =>
  EARLIEST + (createHash('sha1').update(text).digest().readUIntBE(0, 6) % RANGE)

/** The number, or the next one that is free, which is taken now. */
export function freeNumber(number: number, taken: Set<number>): number {
  let free = number
  while (taken.has(free)) free++
  taken.add(free)
  return free
}
