import type { Passage } from '../passage.ts'

/**
 * The sentences of a paragraph, by their place, that tell of what is only thought of: what "Suppose a house needs …"
 * begins and all that is reckoned from it, and what "Think of a bath …" likens a thing to.
 */
export function madeUp(sentences: readonly Pick<Passage, 'text'>[]): ReadonlySet<number> {
  const found = new Set<number>()
  let [supposed, likened] = [false, '']
  for (const [i, { text }] of sentences.entries()) {
    supposed ||= SUPPOSES.test(text)
    const lower = text.toLowerCase()
    const goesOn =
      likened !== '' &&
      ['a', 'an', 'the', 'this', 'that'].some((one) => lower.startsWith(`${one} ${likened} `))
    likened = LIKENS.exec(text)?.groups?.thing ?? (goesOn ? likened : '')
    if (supposed || likened !== '' || RECKONED.test(text)) found.add(i)
  }
  return found
}

/** "Suppose a shop sells 40 loaves." */
const SUPPOSES =
  /^(?:Suppose|Assume|Let['’]s (?:say|suppose|assume|imagine)|Let us (?:say|suppose|assume|imagine)|Say you)\b/u

/** "Notice that the answer is smaller": that of a sum that was worked out before. */
const RECKONED =
  /^(?:(?:so|then|notice|note|see|remember|check),?(?: that)? )?(?:the|our|your) (?:answer|sum|remainder|total) (?:is|was|comes|goes|must be)\b/iu

/** "Think of a fridge turned inside out. A fridge takes …" */
const LIKENS = /^(?:Think of|Picture|Imagine) (?:it as )?(?:an?|the) (?<thing>\p{Ll}{3,20})\b/u
