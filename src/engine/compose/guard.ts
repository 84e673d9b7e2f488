import { canonical, mentions, passageOf, passagesNear, said, sameTerm, termOf } from './knowledge.ts'
import { isAtOrAbove, related } from '../terms/kinship.ts'
import type { Knowledge, Said, Wording } from './knowledge.ts'
import type { Fact } from '../types.ts'
import { jaccard } from '../language/jaccard.ts'
import { pointsBack } from '../language/points-back.ts'
import { onceFor, remembered } from '../remembered.ts'
import { contentStemSet, fold } from '../language/words.ts'
import { areOpposed } from './opposed.ts'
import { allMatches } from '../matches.ts'

/**
 * What a stem asks, in the terms the guard judges by.
 *
 * - `value`: the stem names a thing (`about`), the options say something of it
 * - `name`: the stem says something (`claim`), the options name what it is true of
 * - `member`: the stem names a class or list of `about`, the options are things that may belong to it
 */
export type Ask = {
  readonly direction: 'value' | 'name' | 'member'
  readonly fact: Fact
  readonly key: string
  readonly about: string
  readonly claim: string
  /** The stem uses a label that the article makes exclusive, so a class above or below is no trap. */
  readonly exclusive: boolean
  /** Of a year: what happened in it, beside whom it happened to. A passage that tells of nothing of this supports no other year. */
  readonly deed?: string
}

/** A wrong option to be: its text, the fact it is taken from and the thing that fact tells it of. */
export type Rival = {
  readonly text: string
  readonly fact: Fact
  readonly owner: string
  /** Made from the fact asked by turning its relation round, so that it contradicts it. */
  readonly contrary?: true
}

/**
 * Why a rival could be right after all (QUESTIONS.md, "The guard"), or null where it is provably wrong. Several forms of a
 * question want the same rivals.
 */
export function whyUnsafe(rival: Rival, ask: Ask, knowledge: Knowledge): string | null {
  const { verdicts } = knowledge.known
  const known = verdicts.get(ask) ?? new Map<Rival, string | null>()
  verdicts.set(ask, known)
  const found = known.get(rival)
  if (found !== undefined) return found
  const made = judged(rival, ask, knowledge)
  known.set(rival, made)
  return made
}

function judged(rival: Rival, ask: Ask, knowledge: Knowledge): string | null {
  if (rival.contrary) return null
  if (pointsBack(rival.text)) return 'it means something that stands before it in the article'
  if (rival.fact.id === ask.fact.id) return 'it comes from the fact asked'
  if (sameTerm(knowledge, rival.owner, ask.about)) return `it is said of ${ask.about} itself`
  if (!ask.exclusive && related(knowledge, rival.owner, ask.about))
    return `${rival.owner} is a class above or below ${ask.about}`
  if (restates(rival.text, ask.key, knowledge)) return 'it says what the key says'
  if (isSupported(rival, ask, knowledge)) return 'the article supports it too'
  if (couldAlso(rival, ask, knowledge)) return 'the article links it with the key'
  if (isBroad(rival.fact, knowledge)) return TOO_BROAD
  return null
}

/** Told by its class or as doing all sorts of things: it may do what another is known for. */
export const TOO_BROAD = 'it is told so broadly that the key may hold for it too'

/** Whether two options are one: the same after folding, one within the other, or numbers too close to tell apart. */
export const restates = (one: string, other: string, knowledge: Knowledge): boolean =>
  sayTheSame(wordingOf(one, knowledge), wordingOf(other, knowledge))

/** The same of what was looked up before. */
export function sayTheSame(left: Wording, right: Wording): boolean {
  if (left.folded === right.folded || left.canonical === right.canonical) return true
  if (isShortFor(left.folded, right.folded) || isShortFor(right.folded, left.folded)) return true
  if (isPartOfName(left.names, right.names) || isPartOfName(right.names, left.names)) return true
  if (left.stems.size === 0 || right.stems.size === 0) return false
  if (left.number !== null && right.number !== null && left.around === right.around)
    return isCloseTo(left.number, right.number)
  if (isWithin(left.stems, right.stems) || isWithin(right.stems, left.stems)) return true
  if (areOpposed(left.stems, right.stems)) return false
  return !(left.isTerm && right.isTerm) && jaccard(left.stems, right.stems) >= 0.5
}

