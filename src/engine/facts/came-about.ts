import { readClause, type Clause } from '../language/clause.ts'
import { bareName, canonicalName, type Usage } from '../terms/naming.ts'
import { isPlural } from '../language/number.ts'
import { ROLE } from '../terms/strangers.ts'

/** "The first text message", "the last manual exchange": named by being so; null for any other subject. */
export const firstOfKind = ({ subject }: Clause, usage: Usage): string | null =>
  FIRST.test(subject) && !UNKNOWN.test(subject) ? canonicalName(subject, usage) : null

/** What came into the world at a date ("the rotary dial was introduced"); null for any other subject. */
export function newcomer({ subject, auxiliary, verb }: Clause, usage: Usage): string | null {
  const bare = bareName(subject)
  const plain = /^the \p{Ll}/iu.test(subject) || (isPlural(bare) && !/^(?:the|an?)\s/iu.test(subject))
  const begins = auxiliary === null ? ARRIVES.test(verb.lemma) : MADE.test(verb.text)
  const words = bare.split(' ').length
  if (!plain || !begins || words < 2 || words > 5 || UNKNOWN.test(subject)) return null
  return VAGUE.test(bare) ? null : canonicalName(subject, usage)
}

const UNKNOWN =
  /[“”"‘]|\bones?\b|\b(?:cases?|parts?|steps?|attempts?|stages?|phases?|rounds?|rebels?|tests?|results?|signs?)$/u

/** "The former prime minister of Finland, Harri Holkeri," and "the first cable, TAT-1,": the name put in. */
export const nameOfAside = ({ subject, aside }: Clause): string | null =>
  /^the (?:\p{Ll}|first)/iu.test(subject)
    ? (/^(?:\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]+){1,3}|\p{Lu}[\p{L}]*-\d+)$/u.exec(aside)?.[0] ?? null)
    : null

const FIRST =
  /^the (?:first|last|earliest|oldest) (?!time\b|days?\b|years?\b|one\b)[\p{L}-]+ (?!who\b|that\b|of\b)[\p{L}-]+/iu
const ARRIVES = /^(?:appear|arrive|come|follow|enter|spread|reach|begin|start|emerge)$/
const MADE =
  /^(?:introduced|invented|patented|discovered|launched|published|founded|abolished|banned|adopted|completed|opened|developed|released)$/
const VAGUE =
  /\b(?:first|next|other|same|new|whole|work|problem|idea|answer|reason|result|war|struggle|change|breakthrough|turn|company|city|law|house|family|story|book|report|study|paper|court|government|two|three|people|men|women|children)\b/iu

/** "Born in Edinburgh in 1847, he came from …" tells two things: the first as a clause of its own. */
export function frontedOf(
  said: string,
): { readonly main: string; readonly told: (subject: string) => string } | null {
  const found = FRONTED.exec(said)?.groups
  const { verb, where, main } = found ?? {}
  if (verb === undefined || where === undefined || main === undefined) return null
  return { main, told: (subject) => `${subject} was ${verb.toLowerCase()} ${where}` }
}

const FRONTED =
  /^(?<verb>Born|Founded|Built|Opened|Completed|Invented|Discovered|Introduced|Published|Established|Designed|Launched) (?<where>(?:in|on|at|near|by) [^,;:]{3,70}), (?<main>\S.+)$/u

/** "The teacher was Alexander Graham Bell": who "he" is from then on; null where nobody is named so. */
export function introducedBy(said: string): string | null {
  const read = readClause(said)
  if (
    !read ||
    read.auxiliary !== null ||
    !/^(?:is|was)$/.test(read.verb.text) ||
    !/^the \p{Ll}/iu.test(read.subject)
  )
    return null
  return INTRODUCED.exec(read.rest)?.[0] ?? null
}

/** "Alexander Graham Bell", "Anna Dove, a baker who …". */
const INTRODUCED = new RegExp(
  `^\\p{Lu}[\\p{L}.’'-]+(?: \\p{Lu}[\\p{L}.’'-]+){1,3}(?=$|, (?:who\\b|an? (?:[\\p{L}-]{1,30} ){0,3}${ROLE}\\b))`,
  'u',
)

/** "The American Ann Dove", "the engineer Kofi Mensah": somebody, and no thing. */
export const namesPerson = (subject: string): boolean => PERSON.test(subject) && !BODY.test(subject)

const PERSON = new RegExp(
  `^[Tt]he (?:\\p{Lu}\\p{Ll}+(?:an|ish|ese|ch|sh)|(?:\\p{Lu}\\p{Ll}+ )?${ROLE}) \\p{Lu}\\p{Ll}+(?: \\p{Lu}\\.)?(?: \\p{Lu}[\\p{L}’'-]+)+$`,
  'u',
)
const BODY =
  / (?:War|Revolution|Army|Navy|Force|Bank|Party|Agency|Empire|Republic|Union|Council|Assembly|Parliament|Senate|Church|Museum|Institute|University|Society|Association|Company|Office|Service|System|Act|Law|Treaty|Railway|Sea|Ocean|Islands?|River|Mountains?|Desert|Canal|Bridge|Dog|Bulldog|Shepherd|Terrier|Cup|Open|League|Prix)$/u
