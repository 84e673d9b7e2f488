import { textHash } from '../articles/text-hash.ts'

/** A uid that is always the same for the same text (UUID version 8), for what follows from one act of the learner. */
export function derivedUid(text: string): string {
  const hex = textHash(text)
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-')
}