/** "Postgres" is PostgreSQL: a name that is most of another may be the same thing. */
const isShortFor = (short: string, long: string): boolean =>
  short.length >= 5 && short.length >= long.length * 0.6 && long.startsWith(short) && !long.includes(' ')

/** "Cavell" may be "Edith Cavell-Ross", and "Ross" too. */
const isPartOfName = (part: ReadonlySet<string>, whole: ReadonlySet<string>): boolean =>
  part.size > 0 && isWithin(part, whole)

/** The words of a name, all of them with a capital. */
const namesIn = (text: string): ReadonlySet<string> =>
  WRITTEN_AS_NAME.test(text) ? new Set(fold(text).split(/[\s-]+/u)) : new Set()

const WRITTEN_AS_NAME = /^\p{Lu}[\p{L}’']{1,30}(?:[ -]\p{Lu}[\p{L}’']{1,30}){0,4}$/u

/** Each option is held against many others. */
export function wordingOf(text: string, knowledge: Knowledge): Wording {
  const { wordings } = knowledge.known
  const found = wordings.get(text)
  if (found) return found
  const made = {
    folded: fold(text),
    stems: contentStemSet(text),
    number: numberIn(text),
    around: fold(text.replace(AMOUNT, ' ')).trim(),
    canonical: canonical(knowledge, text),
    isTerm: termOf(knowledge, text) !== null,
    names: namesIn(text),
  }
  wordings.set(text, made)
  return made
}

/** Whether all of one collection is in the other. */
export function isWithin(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  if (one.size > other.size) return false
  for (const item of one) if (!other.has(item)) return false
  return true
}

/** Rule 2: no passage about what is asked may say what the rival says. */
function isSupported(rival: Rival, ask: Ask, knowledge: Knowledge): boolean {
  const entity = ask.direction === 'name' ? rival.owner : ask.about
  const own = ask.direction === 'name' ? ask.fact : rival.fact
  if (ask.direction === 'name' && areAlike(claimStems(ask), valueStems(rival.fact))) return true
  // What sets one named example or label apart is not told by what is said of its class.
  const single =
    ask.direction === 'name' ? rival.fact.kind === 'example' : ask.direction === 'value' && ask.exclusive
  const wanted = ask.direction === 'name' ? claimStems(ask) : contentStemSet(rival.text)
  const supports = (passage: Said): boolean =>
    passage.fact?.id !== own.id &&
    says(passage, wanted, ask.direction === 'member', knowledge) &&
    tellsOfDeed(passage, ask)
  return (
    passagesAbout(entity, single, knowledge).some(supports) ||
    passagesOnMembers(entity, knowledge).some(
      (passage) => supports(passage) && !isAtOrAbove(knowledge, rival.owner, passage.fact?.group ?? ''),
    )
  )
}

/** "Born in 1878" supports no year for a doctorate. */
function tellsOfDeed({ stems }: Said, ask: Ask): boolean {
  const wanted = deedStems(ask)
  return wanted.length === 0 || wanted.some((stem) => stems.has(stem))
}

const deedStems = onceFor(({ deed = '', about }: Ask): readonly string[] => {
  const own = contentStemSet(about)
  return [...contentStemSet(deed)].filter((stem) => !own.has(stem))
})

const claimStems = onceFor(({ claim }: Ask) => contentStemSet(claim))

const valueStems = onceFor(({ value }: Fact) => contentStemSet(value))

/** Everything said of a thing, by label, subject or name; of the classes above it too, unless it is a single thing. */
function passagesAbout(entity: string, single: boolean, knowledge: Knowledge): readonly Said[] {
  const known = knowledge.known.about[single ? 'single' : 'class']
  const found = known.get(entity)
  if (found) return found
  const made = passagesNear(knowledge, entity, !single).filter((passage) => {
    const { fact } = passage
    if (fact?.label != null && sameTerm(knowledge, fact.label, entity)) return true
    const ofIt = single ? sameTerm : isAtOrAbove
    return (fact && ofIt(knowledge, fact.subject, entity)) || mentions(knowledge, passage, entity)
  })
  known.set(entity, made)
  return made
}

