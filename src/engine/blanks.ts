import { isHighlight } from './authored.ts'
import { mentions, namesFor, related, said, sameTerm, termOf } from './knowledge.ts'
import type { Knowledge } from './knowledge.ts'
import type { Fact, Span } from './types.ts'
import { kindOfExamples } from './wordings-example.ts'
import { contentStems, fold, stems, tokens } from './words.ts'
import type { Token } from './words.ts'

/** A stretch of a sentence that can be left out and asked for; a smaller strain is a better blank. */
export type Gap = Span & {
  readonly text: string
  readonly accepts: readonly string[]
  readonly strain: number
}

/** The stretches of a sentence worth asking for, best first: amounts, names, terms, members, telling nouns. */
export function gapsIn(sentence: string, fact: Fact, knowledge: Knowledge): Gap[] {
  if (isHighlight(fact)) return authorsGap(sentence, fact, knowledge)
  const names = placesOfNames(sentence, knowledge)
  const found =
    fact.kind === 'number'
      ? numberGaps(sentence, names).filter(({ text }) => fact.value.includes(text))
      : [
          ...termGaps(sentence, names, knowledge),
          ...dateGaps(sentence, names, fact),
          ...numberGaps(sentence, names).filter(({ text }) => !isAskedElsewhere(text, fact, knowledge)),
          ...memberGaps(sentence, fact, knowledge),
          ...acronymGaps(sentence, names, knowledge),
          ...((fact.kind === 'cell' && fact.members.length > 0) ||
          (fact.kind === 'event' && fact.group === null)
            ? []
            : nounGaps(sentence, fact, names, knowledge)),
        ]
  return found
    .filter(({ strain }) => strain <= WEAKEST)
    .filter((gap, at) => found.slice(0, at).every((better) => !overlap(gap, better)))
    .sort((one, other) => one.strain - other.strain || one.start - other.start)
}

/** The blank its author marked is the only one of its fact. */
function authorsGap(sentence: string, { value }: Fact, knowledge: Knowledge): Gap[] {
  const start = sentence.indexOf(value)
  return start < 0 ? [] : [{ ...gap(start, value, 0), accepts: namesFor(knowledge, value) }]
}

/** Blanks worse than this could be filled in many ways. */
const WEAKEST = 5.5

/** A year in the heading belongs to all below it, and a number with a fact of its own is asked there. */
function isAskedElsewhere(number: string, fact: Fact, { reading }: Knowledge): boolean {
  const title = reading.article.sections[fact.section]?.title ?? ''
  return (
    title.includes(number) ||
    reading.facts.some(
      ({ id, kind, value, section }) =>
        id !== fact.id && section === fact.section && OWN_NUMBER.has(kind) && value.includes(number),
    )
  )
}

const OWN_NUMBER: ReadonlySet<string> = new Set(['number', 'event'])

const overlap = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end

/** When something happened is the first thing to ask of it. */
const dateGaps = (sentence: string, names: readonly Span[], { kind, value }: Fact): Gap[] =>
  kind !== 'event'
    ? []
    : numberGaps(sentence, names)
        .filter(({ text }) => value.split(/\s/u).includes(text))
        .map((one) => ({ ...one, strain: 0 }))

/** Years and amounts with their scale word, "2017" or "7 billion", and "a trillion"; never the number of a name. */
function numberGaps(sentence: string, names: readonly Span[]): Gap[] {
  return [...sentence.matchAll(NUMBER)]
    .map((found) => gap(found.index, found[0], 1))
    .filter(
      (one) =>
        !names.some((name) => overlap(one, name)) &&
        !AFTER_NAME.test(sentence.slice(0, one.start)) &&
        !DAY.test(sentence.slice(one.end)),
    )
}

const NUMBER =
  /(?<![\p{L}\p{N}.,-])(?:\d+(?:[.,]\d+)*(?: (?:hundred|thousand|million|billion|trillion|percent|per cent)|%)?|(?<=\b(?:a|one) )(?:hundred|thousand|million|billion|trillion))(?![\p{L}\p{N}-]|[.,]\d)/gu

