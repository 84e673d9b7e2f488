import type { Clause } from '../language/clause.ts'
import { isPlural } from '../language/number.ts'
import { tokens } from '../language/words.ts'

/** "Paul Schroeder argued in 1994 that it changed Europe": a person is no "it", and nothing else is named. */
export const saysOfBefore = (text: string): boolean =>
  SAYS_IT.test(text) || SAYS_OF_IT.test(text) || reportsOfIt(text)

const SAYS_IT =
  /^(?:\p{Lu}[\p{L}.’'-]{0,30} ){1,4}(?:\p{Ll}{1,20}ly )?(?:argue[ds]?|claim(?:ed|s)?|sa(?:id|ys)|held|holds|thought|thinks|believe[ds]?|suggest(?:ed|s)?|show(?:ed|s)?|wrote|writes|found|noted|maintain(?:ed|s)?|conclude[ds]?|insist(?:ed|s)?)(?: in (?:the )?\d{4}s?)? that (?:it|its|they|their|them)\b/u

/** "Ada Hale and her colleagues at Ely reported in 1921 that it works": people are no "it", and nothing else is named. */
function reportsOfIt(text: string): boolean {
  const found =
    /\b(?:argued|claimed|reported|showed|found|noted|concluded|suggested|announced|discovered|said)(?: (?:in|at|on) [^,;:]{1,60})? that (?:it|its)\b/u.exec(
      text,
    )
  return (
    found !== null &&
    !/[,;:]/u.test(text.slice(0, found.index)) &&
    /^(?:\p{Lu}|The \p{Lu})/u.test(text) &&
    !hasThing(text.slice(0, found.index).replace(COLLEAGUES, ' '))
  )
}

const COLLEAGUES =
  /\b(?:his|her|their|an?|the) (?:colleagues?|teams?|groups?|students?|assistants?|partners?|brothers?|wife|husband|researchers?|scientists?)\b/gu

/** "McKeown claimed that better food did most of it". */
const SAYS_OF_IT =
  /^(?:\p{Lu}[\p{L}.’'-]{0,30} ){1,4}(?:argue[ds]?|claim(?:ed|s)?|held|holds|suggest(?:ed|s)?|showed|found|noted|maintain(?:ed|s)?|conclude[ds]?|insist(?:ed|s)?)(?: in (?:the )?\d{4}s?)? that (?!an? |the )[^,;]{3,40} (?:of|for|by|behind|about|to) (?:it|them)[.;]?$/u

/**
 * "Ann Hale let the hero jump from a train on it": a train is not on itself, and neither she nor a hero is "it".
 *
 * @param before what stands between the verb and "it"
 */
export function isOnIt({ subject, verb }: Clause, before: string): boolean {
  const found =
    /\b(?:an?|the) (?:\p{Ll}+ )?(?<thing>\p{Ll}+) (?:on|in|of|under|over|across|along|beside|near) $/u.exec(
      before,
    )
  const thing = found?.groups?.thing
  if (!found || thing === undefined || verb.lemma === 'have') return false
  if (!isPlural(subject) && !/^(?!The )\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]+){1,3}$/u.test(subject))
    return false
  return (
    tokens(before).findLast(({ text }) => text === thing)?.pos === 'NOUN' &&
    !tokens(before.slice(0, found.index)).some(
      ({ pos, text }) => (pos === 'NOUN' || pos === 'PROPN') && !SOMEBODY.test(text),
    )
  )
}

const SOMEBODY =
  /^(?:hero|heroine|(?:wo)?m[ae]n|people|person|scientist|writer|player|author|king|queen|soldiers?|workers?|children|boy|girl|others?|percent|cent|none|all|most|much|some|half)$/iu

/** A common noun for what is nobody. */
export const hasThing = (text: string): boolean =>
  tokens(text).some(
    ({ pos, text: word }) =>
      pos === 'NOUN' &&
      !/^(?:wo)?m[ae]n$|^(?:person|people|one|scientist|writer|player|author)$/iu.test(word),
  )
