import type { Gap } from './gap.ts'
import type { Fact } from '../types.ts'

/** Nothing tells what sort of thing the first of a list is, once the colon stands before the blank. */
export const opensList = ({ start, end }: Gap, sentence: string, { kind }: Fact): boolean =>
  /:\s$/u.test(sentence.slice(0, start)) && (kind === 'list' || isAmongMore(sentence.slice(end)))

/** ", Asia and Australia." */
const isAmongMore = (after: string): boolean =>
  /^(?:, (?!(?:and|or|but|so|which|who|where|when|while|because|if|as|an?|the) )[^.,;:]{2,40})+(?:,? (?:and|or) [^.,;:]{2,60})?[.;]?$/u.test(
    after,
  ) || /^ (?:and|or) [^.,;:]{2,40}[.;]?$/u.test(after)

/** "Three things: …", "consists of …", "its functions are …": nothing else belongs to these. */
export const isClosed = ([first = '']: readonly string[], sentence: string): boolean =>
  CLOSED.test(sentence.slice(0, Math.max(0, sentence.toLowerCase().indexOf(first.toLowerCase()))))

const CLOSED =
  /\b(?:both|two|three|four|five|six|seven|eight|nine|ten|twelve|\d{1,2}) |\b(?:consists?|consisting|composed|comprises?|comprising|divided|division|holds?|contains?|needs?|requires?|combines?|joins?)\b|\bmade (?:up )?(?:of|from)\b|\bin this order\b|\b(?:namely|that is),? |\bare $/iu

/** "They took _____, Cyprus and Rhodes", "stress, heat and _____": any other of its kind could stand there. */
export function isOfOpenList({ start, end, text }: Gap, sentence: string): boolean {
  if (/\d/u.test(text)) return false
  const [before, after] = [sentence.slice(0, start), sentence.slice(end)]
  const isName = /^\p{Lu}/u.test(text)
  if (isFirst(before) && (isName ? NAMES_AFTER : WORDS_AFTER).test(after)) return true
  const isOne =
    (isName ? NAMES_AFTER : WORDS_AFTER).test(after) ||
    // Of names the last may be asked: all others are shown.
    (!isName && WORDS_BEFORE.test(before.slice(-NEAR)) && /^[.,;]/u.test(after))
  const isWithin =
    (isName ? NAME_BEFORE : WORD_BEFORE).test(before.slice(-NEAR)) &&
    !OPENING.test(before) &&
    (isName ? NAME_AFTER : WORD_AFTER).test(after)
  return (isOne || isWithin) && !CLOSED.test(before.slice(-NEAR))
}

/** "Its five sorts are _____, …": with the whole list to come, any of it could stand there. */
const isFirst = (before: string): boolean => /\b(?:is|are|was|were|namely|include|includes) $/u.test(before)

const NEAR = 90
/** The rest of a list; not of one set between commas, which says what the name means. */
const NAMES_AFTER =
  /^(?:, (?:the )?\p{Lu}[\p{L}\d’'-]*(?: \p{Lu}[\p{L}\d’'-]*){0,2}){1,8},? (?:and|or) (?:the )?\p{Lu}[\p{L}\d’' -]{1,30}[^\p{L}\d’' ,-]/u
const WORDS_AFTER =
  /^(?:, \p{Ll}[\p{L}-]*(?: \p{Ll}[\p{L}-]*)?){1,8},? (?:and|or) \p{Ll}[\p{L}-]*(?: \p{Ll}[\p{L}-]*)?[.;]/u
const WORDS_BEFORE =
  /(?<![\p{L}-])\p{Ll}[\p{L} -]{1,30}, \p{Ll}[\p{L} -]{1,30}, \p{Ll}[\p{L} -]{1,30},? (?:and|or) $/u
const NAME_BEFORE = /\p{Lu}[\p{L}\d’'-]{0,30}, (?:the )?$/u
const NAME_AFTER =
  /^(?:, (?:the )?\p{Lu}[\p{L}\d’' -]{1,30}){0,8},? (?:and|or) (?:the )?\p{Lu}[\p{L}\d’' -]{1,30}[.,;]/u
const WORD_BEFORE = /\p{Ll}[\p{L}-]{0,30}, $/u
const WORD_AFTER = /^(?:, \p{Ll}[\p{L}-]*(?: \p{Ll}[\p{L}-]*)?){0,8},? (?:and|or) \p{Ll}[\p{L}-]*[.;]/u
/** "In Ely, Ives and Hardwick ruled." */
const OPENING = /^(?:In|At|On|By|From|For|After|Before|Under|With|Of|To) [^,]{1,60}, (?:the )?$/u
