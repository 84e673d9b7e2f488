import { gap } from '../blanks/gap.ts'
import { isConverted } from '../blanks/numbers.ts'
import { areOneSort } from '../compose/genus.ts'
import { guardPools } from '../compose/distractors.ts'
import { mayHoldToo } from './may-hold-too.ts'
import { BOUND, numberSwaps } from './number-swaps.ts'
import { oppositeSwaps } from './opposites.ts'
import { cellSwaps, fitsTheGrammar, placeOf, saysName, termSwaps } from './swaps.ts'
import type { Swapped } from './swaps.ts'
import type { Ask, Rival } from '../compose/guard.ts'
import type { Inquiry } from '../compose/inquiry.ts'
import { mentions, passageOf } from '../compose/knowledge.ts'
import type { Knowledge } from '../compose/knowledge.ts'
import { bidsOf } from '../facts/instructions.ts'
import { LABELLED } from '../facts/labelled-kinds.ts'
import { isMainTerm } from '../terms/main-term.ts'
import { capitalised, isProper, lowerCased } from '../terms/naming.ts'
import { couldBeBelieved } from '../language/amount-size.ts'
import { isClause } from '../facts/standing.ts'
import { readClause } from '../language/clause.ts'
import { articleFor } from '../language/number.ts'
import { asSentence, labelWithin, shortName } from '../compose/phrasing.ts'
import type { Fact, FactKind, Option } from '../types.ts'
import { cellSaid } from '../compose/cell-said.ts'
import { echoesHead } from '../wordings/cell.ts'
import { lettersTell } from '../wordings/cell-stem.ts'
import { attributed, withoutAdvice } from '../wordings/attributed.ts'
import { contentStems, fold, tokens } from '../language/words.ts'
import type { Token } from '../language/words.ts'
import { askedOf } from './draft.ts'
import type { Draft } from './draft.ts'

/**
 * A statement of the article as it stands, and the same with one name put in the place of another: false because
 * the guard knows whose the rest of the statement is, never because of an added "not".
 */
