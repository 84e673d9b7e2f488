import { openingOf, readClause } from '../clause.ts'
import { tokens } from '../words.ts'
import { standAlone } from './standing.ts'

/** Whether a text can be understood alone: no pronoun before the noun it means, nothing that was told before. */
export const stands = (text: string): boolean =>
  standAlone(text.replace(WITHIN, '; '), null, null) !== null &&
  !leansOnBefore(text.replace(WITHIN, '; ')) &&
  !/(?:\b(?:that|there|then|here)|(?<!\b(?:say|says|said|do|does|did) )\bso)[.;,]?$/iu.test(text) &&
  !meansNothing(text) &&
  !isPronounOpen(text)

/** "A light roast is stopped after it": an object that is not the subject and that nothing else names. */
function meansNothing(text: string): boolean {
  const read = readClause(text)
  if (!read) return false
  const object = /\b(?:it|them|him)\b|\bher(?=[.,;]|$)/iu.exec(read.rest)
  if (!object) return false
  const opening = tokens(read.opening).some(({ pos }) => pos === 'PROPN')
  return !opening && !tokens(read.rest.slice(0, object.index)).some(({ pos }) => /^(?:NOUN|PROPN)$/.test(pos))
}

/** Whether a text goes on with what the sentence before told. */
export const leansOnBefore = (text: string): boolean => LEANS.test(text)

/** A pronoun that is the subject, or stands before it, means something outside the sentence. */
export function isPronounOpen(text: string): boolean {
  const at = PRONOUN.exec(text)?.index
  if (at === undefined) return false
  if (at <= openingOf(text).length) return true
  return !tokens(text.slice(0, at)).some(
    ({ pos, text: word }, i, all) =>
      (pos === 'NOUN' || pos === 'PROPN') &&
      word.length > 2 &&
      !IN_PHRASE.test((all[i - 2] ?? all[i - 1])?.text ?? ''),
  )
}

/** What stands after these may be a place or a time, and no one to be meant. */
const IN_PHRASE = /^(?:in|on|at|for|with|after|before|below|above|from)$/i

const PRONOUN = /\b(?:he|she|it|they|him|his|her|its|them|their)\b/iu

const LEANS =
  /\b(?:this|these|such(?! as\b)|that follows)\b|^the \p{L}+ (?:is|was|are|were) (?:\p{Ll}+ )?(?:called|known|named|termed)\b/iu

/** "…, so that the loaf grows; this growth is called …" says itself what it means. */
const WITHIN = /;\s+(?:this|these|such)\b/giu
