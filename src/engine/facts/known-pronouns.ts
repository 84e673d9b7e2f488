import type { Outline } from '../outline/outline.ts'
import { tokens, type Token } from '../language/words.ts'
import { castOf } from './cast.ts'

/**
 * Whether every pronoun of a sentence means something that the sentence has named before as what it is about: "it"
 * after a verb whose subject it can be, "he" and "she" after the name of somebody.
 */
export function arePronounsKnown(said: string, outline: Outline): boolean {
  const read = tokens(said)
  const verb = read.findIndex((_, i) => isFinite(read, i))
  return read.every(({ text, start, pos }, at) => {
    // "With Hall and two others, he drove": none of those before the comma.
    if (/^(?:he|she)$/i.test(text) && read[at - 1]?.text === ',' && read[0]?.pos === 'ADP') return false
    if (/^(?:he|him|his|she|her|hers)$/i.test(text))
      return isEither(read, at) || castOf(outline).namedIn(said.slice(0, start)).length > 0
    if (/^(?:it|its|they|their|them)$/i.test(text)) return at > verb && verb > 0
    // "For sixty million people that is few": what "that" is, was told before.
    return !(
      /^that$/i.test(text) &&
      pos !== 'SCONJ' &&
      /^is$/i.test(read[at + 1]?.text ?? '') &&
      isManyBefore(read, at)
    )
  })
}

/** "He or she": whoever it is. */
const isEither = (read: readonly Token[], at: number): boolean =>
  [read[at - 1], read[at + 1]].some((one) => one?.text === 'or') &&
  [read[at - 2], read[at + 2]].some((one) => /^(?:he|him|his|she|her|hers)$/i.test(one?.text ?? ''))

const isFinite = (read: readonly Token[], at: number): boolean => {
  const [token, before] = [read[at], read[at - 1]]
  if (!token || !before || !/^(?:VERB|AUX)$/.test(token.pos) || /ing$/.test(token.text)) return false
  return (
    !/^(?:to|of|by|an?|the)$/i.test(before.text) &&
    !(/ed$/.test(token.text) && token.pos === 'VERB' && /^(?:DET|ADJ|NUM)$/.test(before.pos))
  )
}

const isManyBefore = (read: readonly Token[], at: number): boolean =>
  /[^s]s$|people$/i.test(read[at - 1]?.text ?? '')
