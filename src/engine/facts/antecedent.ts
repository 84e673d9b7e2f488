import { readClause, type Clause } from '../language/clause.ts'
import { openingOf } from '../language/clause-opening.ts'
import type { Outline } from '../outline/outline.ts'
import type { Gender } from '../terms/persons.ts'
import { castOf } from './cast.ts'
import type { Place } from './meant.ts'
import { namesOthers } from './together.ts'
import { GIVES, isObject, objectOf } from './mention.ts'
import { frontClause, hasPronoun, openingBefore, type Fronted } from './fronts.ts'
import { OF_KIN } from './kindred.ts'
import { namesSomebody } from './nobody.ts'
import { personMeant } from './person-meant.ts'
import { isPlural } from '../language/number.ts'
import { capitalised, uncapitalised } from '../terms/naming.ts'

/** Whom or what the sentence before was about, and so what a pronoun that opens the next one means. */
export type Antecedent = {
  readonly name: string
  readonly number: 'one' | 'many' | 'person'
  /** The clause has another of this gender: "she gave him …". */
  readonly not?: Gender
  /** The clause says only who it is: whoever comes next is this one, known or not. */
  readonly isPresented?: true
}

/**
 * What a pronoun after this clause would mean; null where it could mean something else.
 *
 * @param isThing whether the name is known to be that of a place
 */
