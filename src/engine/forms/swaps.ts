import { guardPools } from '../compose/distractors.ts'
import type { Pools } from '../compose/distractors.ts'
import type { Ask, Rival } from '../compose/guard.ts'
import { definedHead, type Head } from '../terms/defined-head.ts'
import { areOneSort } from '../compose/genus.ts'
import { related } from '../terms/kinship.ts'
import { namesFor } from '../compose/knowledge.ts'
import type { Knowledge } from '../compose/knowledge.ts'
import { couldBeBelieved } from '../language/amount-size.ts'
import { areOtherMeasures } from '../language/measure.ts'
import { articleFor, isPlural } from '../language/number.ts'
import { cellSaid } from '../compose/cell-said.ts'
import { differInSign, headsExamples } from '../compose/value-form.ts'
import type { Fact } from '../types.ts'
import { onceFor } from '../remembered.ts'
import { contentStems } from '../language/words.ts'
import type { Swap } from './draft.ts'

/** A statement made false, with the guard's case for it. */
export type Swapped = { readonly swap: Swap; readonly ask: Ask; readonly rival: Rival }

/** A cell's value replaced by that of another column or row, where both are said in the same words. */
export function cellSwaps(ask: Ask, pools: Pools, statement: string, knowledge: Knowledge): Swapped[] {
  // What another row has for its example may be one of this row too.
  if (ask.direction !== 'value' || headsExamples(ask.fact.label ?? ask.fact.slot)) return []
  const saidOf = cellsBy(knowledge)
  const own = saidOf(ask.fact)
  return guardPools(pools, ask, knowledge).safe.flatMap((rival) => {
    const other = saidOf(rival.fact)
    const alike = other.after === '.' ? lastWords(other.before) === lastWords(own.before) : own.after !== '.'
    // What is true of a class above or below may be true all the same.
    const kin = related(knowledge, rival.owner, ask.about)
    if (!alike || kin || /^(?:yes|no)$/i.test(other.value)) return []
    if (!couldBeBelieved(own.value, other.value, BARE) || areOtherMeasures(own.value, other.value)) return []
    if (differInSign(own.value, other.value)) return []
    // "The example of an HEV is Mitsubishi Outlander PHEV" says itself whose it is.
    if (saysName(other.value, rival.owner, knowledge) || isAgainstName(other.value, ask.about)) return []
    // The words around a value tell it from the same words elsewhere.
    const swap = { statement, from: own.value + own.after, to: other.value + own.after }
    return statement.includes(swap.from) ? [{ swap, ask, rival }] : []
  })
}

/** Whether a value can't be that of a thing so named: emperors rule no republic. */
export const isAgainstName = (value: string, name: string): boolean =>
  AGAINST.some(([names, values]) => names.test(name) && values.test(value))

const AGAINST: readonly (readonly [RegExp, RegExp])[] = [
  [/\brepublic\b/iu, /\b(?:emperor|empress|king|queen|monarch|tsar)s?\b/iu],
  [/\b(?:kingdom|monarchy)\b/iu, /\b(?:emperor|president|elected|senate|parliament)s?\b/iu],
  [/\bempire\b/iu, /\b(?:kings?|presidents?|elected)\b/iu],
]

/** Whether a text has one of the names of a thing as a whole word: "PHEV" in "Outlander PHEV", "as PostgreSQL". */
export function saysName(text: string, name: string, knowledge: Knowledge): boolean {
  return namesFor(knowledge, name).some((one) => {
    const at = one.length < 3 ? -1 : text.indexOf(one)
    return (
      at >= 0 && !PART_OF_WORD.test(text.charAt(at - 1)) && !PART_OF_WORD.test(text.charAt(at + one.length))
    )
  })
}

const PART_OF_WORD = /[\p{L}\p{N}]/u

/** Numbers of a column that count nothing by name may be numbers of things: a protocol's 6 and 17. */
const BARE = 12

// Each cell is held against those around it.
const cellsBy = onceFor((knowledge: Knowledge) => onceFor((fact: Fact) => cellSaid(fact, knowledge)))

const lastWords = (text: string): string => text.trim().split(' ').slice(-2).join(' ')

/** The term at the head of its definition replaced by another that the article defines in words like its own. */
export function termSwaps(ask: Ask, pools: Pools, statement: string, knowledge: Knowledge): Swapped[] {
  const head = ask.direction === 'name' ? headsBy(knowledge)(ask.fact) : null
  if (head === null || !/^(?:is|are|was|were)$/.test(head.verb)) return []
  const from = `${head.article} ${head.name}`.trim()
  if (!statement.startsWith(from)) return []
  return guardPools(pools, ask, knowledge).safe.flatMap((rival) => {
    const other = rival.fact.kind === 'definition' ? headsBy(knowledge)(rival.fact) : null
    if (other === null || !areBuiltAlike(head, other) || !areAkin(ask.fact, rival.fact)) return []
    return [{ swap: { statement, from, to: `${other.article} ${other.name}`.trim() }, ask, rival }]
  })
}

// Each definition is held against all others.
const headsBy = onceFor((knowledge: Knowledge) => onceFor((fact: Fact) => definedHead(fact, knowledge)))

const areBuiltAlike = (one: Head, other: Head): boolean =>
  one.verb === other.verb && (one.article === '') === (other.article === '')

/** Nobody takes a tenancy for a person: what is swapped must be told in the same manner and some of the same words. */
function areAkin(one: Fact, other: Fact): boolean {
  if (openingOf(one) !== openingOf(other) || !areOneSort(one.value, other.value)) return false
  const words = new Set(contentStems(one.value))
  return contentStems(other.value).some((stem) => words.has(stem))
}

const openingOf = ({ value }: Fact): string =>
  /^(?:an?|the|any|that|they|it) /iu.exec(value)?.[0].toLowerCase() ?? ''

/** The key as the statement writes it. */
export function placeOf(key: string, statement: string): string | null {
  const at = statement.toLowerCase().indexOf(key.toLowerCase())
  return at < 0 || key === '' ? null : statement.slice(at, at + key.length)
}

/** Whether one name can stand in the place of another without a trace. */
export function fitsTheGrammar(from: string, to: string, statement: string): boolean {
  if (isPlural(from) !== isPlural(to) || isAbstract(from) !== isAbstract(to)) return false
  const before = statement.slice(0, statement.indexOf(from))
  const article = /\b(an?) $/iu.exec(before)?.[1]?.toLowerCase()
  return article === undefined || articleFor(to) === article
}

/** Nouns that go without an article: "customer support automation", "hallucination". */
const isAbstract = (name: string): boolean =>
  /(?:[ts]ion|ment|[ae]nce|[ae]ncy|ity|ness|[aeiou]sis|ics|ing|ism|expense|bias)$/iu.test(name)
