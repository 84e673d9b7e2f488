import { readClause, type Clause } from '../language/clause.ts'
import { datesIn, yearOf } from '../language/dates.ts'
import { isPlural } from '../language/number.ts'
import { saysInstead, type Inquiry } from '../compose/inquiry.ts'
import type { Knowledge } from '../compose/knowledge.ts'
import { namesFor, sameTerm } from '../compose/knowledge.ts'
import { asSentence, inSentence, unstopped } from '../compose/phrasing.ts'
import type { Reading } from '../compose/compose.ts'
import { onceFor } from '../remembered.ts'
import type { Fact } from '../types.ts'
import { happenedOnce } from './happened-once.ts'
import { isHero } from '../terms/main-term.ts'
import { firstTokens, fold, tokens, type Token } from '../language/words.ts'

/** What to ask of a dated happening: the year. Null where its sentence makes no plain question. */
export function yearInquiry(fact: Fact, knowledge: Knowledge): Inquiry | null {
  const year = yearOf(fact.value)
  const stem = year === null ? null : whenStem(fact, knowledge)
  if (year === null || stem === null) return null
  const others = otherYears(fact, year, knowledge)
  const once = happenedOnce(fact, stem)
  return {
    ask: {
      direction: 'value',
      fact,
      key: year,
      about: fact.subject,
      claim: fact.subject,
      exclusive: true,
      ...(once === null ? {} : { deed: once }),
    },
    aim: 'event',
    stem,
    pools: [others.slice(0, NEAR), others.slice(NEAR)].map((pool) =>
      pool.map((one) => ({ text: yearOf(one.value) ?? '', fact: one, owner: one.subject })),
    ),
    wrongBecause: ({ text, fact: from }) =>
      `The article tells of ${text} something else: “${asSentence(from.statement)}”`,
    accepts: [fact.value, year.replace(/^AD | (?:AD|CE)$/u, '')],
    siblings: others.map(({ value }) => yearOf(value) ?? value),
    strain: 0,
  }
}

/** What to ask of a dated happening besides: who it was that did it. */
export function doerInquiry(fact: Fact, knowledge: Knowledge): Inquiry | null {
  const done = deedOf(fact)
  if (done === null || isHero(fact.subject, knowledge)) return null
  const others = knowledge.reading.facts.filter(
    (one) => one.kind === 'event' && !sameTerm(knowledge, one.subject, fact.subject) && deedOf(one) !== null,
  )
  const named = others.filter(({ subject }, at) => others.findIndex((one) => one.subject === subject) === at)
  return {
    ask: { direction: 'name', fact, key: fact.subject, about: fact.subject, claim: done, exclusive: true },
    aim: 'doer',
    stem: `Who ${done}?`,
    pools: [named.map((one) => ({ text: one.subject, fact: one, owner: one.subject }))],
    wrongBecause: ({ text, fact: from }) => saysInstead(text, asSentence(from.statement)),
    accepts: namesFor(knowledge, fact.subject).filter((name) => name !== fact.subject),
    siblings: named.map(({ subject }) => subject),
    strain: 0,
  }
}

/** "patented a light millstone in 1831", where it is the deed of one who is named; else null. */
const deedOf = onceFor(({ statement, subject, slot }: Fact): string | null => {
  if (!slot.startsWith('when') || !/^\p{Lu}/u.test(subject)) return null
  const read = readClause(unstopped(statement))
  if (!read || read.relative !== '' || read.auxiliary !== null || !DEEDS.has(read.verb.lemma)) return null
  if (read.subject !== subject && !HUMAN.test(read.subject)) return null
  const rest = whatFollows(read)
  const object = rest === null || rest === '' ? null : firstTokens(`They did ${rest}`)[2]
  if (rest === null || !object || !/^(?:DET|NOUN|ADJ|PROPN|NUM)$/.test(object.pos)) return null
  if (/\b(?:his|her|their|its)\b/u.test(rest)) return null
  const [date] = datesIn(statement)
  return `${read.verb.text} ${rest}${date?.year ? ` in ${date.year}` : ''}`
})

/** Titles and callings before a name: "the locomotive Mallard" is nobody. */
const HUMAN =
  /\b(?:emperor|empress|king|queen|sultan|tsar|pope|bishop|monk|general|admiral|captain|president|minister|senator|tribune|engineer|inventor|physicist|chemist|biologist|botanist|physician|doctor|astronomer|mathematician|geologist|painter|sculptor|poet|writer|composer|architect|scientist|explorer|sailor|farmer|teacher|merchant|brothers|man|woman)\b/iu

/** What people are remembered for. */
const DEEDS: ReadonlySet<string> = new Set(
  'patent design invent discover write paint compose lead conquer prove propose publish show build find found win beat defeat kill murder develop introduce launch establish create demonstrate explain describe depose coin formulate isolate observe measure climb sail fly capture begin'.split(
    ' ',
  ),
)