export function antecedentOf(clause: Clause, name: string, isThing = false): Antecedent | null {
  const { subject, rest, auxiliary, verb } = clause
  const written = subject.replace(/^(?:The|An?)\s/u, (article) => article.toLowerCase())
  // "The Huns fell upon the Goths. They …": two peoples, and either may be meant.
  if (/\sand\s/u.test(subject) || isPlural(subject))
    return /\b\p{Lu}\p{Ll}+s\b/u.test(rest) ||
      (/\sand\s/u.test(subject) && namesOthers(`${verb.text} ${rest}`))
      ? null
      : { name: written, number: 'many' }
  const isPerson = !/^(?:the|an?)\s/iu.test(subject) || name !== subject.replace(/^(?:the|an?)\s/iu, '')
  // "The first cable, TAT-1," is a thing.
  if (/\d$|['’]s \p{Lu}/u.test(name) || (isThing && subject === name)) return { name, number: 'one' }
  if (tellsThing(clause, name)) return { name: written === `the ${name}` ? written : name, number: 'one' }
  if (!isPerson) return { name: written, number: 'one' }
  // "X was succeeded by Y. He …": another person is named, so "he" is doubtful.
  const another = auxiliary !== null && /\bby \p{Lu}/u.test(rest)
  const others = OTHER.test(rest)
  if (another || others) return null
  const not = objectOf(rest)
  return { name: ownerOrKin(name), number: 'person', ...(not && { not }) }
}

/** "Ford’s reputation" is nobody, and who goes on is Ford; "Ford’s mother" is somebody. */
const ownerOrKin = (name: string): string =>
  OF_KIN.test(name)
    ? name
    : name.replace(/(?:[’']s|s[’']) \p{Ll}.*$/su, (own) => (own.startsWith('s') ? 's' : ''))

/** A name that stands in no place or time: another who may be meant. */
const OTHER =
  /(?<!\b(?:the|of|in|at|on|from|to|near|into|for|against) )(?<!\p{Lu}[\p{L}’-]* )(?<!\p{L})\p{Lu}\p{Ll}+/u

/** "UTC", "Lake Ladoga" and "Olkhon is an island that …": a name, and nobody's. */
const tellsThing = ({ auxiliary, verb, rest }: Clause, name: string): boolean =>
  /^(?:\p{Lu}{2,}\d?|.* (?:Time|Act|River|Sea|Ocean|Protocol|System|Index|Method|Effect|Bank|Union|Institute|Party|Canal|Bridge|Railway|Museum|Service|Office)|(?:Lake|Mount|River|Cape) .*)$/u.test(
    name,
  ) ||
  (auxiliary === null &&
    /^(?:is|are)$/.test(verb.text) &&
    /^(?:an?|the|one of the) (?:\p{Ll}[\p{L}-]+ ){0,3}(?:[\p{Ll}-]+ )?(?:lake|island|river|sea|mountain|city|town|language|planet|moon|star|library|program|protocol|system|tool|compromise|standard|method|law|rule|metal|gas|compound|plant|tree|fish|bird|animal|mammal|insect|fungus|bacterium|virus|disease|drug|mineral|rock|crop|grain|drink|dish|game|sport|scale|unit|measure|database|format|engine|device|machine)s?\b/u.test(
      rest,
    ))

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
  const fronted = frontClause(clause)
  if (fronted) return withFront(fronted, before, place, outline)
  const opening = openingOf(clause)
  const said = clause.slice(opening.length)
  const pronoun = PRONOUN.exec(said)?.[0].toLowerCase()
  if (pronoun === undefined) return withObject(clause, place, outline)
  if (COUNTS_ON.test(said) || (opening !== '' && IS_OTHER.test(said))) return null
  const gender = GENDERS.get(pronoun)
  const meant =
    gender === undefined ? ofNumber(before, pronoun) : personMeant(gender, before, place, outline, said)
  if (meant === null) return null
  const after = said
    .slice(pronoun.length)
    .replace(/^ (?:himself|herself|itself|themselves|also|too)(?= )/u, '')
  const possessive = /^(?:his|her|its|their)$/.test(pronoun)
  const owner = possessive ? `${meant}${meant.endsWith('s') ? '’' : '’s'}` : meant
  const opens = openingBefore(opening)
  const text =
    opens +
    (opens === '' ? capitalised(owner) : gender ? owner : uncapitalised(owner, outline.lexicon.usage)) +
    after
  return withObject(text, place, outline)
}

/** A pronoun that is the subject, or owns it; "it was X who" means none. */
const PRONOUN =
  /^(?:(?:he|she|they|his|her|its|their)\b(?! (?:was|is|were|are) (?:\p{Ll}+ )?who\b)|it\b(?! (?:was|is) (?:(?:his|her|its|their)\b|(?!the (?:first|last|only|oldest|largest) (?!time\b|to\b)(?:[\p{L}-]+ ){1,5}to \p{Ll})(?:not )?(?:[\p{L}’'-]+ ){0,6}(?:that|who|which|when|to)\b)))/iu

/** "When the fair opened, she …": who "she" is; a front that has a pronoun of its own goes. */
function withFront(
  { front, main }: Fronted,
  before: Antecedent | null,
  place: Place,
  outline: Outline,
): string | null {
  if (namesOwn(front, main, before, outline)) return null
  const text = resolved(main, before, { ...place, before: `${place.before}${front}` }, outline)
  if (text === null) return null
  return hasPronoun(front) ? text : `${front}${text}`
}

/** "When a drive fails, it goes without warning": the drive, and not what the sentence before was about. */
function namesOwn(front: string, main: string, before: Antecedent | null, outline: Outline): boolean {
  const pronoun = /^(?:its?|they|their)\b/iu.exec(main)?.[0]
  const own = readClause(front.replace(/^\p{L}+ /u, '').replace(/,\s*$/u, ''))?.subject
  if (pronoun === undefined || own === undefined || hasPronoun(own)) return false
  if (isPlural(own) !== /^the/iu.test(pronoun) || castOf(outline).namedIn(own).length > 0) return false
  const bare = (text: string): string => text.toLowerCase().replace(/^(?:an?|the) /u, '')
  return before === null || bare(own) !== bare(before.name)
}

/** "It was two thousand years since the foundation": nothing is meant. */
const COUNTS_ON =
  /^it (?:is|was|took|has been|had been) (?:[\p{L}\d,]+ ){0,6}(?:years?|months?|weeks?|days?|hours?|time)\b/iu

/** "The gallon holds 4.5 litres. In Texas it is the Queen Anne gallon": another thing, which has the same office. */
const IS_OTHER = /^it (?:is|was) (?:the |an? )["“*_]{0,2}\p{Lu}/u

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
  if (named.length === 0 && cast.main[gender] === null) return clause
  const same = named.filter((one) => one.gender === gender || one.gender === null)
  const end = found.index + found[0].length
  const isOther = found[0] === 'him' || (found[0] === 'her' && isObject(clause, end))
  // "John Hill, who had been at school with him": no man is with himself.
  if (found[0] === 'him' && same.length === 1 && isNextTo(clause, same[0]?.name ?? '', found.index))
    return null
  // "Queen Anna made her a knight": another than the queen.
  const [other] = same
  const isLady = isOther && gender === 'she' && same.length === 1 && other?.gender === 'she'
  if (isLady && IS_VERB.test(clause.slice(clause.indexOf(other.name) + other.name.length, found.index)))
    return null
  if (same.length > 0) return clause
  if (HUMANS[gender].test(clause.slice(0, found.index))) return clause
  // "He gave her work": her own, or to her.
  if (!isOther && GIVES.test(clause.slice(0, end))) return null
  // "A steward, Perce Hill, lost the toes of his foot": his own.
  if (!isOther && named.length === 0 && namesSomebody(clause.slice(openingOf(clause).length, found.index)))
    return clause
  const person = cast.meant(gender, { ...place, before: '' })
  // Beside a man who is told of lately, "him" may still be whom the article is about.
  if (person === null || (cast.main[gender] !== null && person !== cast.main[gender])) return null
  const meant = person.name
  const possessive = found[0] === 'his' || (found[0] === 'her' && !isOther)
  const name = possessive ? `${meant}${meant.endsWith('s') ? '’' : '’s'}` : meant
  return clause.slice(0, found.index) + name + clause.slice(end)
}

/** Only a verb stands between. */
const IS_VERB = /^ \p{Ll}+ $/u

/** Whether a name stands before a pronoun in one clause with it. */
function isNextTo(clause: string, name: string, at: number): boolean {
  const start = clause.indexOf(name)
  return (
    start >= 0 &&
    start < at &&
    !/[;:]|\b(?:that|because|when|if|after|before|while|as|until|since|which|what|how|and|but|to|where|although)\b/u.test(
      clause.slice(start, at),
    )
  )
}

const WORDS = {
  she: /(?<!\p{L})(?:she|her)(?!\p{L})/u,
  he: /(?<!\p{L})(?:he|his|him)(?!\p{L})/u,
} as const

const HUMANS = {
  she: /\b(?:woman|women|girl|queen|empress|princess|mother|sister|daughter|wife|widow|lady|aunt|actress|nurse)\b/iu,
  he: /\b(?:man|men|boy|king|emperor|prince|father|brother|son|husband|uncle|soldier|sailor|farmer|student|professor|doctor|captain|general|scientist|engineer|teacher)\b/iu,
} as const

const ofNumber = (before: Antecedent | null, pronoun: string): string | null =>
  before !== null && KINDS.get(pronoun) === before.number ? before.name : null

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