/** A day of the month is nothing to remember by itself. */
const MONTH = 'January|February|March|April|May|June|July|August|September|October|November|December'
const DAY = new RegExp(`^ (?:${MONTH})\\b`, 'u')

/** "Llama 2", "Chapter 3": the number belongs to the name; after "In" or "By" it is a year. */
const AFTER_NAME = new RegExp(
  `(?:^|\\s)(?!(?:In|By|Since|From|After|Before|Until|About|Around|Over|Nearly|${MONTH})\\s)\\p{Lu}[\\p{L}-]*\\s$`,
  'u',
)

type Named = Span & { readonly name: string }

/** Where a sentence has a name of a term, longest names first. */
function placesOfNames(sentence: string, knowledge: Knowledge): Named[] {
  const found: Named[] = []
  for (const name of namesByLength(knowledge)) {
    for (const start of placesOf(name, sentence)) {
      const place = { name, start, end: start + name.length }
      if (!found.some((other) => overlap(other, place))) found.push(place)
    }
  }
  return found
}

const namesByLength = ({ reading, termByName }: Knowledge): string[] =>
  [...termByName.values(), ...reading.terms]
    .flatMap(({ name, aliases, acronym, plural }) => [name, ...aliases, acronym ?? '', plural ?? ''])
    .filter((name, at, all) => name.length > 1 && all.indexOf(name) === at)
    .sort((one, other) => other.length - one.length || (one < other ? -1 : 1))

/**
 * Terms and proper names. One that has a class above or below it in the article might be replaced by that, unless
 * the sentence names both; then it is easy. Of a long name with an acronym the acronym is asked.
 */
function termGaps(sentence: string, names: readonly Named[], knowledge: Knowledge): Gap[] {
  return names
    .filter(({ name, end }) => !isReplaceable(name, sentence, knowledge) && !isImperative(sentence, end))
    .filter(({ name }) => !isExample(name, knowledge))
    .map(({ name, start, end }) => {
      const acronym = termOf(knowledge, name)?.acronym
      const tooLong = stems(name).length > 4
      const hasKin = knowledge.reading.relations.some(
        ({ kind, from, to }) =>
          kind === 'subclass' && [from, to].some((one) => sameTerm(knowledge, one, name)),
      )
      return {
        ...gap(start, sentence.slice(start, end), tooLong && !acronym ? 6 : hasKin ? 1.5 : 0.5),
        ...(tooLong && acronym ? { text: acronym, end } : {}),
        accepts: namesFor(knowledge, name),
      }
    })
}

/** Where an example is named others would often do as well. */
const isExample = (name: string, { reading }: Knowledge): boolean =>
  reading.facts.some(({ kind, label }) => kind === 'example' && label !== null && fold(label) === fold(name))

/** "Choose with care: …" opens with advice, not with a name. */
const isImperative = (sentence: string, end: number): boolean =>
  sentence.charAt(end) === ':' && !/\b(?:is|are|was|were|called) /.test(sentence.slice(0, end))

function placesOf(name: string, sentence: string): number[] {
  const places: number[] = []
  const [text, wanted] = [sentence.toLowerCase(), name.toLowerCase()]
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const edges = text.charAt(at - 1) + text.charAt(at + wanted.length)
    if (!/[\p{L}\p{N}-]/u.test(edges)) places.push(at)
  }
  return places
}

/** Whether a class above or below the term could stand in its place, because the sentence does not name it. */
function isReplaceable(name: string, sentence: string, knowledge: Knowledge): boolean {
  const passage = said(sentence, null)
  return knowledge.reading.terms.some(
    (other) =>
      !namesFor(knowledge, name).includes(other.name) &&
      related(knowledge, other.name, name) &&
      !mentions(knowledge, passage, other.name),
  )
}

/**
 * Whole members of an enumeration, never the first: what stands before tells what sort of thing is asked. Names
 * are left alone, and so is a list that has other members elsewhere: either could be answered with another.
 */
