import { singular } from '../language/number.ts'
import { contentStems, words } from '../language/words.ts'
import { aspectNoun } from './aspect.ts'

/**
 * What a row of a table is, by the head of their column: “Krakatoa” under "Eruption" is "the eruption “Krakatoa”".
 * Only what stands in quotation marks needs it; a head that names no kind, or that the row says already, adds nothing.
 */
export function withKind(row: string, head: string | null): string {
  const noun = head === null || !row.startsWith('“') ? null : aspectNoun(head)
  if (noun === null) return row
  const kind = singular(noun)
  const own = new Set(contentStems(row))
  const isSaid = contentStems(kind).some((stem) => own.has(stem))
  return isSaid || words(kind).length > 2 || SAYS_NOTHING.test(kind) || /^“\P{L}*”$/u.test(row)
    ? row
    : `the ${kind} ${row}`
}

/** Heads that whatever stands below them would bear. */
const SAYS_NOTHING =
  /^(?:items?|things?|names?|titles?|terms?|words?|rows?|entry|features?|aspects?|property|criterion|criteria|category|characteristics?|parameters?|types?|kinds?|details?|descriptions?|topics?|subjects?|points?|values?|examples?|options?|information|data)$/u
