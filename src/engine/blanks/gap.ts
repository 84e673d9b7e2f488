import type { Span } from '../types.ts'

/** A stretch of a sentence that can be left out and asked for; a smaller strain is a better blank. */
export type Gap = Span & {
  readonly text: string
  readonly accepts: readonly string[]
  readonly strain: number
}

export const gap = (start: number, text: string, strain: number): Gap => ({
  start,
  end: start + text.length,
  text,
  accepts: [],
  strain,
})

/** Whether two stretches have a character in common. */
export const overlap = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end

/** A word in more blocks than this says little by itself. */
export const COMMON = 8