/** What a member of a class does, the class does too. */
function passagesOnMembers(entity: string, knowledge: Knowledge): readonly Said[] {
  const known = knowledge.known.about.members
  const found = known.get(entity)
  if (found) return found
  const made = examplesSaid(knowledge.said).filter(
    ({ fact }) => fact?.group != null && isAtOrAbove(knowledge, entity, fact.group),
  )
  known.set(entity, made)
  return made
}

const examplesSaid = onceFor((all: readonly Said[]) => all.filter(({ fact }) => fact?.kind === 'example'))

/** Two descriptions that share half of the shorter one. */
function areAlike(left: ReadonlySet<string>, right: ReadonlySet<string>): boolean {
  let shared = 0
  for (const stem of left) if (right.has(stem)) shared++
  return shared >= 3 && shared * 2 >= Math.min(left.size, right.size)
}

/** All its stems, or one rare one where it is a name, or at least three and at least half of them. */
function says(passage: Said, wanted: ReadonlySet<string>, isName: boolean, knowledge: Knowledge): boolean {
  if (wanted.size === 0) return false
  let shared = 0
  let rare = false
  for (const stem of wanted) {
    if (!passage.stems.has(stem)) continue
    shared++
    rare ||= isName && (knowledge.spread.get(stem) ?? 0) <= RARE
  }
  if (shared === wanted.size || (rare && wanted.size <= 3)) return true
  return shared >= 3 && shared * 2 >= wanted.size
}

/**
 * A thing told by its class ("counted among the multimodal models") or as doing all sorts of things may do what
 * another is known for, so neither its name nor its description makes a wrong option for another thing.
 */
function isBroad({ kind, value }: Fact, knowledge: Knowledge): boolean {
  if (kind !== 'example') return false
  const told = said(value, null)
  const classes = knowledge.reading.relations.flatMap((one) =>
    one.kind === 'subclass' ? [one.from, one.to] : [],
  )
  return BROAD.test(value) || classes.some((name) => mentions(knowledge, told, name))
}

const BROAD =
  /\b(?:multi(?:modal|purpose|-purpose)|general-purpose|versatile|all kinds|all sorts|any kind|anything|everything|various|various kinds|many (?:kinds|types|things)|several (?:kinds|types))\b/i

/** Rule 4: where the article mentions one in telling of the other, "can also" might hold. */
function couldAlso(rival: Rival, ask: Ask, knowledge: Knowledge): boolean {
  const told = passageOf(knowledge, rival.fact)
  if (ask.direction === 'name') {
    return mentions(knowledge, told, ask.key) || mentions(knowledge, askedOf(ask), rival.text)
  }
  if (!ask.exclusive && mentions(knowledge, told, ask.about)) return true
  return ask.direction === 'value' && !ask.exclusive && mentions(knowledge, valueOf(ask), rival.owner)
}

/** What an ask tells of the thing it wants the name of. */
const askedOf = onceFor((ask: Ask) => said(`${ask.claim} . ${ask.fact.value}`, ask.fact))

const valueOf = onceFor((ask: Ask) => said(ask.fact.value, ask.fact))

const RARE = 2

const AMOUNT = /(\d[\d,]*(?:\.\d+)?)\s*(thousand|million|billion|trillion|%)?/gi

/** The amount a text gives, scale words counted in; null where it gives none or several. */
export const numberIn: (text: string) => number | null = remembered(readAmount, 20_000)

function readAmount(text: string): number | null {
  const found = allMatches(text, AMOUNT)
  const only = found[0]
  if (!only || found.length > 1) return null
  const scale = SCALES.get((only[2] ?? '').toLowerCase()) ?? 1
  return Number((only[1] ?? '').replaceAll(',', '')) * scale
}

const SCALES = new Map([
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
])

/** Years count exactly; of amounts those within a twentieth of each other can't be told apart. */
function isCloseTo(one: number, other: number): boolean {
  const areYears = [one, other].every(
    (number) => Number.isInteger(number) && number >= 1000 && number <= 2100,
  )
  return areYears ? one === other : Math.abs(one - other) <= Math.max(Math.abs(one), Math.abs(other)) / 20
}
