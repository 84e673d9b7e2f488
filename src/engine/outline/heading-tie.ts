import { isClause } from '../facts/standing.ts'
import { readClause } from '../language/clause.ts'
import { capitalised } from '../terms/naming.ts'

/** A heading without the word that only ties it to the one before: "And the uses of flax", "But what about cost?" */
export function withoutTie(title: string): string {
  const rest = TIE.exec(title)?.groups?.rest
  // "And the band played on" is a sentence, and its first word belongs to it.
  return rest === undefined ||
    (!/^(?:what|why|how)\b/iu.test(rest) && (isClause(rest) || readClause(rest) !== null))
    ? title
    : capitalised(rest.replace(/^(?:the|an?|some) /iu, ''))
}

const TIE =
  /^(?:and|but|now|so|also|then|plus)(?: (?:now|then|finally|also|to|for|on to))?,? (?<rest>(?:the|an?|some|its|their|your|our|what|why|how|when|where|who|which|is|are|do|does|can|should) \p{L}.*)$/iu