/** "In which year did the canal open?" of "The canal opened on 5 May 1825.", or null. */
function whenStem({ statement, subject }: Fact, knowledge: Knowledge): string | null {
  const read = readClause(unstopped(statement))
  const rest = read ? whatFollows(read) : null
  if (!read || rest === null || read.relative !== '') return null
  const who = nameWithin(read, subject, knowledge)
  const asked = questionVerb(read)
  // "Controls on their use": nobody in the question.
  if (/\b(?:their|they)\b/u.test(rest) && !isPlural(read.subject) && !/\sand\s/u.test(read.subject))
    return null
  // "Reddit went down and the system of the airline failed": the question is of the first alone.
  if (/\band (?:the|an?|its|his|her) (?:[\p{L}’-]{1,30} ){1,8}\p{Ll}{2,20}(?:ed|nt|ht)$/u.test(rest))
    return null
  // "The first known to have come was …": the verb was taken for another.
  if (/\b(?:was|were) (?:the|an?) /u.test(rest) && !SUBORDINATE.test(rest)) return null
  return asked === null
    ? null
    : `In which year ${asked[0]} ${[who, asked[1], rest].filter(Boolean).join(' ')}?`
}

const SUBORDINATE = /\b(?:that|which|who|whom|whose|where|when|why|how|because|while|as|but|if)\b/u

/** "did" and "open", "was" and "built", "was" and nothing. */
function questionVerb({ auxiliary, verb }: Clause): readonly [string, string] | null {
  if (/^(?:follow|come)$/.test(verb.lemma)) return null
  if (auxiliary === null)
    return verb.pos === 'AUX' ? copula(verb.text) : ['did', baseOf(verb.text, verb.lemma)]
  const [first = '', ...more] = auxiliary.split(' ')
  if (/^(?:was|were)$/.test(first)) return [first, [...more, verb.text].join(' ')]
  if (first === 'had' && more.length === 0 && verb.text !== 'been')
    return ['did', baseOf(verb.text, verb.lemma)]
  return null
}

const copula = (verb: string): readonly [string, string] | null =>
  /^(?:was|were)$/.test(verb) ? [verb, ''] : verb === 'had' ? ['did', 'have'] : null

/** The model takes "found" for "find"; a thing that is founded has the other lemma. "Taped" is no "tapped". */
const baseOf = (written: string, lemma: string): string => {
  if (lemma === '') return written
  return written === `${lemma}ed` && ONE_CONSONANT.test(lemma) ? `${lemma}e` : lemma
}

/** A base of one syllable that would double its last letter before "ed". */
const ONE_CONSONANT = /^[^aeiou]{1,3}[aeiou][^aeiouwxyh]$/u

/** What stands after the verb, without its date and what is added to it; null where that is not plain. */
function whatFollows({ rest }: Clause): string | null {
  const [date] = datesIn(rest)
  const before = date ? rest.slice(0, date.start) : rest
  const after = date ? rest.slice(date.end) : ''
  const kept = ENDS.exec(before)
  // "Took up the cause and died in 121 BC": the date is that of the last verb.
  if (date && isOfNextVerb(before)) return null
  // "Gave the award to Hahn, Meitner and Dove", "flew only once": cut, it would be another question.
  if ((kept && LISTS.test(before.slice(kept.index))) || /\bonly once\b/u.test(before)) return null
  const added = before.trim() === '' ? upToBreak(after) : untilBreak(after)
  const whole = (kept ? before.slice(0, kept.index).replace(DANGLING, '') : before + added)
    .replace(/\bonly\s|\s?\b(?:long|soon|shortly|just) (?:before|after|afterwards)$/u, '')
    .replace(/\bwhat is to (?=\p{Ll})/gu, 'what was to ')
    .replace(/\s+/gu, ' ')
    .trim()
  if (kept && limits(kept[0], whole)) return null
  if (before.trim() === '' && /^\s(?:that|which|who|what|how|why)\s/u.test(after)) return null
  return whole.split(' ').length <= 16 && !COUNTS_ON.test(whole) && !POINTS_OUT.test(whole)
    ? compoundCut(whole)
    : null
}

/** "The virus that causes polio", "for work that he had begun": cut off, nobody knows which. */
const limits = (cut: string, before: string): boolean =>
  /^\s(?:that|which|who|whose|where)\s/u.test(cut) &&
  !/\b(?:an?|two|three|four|five|\d+) (?:[\p{L}-]+ ){2,5}$/u.test(`${before} `)

/** "a contest at Rainhill to find out" without what its infinitive asks. */
const DANGLING = /\sto \p{Ll}+(?: out| up)?$/u

