import { type Clause } from '../language/clause.ts'
import { openingOf } from '../language/clause-opening.ts'
import type { Outline } from '../outline/outline.ts'
import type { Gender } from '../terms/persons.ts'
import { castOf, type Place } from './cast.ts'
import { isPlural } from '../language/number.ts'
import { capitalised, uncapitalised } from '../terms/naming.ts'

/** Whom or what the sentence before was about, and so what a pronoun that opens the next one means. */
export type Antecedent = { readonly name: string; readonly number: 'one' | 'many' | 'person' }

/** What a pronoun after this clause would mean; null where it could mean something else. */
export function antecedentOf({ subject, rest, auxiliary }: Clause, name: string): Antecedent | null {
  const written = subject.replace(/^(?:The|An?)\s/u, (article) => article.toLowerCase())
  // "The Huns fell upon the Goths. They …": two peoples, and either may be meant.
  if (/\sand\s/u.test(subject) || isPlural(subject))
    return /\b\p{Lu}\p{Ll}+s\b/u.test(rest) ? null : { name: written, number: 'many' }
  const isPerson = !/^(?:the|an?)\s/iu.test(subject) || name !== subject.replace(/^(?:the|an?)\s/iu, '')
  // "The first cable, TAT-1," is a thing.
  if (/\d$/.test(name)) return { name, number: 'one' }
  if (!isPerson) return { name: written, number: 'one' }
  // "X was succeeded by Y. He …": another person is named, so "he" is doubtful.
  const another = auxiliary !== null && /\bby \p{Lu}/u.test(rest)
  const others = /(?<!\b(?:the|of|in|at|on|from|to|near|into|for|against) )\b\p{Lu}\p{Ll}+/u.test(rest)
  return another || others ? null : { name, number: 'person' }
}

/**
 * A clause with the pronoun that is its subject resolved; null where it has one that can't be.
 *
 * @param before what the clause before was about
 * @param place where the clause stands: whom "he" and "she" mean there, the persons named so far tell
 */
export function resolved(
  clause: string,
  before: Antecedent | null,
  place: Place,
  outline: Outline,
): string | null {
  const opening = openingOf(clause)
  const said = clause.slice(opening.length)
  const pronoun =
    /^(?:he|she|it|they|his|her|its|their)\b(?! (?:was|is) (?:not )?(?:[\p{L}’'-]+ ){0,6}(?:that|who|which|when|to)\b)/iu
      .exec(said)?.[0]
      .toLowerCase()
  if (pronoun === undefined) return withObject(clause, place, outline)
  if (COUNTS_ON.test(said)) return null
  const gender = GENDERS.get(pronoun)
  const meant = gender === undefined ? ofNumber(before, pronoun) : personMeant(gender, before, place, outline)
  if (meant === null) return null
  const after = said
    .slice(pronoun.length)
    .replace(/^ (?:himself|herself|itself|themselves|also|too)(?= )/u, '')
  const possessive = /^(?:his|her|its|their)$/.test(pronoun)
  const owner = possessive ? `${meant}${meant.endsWith('s') ? '’' : '’s'}` : meant
  const text =
    opening + (opening === '' ? capitalised(owner) : uncapitalised(owner, outline.lexicon.usage)) + after
  return withObject(text, place, outline)
}

/** "It was two thousand years since the foundation": nothing is meant. */
const COUNTS_ON =
  /^it (?:is|was|took|has been|had been) (?:[\p{L}\d,]+ ){0,6}(?:years?|months?|weeks?|days?|hours?|time)\b/iu

/** "Watson's book painted her as …": who is meant where the clause names nobody of that gender; null where nobody knows. */
function withObject(clause: string, place: Place, outline: Outline): string | null {
  return (['she', 'he'] as const).reduce<string | null>(
    (text, gender) => (text === null ? null : withOneNamed(text, gender, place, outline)),
    clause,
  )
}

function withOneNamed(clause: string, gender: Gender, place: Place, outline: Outline): string | null {
  const found = WORDS[gender].exec(clause)
  if (!found) return clause
  const cast = castOf(outline)
  const named = cast.namedIn(clause)
  if (named.length === 0) return clause
  if (named.some((one) => one.gender === gender || one.gender === null)) return clause
  if (HUMANS[gender].test(clause.slice(0, found.index))) return clause
  const meant = cast.meant(gender, { ...place, before: '' })?.name
  if (meant === undefined) return null
  const after = clause.slice(found.index + found[0].length)
  const possessive =
    found[0] === 'his' || (found[0] === 'her' && /^ \p{L}/u.test(after) && !AFTER_OBJECT.test(after))
  const name = possessive ? `${meant}${meant.endsWith('s') ? '’' : '’s'}` : meant
  return clause.slice(0, found.index) + name + after
}

const WORDS = {
  she: /(?<!\p{L})(?:she|her)(?!\p{L})/u,
  he: /(?<!\p{L})(?:he|his|him)(?!\p{L})/u,
} as const

/** After "her" these begin another phrase: it was no "her book". */
const AFTER_OBJECT =
  /^ (?:as|to|in|on|at|by|for|from|with|and|or|but|that|the|an?|into|of|when|where|after|before|off|up|out|away|back)\b/u

const HUMANS = {
  she: /\b(?:woman|women|girl|queen|empress|princess|mother|sister|daughter|wife|widow|lady|aunt|actress|nurse)\b/iu,
  he: /\b(?:man|men|boy|king|emperor|prince|father|brother|son|husband|uncle|soldier|sailor|farmer|student|professor|doctor|captain|general|scientist|engineer|teacher)\b/iu,
} as const

const ofNumber = (before: Antecedent | null, pronoun: string): string | null =>
  before !== null && KINDS.get(pronoun) === before.number ? before.name : null

/** Whom the clause before was about, unless that is somebody of the other gender; else whom the text shows. */
function personMeant(
  gender: Gender,
  before: Antecedent | null,
  place: Place,
  outline: Outline,
): string | null {
  const cast = castOf(outline)
  const person = before?.number === 'person' ? cast.namedIn(before.name).at(-1) : undefined
  if (before?.number === 'person' && (person?.gender ?? gender) === gender) return before.name
  return cast.meant(gender, place)?.name ?? null
}

const GENDERS: ReadonlyMap<string, Gender> = new Map([
  ['him', 'he'],
  ['he', 'he'],
  ['his', 'he'],
  ['she', 'she'],
  ['her', 'she'],
])

const KINDS: ReadonlyMap<string, Antecedent['number']> = new Map([
  ['it', 'one'],
  ['its', 'one'],
  ['they', 'many'],
  ['their', 'many'],
])