export function draftTruefalse(fact: Fact, inquiries: readonly Inquiry[], knowledge: Knowledge): Draft[] {
  if (fact.kind === 'faq' && fact.label !== null && fact.statement.includes(fact.label)) return []
  // "RTT stands for round-trip time": its letters tell that it is true.
  if (fact.kind === 'acronym') return []
  if (fact.kind === 'cell' && (echoesHead(fact) || lettersTell(fact))) return []
  if (fact.kind !== 'cell' && isPhrase(fact)) return []
  // "For PHEVs, the example is Mitsubishi Outlander PHEV."
  if (fact.kind === 'cell' && saysName(fact.value, fact.subject, knowledge)) return []
  const said = stated(fact, knowledge)
  // "Example 1: how much does it take?" asks, and is neither true nor false.
  if (/\?["”’)]*$/u.test(said)) return []
  const statement = attributed(fact, fact.attributed ? withoutAdvice(said) : said, knowledge)
  if (fact.kind !== 'cell' && fact.label === null && bidsReader(statement)) return []
  const [swap] = swapsOf(fact, statement, inquiries, knowledge)
  const told = isEveryday(fact, knowledge) ? [] : [trueDraft(fact, statement)]
  return [...told, ...(swap ? [falseDraft(fact, swap)] : [])]
}

/** "Bread is a food baked of dough" in an article about bread: nobody could say that it is false. */
const isEveryday = ({ kind, subject }: Fact, knowledge: Knowledge): boolean =>
  kind === 'definition' &&
  /^\p{L}\p{Ll}+$/u.test(subject) &&
  !isProper(shortName(knowledge, subject)) &&
  isMainTerm(subject, knowledge)

/** The ways to make a statement false, the best first, each looked for when it is asked for. */
function* swapsOf(
  fact: Fact,
  statement: string,
  inquiries: readonly Inquiry[],
  knowledge: Knowledge,
): Generator<Swapped> {
  yield* turnedRound(fact, statement, knowledge)
  for (const one of inquiries) yield* swapped(one, statement, knowledge)
  yield* oppositeSwaps(fact, statement, knowledge.reading.article.text)
  if (NUMBERED.has(fact.kind)) yield* numberSwaps(fact, statement)
}

/** "Warm the sugar in the oven for 10 minutes.", one sentence that bids. */
const isOrder = ({ kind, label, statement }: Fact): boolean =>
  (kind === 'number' || kind === 'property') &&
  label === null &&
  !/[:;“]|[.!?] /u.test(statement) &&
  isBidden(statement)

const isBidden = (text: string): boolean =>
  bidsOf(text) &&
  readClause(text) === null &&
  (tokens(text)[0]?.pos === 'VERB' || /^\p{L}+ (?:the|an?|it|them|your)\b/u.test(text))

/** "See how the kiln was built", "Keep the lid on": an order is neither true nor false. */
const bidsReader = (text: string): boolean => BIDS_READER.test(text) || isBidden(text)

const BIDS_READER =
  /^(?:see|imagine|picture|suppose|consider|think (?:of|about)|note|notice|remember|look at|ask yourself|find out|discover) (?:how|what|why|that|the|an?|if|whether|where|when)\b/iu

/** "CCS: short for Combined Charging System", "Pan: a pot of 8 litres, a cloth, string": nothing that is true or false. */
function isPhrase({ statement, kind }: Fact): boolean {
  // "In February 1847, Temporary Relief Act": a date with a name.
  const dated =
    kind === 'event' ? /^(?:In|On|By) [^,]{3,30}, (?<said>.+)$/su.exec(statement)?.groups?.said : undefined
  if (dated !== undefined && readClause(dated) === null && !isClause(dated)) return true
  const { lead = '', said } = /^(?<lead>[^:.]{1,80}): (?<said>.+)$/su.exec(statement)?.groups ?? {}
  if (said === undefined)
    return !tokens(statement).some(
      ({ pos }, at, read) => pos === 'VERB' || pos === 'AUX' || mayBeVerb(read, at),
    )
  // "One trouble is “Flies”: bury the scraps": an order under a label.
  if (isBidden(said)) return true
  if (/ (?:is|are) /u.test(lead)) return false
  if (/^short for |^(?:[^,.;]{1,80}, ){2,12}[^,.;]{1,80}\.?$/u.test(said) && !/ (?:and|or) /u.test(said))
    return true
  const read = tokens(said)
  const opens = /^(?:DET|NUM|ADP|ADJ|NOUN)$/.test(read[0]?.pos ?? '')
  // "The time a packet needs": what limits the first noun has a verb of its own.
  const own = /^(?:the|an?) \p{Ll}+ (?:an?|the|it|they|you|we) /iu.test(said) ? 2 : 1
  return opens && !/[.;] /.test(said) && !hasVerb(read, own)
}

const hasVerb = (read: readonly Token[], times: number): boolean =>
  read.filter((_, at) => mayBeVerb(read, at)).length >= times

/** A finite verb, or a noun in "-s" after a noun, which the tagger may take for none: "the rate rises". */
function mayBeVerb(read: readonly Token[], at: number): boolean {
  const [{ pos = '', text = '' } = {}, before] = [read[at], read[at - 1]]
  if (pos === 'AUX') return true
  if (pos === 'VERB')
    return !/(?:ing|ed|en|wn)$/u.test(text) && !/^(?:DET|ADV|ADJ|ADP)$/u.test(before?.pos ?? '')
  return (
    pos === 'NOUN' &&
    /s$/u.test(text) &&
    /^(?:NOUN|ADJ|PROPN)$/u.test(before?.pos ?? '') &&
    at + 1 < read.length - 1
  )
}

function stated(fact: Fact, knowledge: Knowledge): string {
  // An order is neither true nor false; that the article gives it is.
  if (fact.kind !== 'cell')
    return isOrder(fact)
      ? `The article says to ${fact.statement.charAt(0).toLowerCase()}${asSentence(fact.statement).slice(1)}`
      : asSentence(fact.statement.replace(/^"(\p{Ll}[^"]{1,60})"(?= means? )/u, '$1'))
  const { before, value, after } = cellSaid(fact, knowledge)
  return before + value + after
}

/** The statement with the key's name replaced by a rival's; null where no name can be changed without a trace. */
function swapped({ ask, pools }: Inquiry, statement: string, knowledge: Knowledge): Swapped[] {
  if (ask.fact.kind === 'cell') return cellSwaps(ask, pools, statement, knowledge)
  if (ask.fact.kind === 'definition') return termSwaps(ask, pools, statement, knowledge)
  // Who did it is known by the time: of what happened only the year is changed.
  if (ask.fact.kind === 'event' && !/\d/.test(ask.key)) return []
  const from = placeOf(ask.key, statement)
  if (
    from !== null &&
    ask.fact.kind === 'number' &&
    (isBound(from, statement) || isToldTwice(from, statement))
  )
    return []
  if (from === null || /[.!?]$/.test(ask.key) || !EXCLUSIVE.has(ask.fact.kind) || ask.direction === 'member')
    return []
  return guardPools(pools, ask, knowledge).safe.flatMap((rival) => {
    // "Side effects are taken once a day": what is said of nothing alike shows by itself.
    if (ask.fact.kind === 'property' && ask.direction === 'name') {
      if (!areToldAlike(ask, rival.fact) || !areDefinedAlike(ask.key, rival.text, knowledge)) return []
    }
    if (ask.fact.kind === 'example' && !areApart(ask.fact, rival.fact, knowledge)) return []
    if (!couldBeBelieved(ask.key, rival.text) || showsItsLabel(ask, rival, from, statement)) return []
    if (mayHoldToo(statement, from, rival.text)) return []
    const small = /^\p{Ll}/u.test(from) && LABELLED.has(ask.fact.kind)
    const isQuoted = statement.includes(`“${from}”`)
    // What stands in quotation marks is as the article writes it.
    const within = isQuoted
      ? rival.text
      : small
        ? lowerCased(labelWithin(knowledge, rival.text))
        : labelWithin(knowledge, rival.text)
    const to = statement.startsWith(from) ? capitalised(within) : within
    return fitsTheGrammar(from, to, statement) ? [{ swap: { statement, from, to }, ask, rival }] : []
  })
}

/** Told in sentences, whose numbers are changed where they hold no name to be changed. */
const NUMBERED: ReadonlySet<FactKind> = new Set([
  'property',
  'number',
  'event',
  'cause',
  'comparison',
  'takeaway',
  'limitation',
  'benefit',
  'feature',
])

/** Kinds whose statement holds for one name alone: another in its place makes it false, not only less known. */
const EXCLUSIVE: ReadonlySet<FactKind> = new Set([
  'property',
  'event',
  'example',
  'benefit',
  'use',
  'limitation',
  'number',
])

/** "350 km (1,500 mi)" shows itself that it is false. */
const isToldTwice = (key: string, statement: string): boolean => {
  // "Who expects 4 per cent asks for 4 per cent more."
  if (statement.indexOf(key) !== statement.lastIndexOf(key)) return true
  const start = statement.indexOf(key)
  return isConverted(gap(start, /^[\d.,]*/u.exec(key)?.[0] || key, 0), statement)
}

/** "Drones under 100 grams are free" follows from "under 250": of a bound another number may hold as well. */
const isBound = (key: string, statement: string): boolean =>
  BOUND.test(statement.slice(0, statement.indexOf(key)))

/** What two things are told of in some of the same words. */
function areToldAlike({ fact, claim }: Ask, other: Fact): boolean {
  if (fact.label !== null) return true
  const words = new Set(contentStems(claim))
  return contentStems(other.value).some((stem) => words.has(stem))
}

/** "Heat needs more energy than iron": what the article defines and what it only speaks of are not of one sort. */
function areDefinedAlike(one: string, other: string, { reading }: Knowledge): boolean {
  const [own, its] = [one, other].map((name) =>
    reading.facts.find(({ kind, subject }) => kind === 'definition' && fold(subject) === fold(name)),
  )
  return own && its ? areOneSort(own.value, its.value) : own === its
}

/** "One drawback is cold weather: the battery raises the price": what explains a label shows by itself which one. */
function showsItsLabel({ fact, claim }: Ask, { text }: Rival, from: string, statement: string): boolean {
  if (!LABELLED.has(fact.kind) || !statement.includes(`${from}: `)) return false
  const words = new Set(contentStems(claim))
  return !contentStems(text).some((stem) => words.has(stem))
}

/** What one example does another may do too, unless the article sets their classes apart. */
function areApart(one: Fact, other: Fact, knowledge: Knowledge): boolean {
  if (other.group === null || mentions(knowledge, passageOf(knowledge, one), other.group)) return false
  return knowledge.reading.relations.some(
    ({ kind, from, to }) =>
      kind === 'disjoint' &&
      ((from === one.group && to === other.group) || (from === other.group && to === one.group)),
  )
}

/** "Every LLM is a foundation model" turned round is false where only one is a class of the other. */
function turnedRound(fact: Fact, statement: string, knowledge: Knowledge): Swapped[] {
  if (fact.kind !== 'taxonomy') return []
  const [low, high] = [shortName(knowledge, fact.subject), shortName(knowledge, fact.value)]
  const plain = `Every ${low} is ${articleFor(high)} ${high}.`
  if (!statement.startsWith(plain.slice(0, -1))) return []
  const from = plain.slice('Every '.length, -1)
  const to = `${high} is ${articleFor(low)} ${low}`
  const ask: Ask = { direction: 'value', fact, key: high, about: low, claim: low, exclusive: true }
  return [
    { swap: { statement: plain, from, to }, ask, rival: { text: to, fact, owner: low, contrary: true } },
  ]
}

function trueDraft(fact: Fact, statement: string): Draft {
  const doubt = option('False', false, fact)
  return statementDraft(fact, statement, [option('True', true, fact), doubt])
}

function falseDraft(fact: Fact, { swap, ask, rival }: Swapped): Draft {
  const prompt = swap.statement.replace(swap.from, () => swap.to)
  const draft = statementDraft(fact, prompt, [option('False', true, fact), option('True', false, fact)])
  return { ...draft, ask, rivals: [rival], swap }
}

function statementDraft(fact: Fact, prompt: string, options: readonly [Option, Option]): Draft {
  const [key] = options
  return {
    question: { ...askedOf([fact], prompt, fact.statement), form: 'truefalse', options, answer: key.text },
    ask: null,
    rivals: [],
    swap: null,
    aim: key.text,
    strain: 0,
  }
}

const option = (text: string, correct: boolean, fact: Fact): Option => ({
  text,
  correct,
  fact: fact.id,
  wrongBecause: correct ? null : `The article says: “${asSentence(fact.statement)}”`,
})