/** "Ten years later": than what, only the text before tells. */
const COUNTS_ON =
  /\b(?:years?|months?|weeks?|days?|decades?|centuries) (?:later|earlier|afterwards|before)\b/u

/** What a question must not hold: a pronoun, "the city" that only the text before names, an open end. */
const POINTS_OUT =
  /\b(?:it|them|him|this|these|that|neither|so)\b|\b(?:of|in|at|on|by|with|to|for|the|an?|and|or|from|around|into|over|under|near|through|against|between|within|about|as|than)$|^the (?!first\b|second\b|third\b|last\b|only\b|most\b|\p{L}+est\b)\p{Ll}+(?:$| (?!of |that |in \p{Lu}|between |for |from ))/u

/** The rest of a list of names. */
const LISTS =
  /^,\s(?:\p{Lu}[^,;]{1,40}, ){0,4}(?:\p{Lu}[^,;]{1,40}?,? )?(?:and|or) (?:\p{Lu}|his |her |the \p{Lu})/u

/** Where the plain part of a predicate ends. */
const ENDS = /,(?!\d)|[;:–—(]|\s(?:that|which|who|whose|where|when|because|although|while|until|so|as|but)\s/u

/** What follows the date and belongs to the same phrase: "in 1825 between Stockton and Darlington". */
function untilBreak(after: string): string {
  const plain = /^\s(?:between|by|from|at|to|over|near|with|on|in|for|under|along|across)\s/u.test(after)
    ? after
    : ''
  return upToBreak(plain)
}

function upToBreak(text: string): string {
  const end = ENDS.exec(text)
  if (!end) return text
  return limits(end[0], text.slice(0, end.index)) ? '' : text.slice(0, end.index)
}

const isOfNextVerb = (before: string): boolean =>
  /\b(?:and|but|then)\s*$/u.test(before) || nextVerb(before) !== undefined

/** "And marched": where a second verb is joined to the first. */
const nextVerb = (text: string): Token | undefined => {
  const read = tokens(`They ${text}`)
  return read.find(
    ({ text: word }, i) =>
      /^(?:and|or|but)$/.test(word) && isVerbAfter(read.slice(i + 1, i + 3).map(({ pos }) => pos)),
  )
}

/** "broke out and marched south": only the first of two verbs is asked. */
function compoundCut(text: string): string {
  const joint = nextVerb(text)
  return joint ? text.slice(0, joint.start - 'They '.length).trim() : text
}

const isVerbAfter = ([first, second]: readonly string[]): boolean =>
  first === 'VERB' || first === 'AUX' || (first === 'ADV' && second === 'VERB')

/** The subject as it stands in a question: "a Cornish engineer called X" is X. */
function nameWithin({ subject, opening }: Clause, name: string, knowledge: Knowledge): string {
  if (subject.endsWith(name) && /\b(?:called|named|nicknamed) /u.test(subject)) return name
  // After "In 1846," it stands there as it is written within a sentence.
  if (opening !== '') return subject
  const isName = /^\p{Lu}/u.test(name) && !/^(?:the|an?)\s/iu.test(subject)
  return isName ? subject : inSentence(knowledge, subject)
}

/** So many years around the one asked are tried before any that are farther off. */
const NEAR = 5

/** Years that the article gives to something else, the nearest first: none BC beside one AD. */
function otherYears(fact: Fact, year: string, knowledge: Knowledge): Fact[] {
  const asked = inNumbers(year)
  const found = datedFacts(knowledge.reading).filter(
    (one) => fold(one.year) !== fold(year) && !sameTerm(knowledge, one.fact.subject, fact.subject),
  )
  const apart = ({ number }: Dated): number => Math.abs(number - asked)
  return found
    .filter((one, at) => found.findIndex((other) => other.year === one.year) === at)
    .filter((one) => one.number < 0 === asked < 0 && apart(one) <= farthest(asked))
    .sort((one, other) => apart(one) - apart(other))
    .map((one) => one.fact)
}

type Dated = { readonly fact: Fact; readonly year: string; readonly number: number }

/** What happened in a year that the article tells. */
const datedFacts = onceFor(({ facts }: Reading) =>
  facts.flatMap((fact): Dated[] => {
    const year = fact.kind === 'event' && fact.slot.startsWith('when') ? yearOf(fact.value) : null
    return year === null ? [] : [{ fact, year, number: inNumbers(year) }]
  }),
)

/** Nobody takes 1614 for the launch of a space probe; of long ago a few centuries are near. */
const farthest = (year: number): number => Math.max(100, (2000 - year) * 0.2)

/** "27 BC" is -27. */
const inNumbers = (year: string): number => Number(/\d+/.exec(year)?.[0] ?? 0) * (/BC/.test(year) ? -1 : 1)