function memberGaps(sentence: string, { members, id, slot }: Fact, knowledge: Knowledge): Gap[] {
  if (/\bexamples?\b/i.test(slot)) return []
  const shown = new Set(contentStems(sentence))
  const longer = knowledge.reading.facts.some(
    (other) =>
      other.id !== id &&
      members.filter((member) => other.members.some((one) => fold(one) === fold(member))).length >= 2 &&
      other.members.some((one) => contentStems(one).some((stem) => !shown.has(stem))),
  )
  if (longer) return []
  return members.slice(1).flatMap((member) => {
    const start = sentence.indexOf(member)
    const isName = /\p{Lu}/u.test(member)
    return start < 0 || isName || stems(member).length > 3 ? [] : [gap(start, member, 3)]
  })
}

/** Acronyms that are no terms of the article: "API", "LIDAR". */
function acronymGaps(sentence: string, names: readonly Named[], knowledge: Knowledge): Gap[] {
  return [...sentence.matchAll(/(?<![\p{L}\p{N}-])\p{Lu}{3,6}(?![\p{L}\p{N}-])/gu)]
    .map((found) => gap(found.index, found[0], 2))
    .filter((one) => !names.some((name) => overlap(one, name)))
    .filter(({ text }) => stems(text).every((stem) => (knowledge.spread.get(stem) ?? 0) <= COMMON))
}

/** Telling nouns with what belongs to them ("software documentation"), the nearer to the verb the better. */
function nounGaps(sentence: string, fact: Fact, names: readonly Named[], knowledge: Knowledge): Gap[] {
  const all = tokens(sentence)
  const verb = all.findIndex(({ pos }) => pos === 'VERB' || pos === 'AUX')
  const kind = kindOfExamples(knowledge)
  return all.flatMap((token, at) => {
    if (!isTelling(token, all[at - 1], all[at + 1], fact) || token.lemma === kind) return []
    if (names.some((name) => overlap(name, token)) || isExample(token.text, knowledge)) return []
    const [stem] = contentStems(token.text)
    if (stem === undefined || contentStems(fact.subject).includes(stem)) return []
    const before = all[at - 1]
    const compound =
      before !== undefined && isNounLike(before) && !/s$/.test(before.text) && before.end + 1 === token.start
    const start = compound ? before.start : token.start
    const afterOf = /\b(?:of|for|with)\s(?:an?\s|the\s|its\s|their\s)?(?:\p{L}+\s)?$/iu.test(
      sentence.slice(0, start),
    )
    const common = (knowledge.spread.get(stem) ?? 0) > COMMON ? 2 : 0
    const strain = 4 + common + (at < verb ? 2 : 0) + (afterOf ? 1 : 0) + (compound ? 0.5 : 0)
    return [
      { ...gap(start, sentence.slice(start, token.end), strain), accepts: compound ? [token.text] : [] },
    ]
  })
}

/** A noun at the end of its phrase, or what sets an example apart: "open-source", "is multimodal". */
function isTelling(
  token: Token,
  before: Token | undefined,
  after: Token | undefined,
  { kind }: Fact,
): boolean {
  if (token.text.length < 4 || VAGUE.has(token.lemma) || after?.text === '-' || before?.text === '-')
    return false
  if (token.pos === 'ADJ') return kind === 'example' && (token.text.includes('-') || before?.pos === 'AUX')
  return token.pos === 'NOUN' && !isNounLike(after)
}

const isNounLike = (one: Token | undefined): boolean => one?.pos === 'NOUN' || one?.pos === 'PROPN'

/** A word in more blocks than this says little by itself. */
const COMMON = 8

const gap = (start: number, text: string, strain: number): Gap => ({
  start,
  end: start + text.length,
  text,
  accepts: [],
  strain,
})

/** Nouns that many others could stand for. */
const VAGUE: ReadonlySet<string> = new Set(
  `thing way kind type sort part piece number amount use work people person task time step example application
  company user point case fact area field level set group member form result reason problem project product
  place side end start year day week month world life man woman firm business money need want change help class
  category structure basis base core ability form set variety question answer article fraction share`.split(
    /\s+/,
  ),
)
