import { plural, withArticle } from './number.ts'

/**
 * Whether a text counts a name, so that it has a plural and takes "a": "routers", "a router", "every router". In
 * "a TCP connection" it is the connection that is counted.
 *
 * @param lower the text in lower case
 */
export function isCountedIn(name: string, lower: string): boolean {
  const small = name.toLowerCase()
  const many = plural(name).toLowerCase()
  if (many !== small && wordPlaces(many, lower).next().done !== true) return true
  return [withArticle(name), `every ${name}`, `each ${name}`, `one ${name}`].some((counting) => {
    const wanted = counting.toLowerCase()
    for (const at of wordPlaces(wanted, lower))
      if (!opensCompound(lower.slice(at + wanted.length, at + wanted.length + LOOKED_AT))) return true
    return false
  })
}

/** Where a text has some words whole. */
function* wordPlaces(wanted: string, lower: string): Generator<number> {
  for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, at + 1))
    if (!PART_OF_WORD.test(lower.charAt(at - 1)) && !PART_OF_WORD.test(lower.charAt(at + wanted.length)))
      yield at
}

const PART_OF_WORD = /[\p{L}\p{N}-]/u
const LOOKED_AT = 30

/** Whether the next word belongs to the name's phrase; a verb in the third person ends in "s", which no noun after "a" does. */
function opensCompound(after: string): boolean {
  const next = /^\s+([\p{L}'’-]+)/u.exec(after)?.[1]
  return next !== undefined && !NO_NOUN.test(next)
}

const NO_NOUN =
  /s$|ed$|ing$|ly$|^(?:was|has|had|can|could|will|would|may|might|must|should|shall|that|which|who|whose|where|when|while|with|without|for|in|on|at|of|to|from|by|and|or|but|nor|so|as|than|then|into|onto|over|under|through|between|after|before|if|because|since|until|not|only|also|both|made|built|kept|held|sent|used|called|known|given|like|it|you|we|they|the|an?|per|via)$/u
