import { plural, withArticle } from './number.ts'
import { placesIn } from './word-index.ts'
import type { WordIndex } from './word-index.ts'

/**
 * Whether a text counts a name, so that it has a plural and takes "a": "routers", "a router", "every router". In
 * "a TCP connection" it is the connection that is counted.
 *
 * @param lower the index of the text in lower case
 */
export function isCountedIn(name: string, lower: WordIndex): boolean {
  const small = name.toLowerCase()
  const many = plural(name).toLowerCase()
  const plurals = many === small ? 0 : wordPlaces(many, lower).length
  // "Greenhouse gases" make of the gas that is burned no gases.
  if (plurals > 0 && plurals >= barePlaces(small, lower)) return true
  if (plurals > 0) return false
  return [withArticle(name), `every ${name}`, `each ${name}`, `one ${name}`].some((counting) => {
    const wanted = counting.toLowerCase()
    return wordPlaces(wanted, lower).some(
      (at) => !opensCompound(lower.text.slice(at + wanted.length, at + wanted.length + LOOKED_AT)),
    )
  })
}

/** Where a text has some words whole. */
const wordPlaces = (wanted: string, lower: WordIndex): number[] =>
  placesIn(lower, wanted).filter(
    (at) =>
      !PART_OF_WORD.test(lower.text.charAt(at - 1)) &&
      !PART_OF_WORD.test(lower.text.charAt(at + wanted.length)),
  )

/** How often a name stands without an article where nothing follows that it could belong to: "a bill for gas, …". */
const barePlaces = (name: string, lower: WordIndex): number =>
  wordPlaces(name, lower).filter(
    (at) =>
      BEFORE_BARE.test(lower.text.slice(Math.max(0, at - 12), at)) &&
      AFTER_BARE.test(lower.text.slice(at + name.length, at + name.length + 10)),
  ).length

const BEFORE_BARE = /(?:[.;:!?] |\b(?:of|about|with|from|by|for|than|and|or|keep|use|like) )$/u
const AFTER_BARE = /^(?:[.,;!?)]| (?:and|or|if|so|is|was|has|when|because|but|can)\b)/u

const PART_OF_WORD = /[\p{L}\p{N}-]/u
const LOOKED_AT = 30

/** Whether the next word belongs to the name's phrase; a verb in the third person ends in "s", which no noun after "a" does. */
function opensCompound(after: string): boolean {
  const next = /^\s+([\p{L}'’-]+)/u.exec(after)?.[1]
  return next !== undefined && !NO_NOUN.test(next)
}

const NO_NOUN =
  /s$|ed$|ing$|ly$|^(?:was|has|had|can|could|will|would|may|might|must|should|shall|that|which|who|whose|where|when|while|with|without|for|in|on|at|of|to|from|by|and|or|but|nor|so|as|than|then|into|onto|over|under|through|between|after|before|if|because|since|until|not|only|also|both|made|built|kept|held|sent|used|called|known|given|like|it|you|we|they|the|an?|per|via)$/u
