import { isClause } from '../facts/standing.ts'
import { readTitle } from '../outline/title.ts'
import { noiseTitle } from '../outline/noise-title.ts'

/** What can be told of a line of plain text without the lines around it. */

/** Short, and no sentence: it may be a heading or an entry of a list. */
export function isShortLine(text: string): boolean {
  const count = wordCount(text)
  return count <= 14 && text.length <= 110 && !/[.!;,…]["”’)]*$/u.test(text) && /\p{L}/u.test(text)
}

/** Short, and it opens as a heading does. */
export const looksLikeHeading = (text: string): boolean =>
  isShortLine(text) &&
  wordCount(text) <= 13 &&
  /^(?:["“‘'(]?[\p{Lu}\d]|i\p{Lu})/u.test(text) &&
  !/^["“].*["”]$/u.test(text) &&
  !/^\d[\d.,/½¼¾]*\s?(?:g|kg|ml|l|cups?|tbsp|tsp|oz|lbs?|%|x)\b/iu.test(text) &&
  !/[.!?]\s+\p{Lu}/u.test(text.replace(/\b(?:vs|no|dr|mr|st)\.\s/giu, ' ').replace(/^\d+(?:\.\d+)*\.?\s/, ''))

/** A heading whose words say that it is one: "Ingredients", "Benefits of tea", "References". */
export const saysWhatFollows = (text: string): boolean =>
  noiseTitle(text) !== null || readTitle(text).frame !== null || KNOWN.test(text)

const KNOWN =
  /^(?:introduction|overview|background|summary|conclusions?|in closing|final thoughts|wrapping up|notes?|method|instructions|directions|preparation|equipment|procedure|storage|how it works|why it matters|verdict|specifications?|specs|pricing|price|background|description|etymology|definition)$/i

/** Most words that carry meaning have a large first letter. */
export function isTitleCased(text: string): boolean {
  const words = text.split(/\s+/u).filter((word) => /^[\p{L}"“'‘(]/u.test(word) && !SMALL.test(word))
  const large = words.filter((word) => /^["“'‘(]?\p{Lu}|\p{L}\p{Lu}/u.test(word))
  return words.length > 0 && large.length >= words.length * 0.7
}

const SMALL =
  /^(?:an?|the|and|or|but|nor|of|in|on|at|to|for|by|with|from|as|vs\.?|via|is|are|your|into|over|per)$/i

export const wordCount = (text: string): number => text.split(/\s+/u).filter((word) => word !== '').length

export const endsSentence = (text: string): boolean => /[.!?…]["”’)]*$/u.test(text)

/** The mark of a list entry, with how much of the line it takes; `ordinal` where it counts. */
export function listMark(text: string): { readonly length: number; readonly ordinal: number | null } | null {
  const bullet =
    /^(?:[•●▪◦‣·○■□►▶➤➔→✓✔✅✗✘❌❎⛔⚠🔹🔸👉➕➖⭐★☐☑]\ufe0f?\s*|[–—*+!-]\s+|o\s(?=\p{Lu}))(?=\S)/u.exec(text)
  if (bullet) return { length: bullet[0].length, ordinal: null }
  const number = /^\(?(?<count>\d{1,3})[.)]\s+(?=\S)/u.exec(text)
  if (number) return { length: number[0].length, ordinal: Number(number.groups?.count) }
  const letter = /^\((?:[a-z]|[ivx]{2,4})\)\s+(?=\S)/u.exec(text)
  if (letter) return { length: letter[0].length, ordinal: null }
  const step = /^step\s+(?<count>\d{1,2})\s*[:.)–-]\s*(?=\S)/iu.exec(text)
  return step ? { length: step[0].length, ordinal: Number(step.groups?.count) } : null
}

/** "3 Fold the dough" after "2 …" or before "4 …": a number without a stop, which only its neighbours show to count. */
export function countedMark(
  lines: readonly { readonly text: string }[],
  at: number,
): ReturnType<typeof listMark> {
  const own = COUNTED.exec(lines[at]?.text ?? '')
  if (!own) return null
  const ordinal = Number(own.groups?.count)
  const isAt = (i: number, count: number): boolean =>
    Number(COUNTED.exec(lines[i]?.text ?? '')?.groups?.count) === count
  const runs = isAt(at - 1, ordinal - 1)
    ? isAt(at + 1, ordinal + 1) || isAt(at - 2, ordinal - 2)
    : isAt(at + 1, ordinal + 1) && isAt(at + 2, ordinal + 2)
  return runs ? { length: own[0].length, ordinal } : null
}

const COUNTED = /^(?<count>\d{1,2})\s{1,4}(?=\p{Lu}\p{Ll}+ \p{L})/u

/** How long the label of "Label: sentence" is, without its colon; null where the line has none. */
export function labelLength(text: string): number | null {
  const found =
    /^(?<label>[\p{Lu}\p{N}"“‘'][^:]{0,70}?)(?:\s{0,20}:\s{1,20}|\s{1,20}[–—]\s{1,20}|\s{1,20}-\s{1,20}|\s{0,20}\.{3,99}\s{1,20})(?=\S)/u.exec(
      text,
    )
  const label = found?.groups?.label
  // What stands in brackets tells of the label, and may be a sentence: "Rare (may affect up to 1 in 1,000 people)".
  const bare = label?.replace(/(?<!\s)\s*\([^()]*\)$/u, '') ?? ''
  if (
    label === undefined ||
    bare === '' ||
    /\([^)]*$/.test(label) ||
    wordCount(label) > 9 ||
    /[?!;]|,.*,|\.\s+\p{Ll}/u.test(bare)
  )
    return null
  if (bare.includes(',') && !isTitleCased(bare)) return null
  // "Warmer air holds more moisture: about 7 percent more" is a sentence.
  if (/ (?:more|less|fewer|an?|the) \p{Ll}/u.test(label) && wordCount(label) > 3 && isClause(label))
    return null
  // "A - white" among "O - blue" and "B - blue-white": only "A:" opens an answer.
  const isLetter = /^[AQ]$/u.test(label) && !/^.\s{0,20}:/u.test(text)
  return (NO_LABEL.test(label) && !isLetter) || isClausal(bare) ? null : label.length
}

/** What opens a remark, not an entry. */
const NO_LABEL =
  /^(?:in (?:short|other words|brief|summary|fact|conclusion|general|essence|addition)|to (?:sum up|summari[sz]e|be|put it)\b.*|simply put|note|notes|nota bene|n\.?b|remember|important|tip|pro tip|warning|caution|hint|example|for (?:example|instance)|e\.g|q|a|question|answer|source|sources|photo|image|related|read (?:more|also|next)|also read|see also|here|now|so|but|and|because|thus|therefore|the (?:answer|result|reason|truth|idea|point|problem|question|good news|bad news|short answer|bottom line|key)|bottom line|spoiler|update|https?|fun fact|think of it this way|one thing .*)$/i

/** "Example: Tower Bridge", "Note: …": an opening word with its colon is no heading, however short the line is. */
export const opensRemark = (text: string): boolean => {
  const label = /^(?<label>\p{Lu}[^:]{0,40}?):\s+\S/u.exec(text)?.groups?.label
  return label !== undefined && wordCount(label) <= 3 && NO_LABEL.test(label)
}

/** A verb in it makes a clause of it. */
const isClausal = (label: string): boolean =>
  /\b(?:is|are|was|were|has|have|had|can|could|will|would|should|may|might|must|includes?|including|following|consists?|such as|namely)\b|^(?:and|but|or|so|because|if|when|then|while|this|these|those|that|there|it|they|we|you|i|he|she|to|here)\b/iu.test(
    label.replace(/^IT\b/, 'Systems'),
  )

/** "Features of wind power:" over a list; a sentence that leads into one ("Three kinds are common:") is none. */
export function isGroupHeading(text: string): boolean {
  if (!/:$/.test(text) || wordCount(text) > 10 || !/^["“'‘(]?[\p{Lu}\d]/u.test(text)) return false
  const bare = text.replace(/(?<!\s)\s*\([^()]*\)/gu, '').replace(/:$/, '')
  if (/[,;.!?]/.test(bare.replace(/\bvs\./gi, 'vs'))) return false
  if (/^(?:where|what|why|how|when) /i.test(bare)) return wordCount(bare) <= 8 && isTitleCased(bare)
  return !isClausal(bare) && !LEADS_IN.test(bare) && !(wordCount(bare) > 4 && isClause(bare))
}

const LEADS_IN =
  /\b(?:sums? up|shows|compares|lists the)\b|^(?:here|let|consider|some|as|with|note|remember|look|see|below|among|once|before|after|first|next|finally|example|for example|in)\b|\b(?:follows?|below|these|them|include|includes|needs?|differs?|contains?|exists?)$/i
