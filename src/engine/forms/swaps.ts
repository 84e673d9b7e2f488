import { guardPools } from '../distractors.ts'
import type { Pools } from '../distractors.ts'
import type { Ask, Rival } from '../guard.ts'
import { namesFor, related } from '../knowledge.ts'
import type { Knowledge } from '../knowledge.ts'
import { capitalised } from '../naming.ts'
import { articleFor, isPlural } from '../number.ts'
import { isCountable, shortName } from '../phrasing.ts'
import { cellSaid } from '../cell-said.ts'
import type { Swap } from './draft.ts'

/** A statement made false, with the guard's case for it. */
export type Swapped = { readonly swap: Swap; readonly ask: Ask; readonly rival: Rival }

/** A cell's value replaced by that of another column or row, where both are said in the same words. */
export function cellSwaps(ask: Ask, pools: Pools, statement: string, knowledge: Knowledge): Swapped[] {
  if (ask.direction !== 'value') return []
  const own = cellSaid(ask.fact, knowledge)
  return guardPools(pools, ask, knowledge).safe.flatMap((rival) => {
    const other = cellSaid(rival.fact, knowledge)
    const alike = other.after === '.' ? lastWords(other.before) === lastWords(own.before) : own.after !== '.'
    // What is true of a class above or below may be true all the same.
    const kin = related(knowledge, rival.owner, ask.about)
    if (!alike || kin || /^(?:yes|no)$/i.test(other.value)) return []
    // The words around a value tell it from the same words elsewhere.
    const swap = { statement, from: own.value + own.after, to: other.value + own.after }
    return statement.includes(swap.from) ? [{ swap, ask, rival }] : []
  })
}

const lastWords = (text: string): string => text.trim().split(' ').slice(-2).join(' ')

/** The term at the head of its definition replaced by another that the article defines. */
export function termSwaps(ask: Ask, pools: Pools, statement: string, knowledge: Knowledge): Swapped[] {
  const from = ask.direction === 'name' ? headIn(ask.key, statement, knowledge) : null
  if (from === null) return []
  return guardPools(pools, ask, knowledge).safe.flatMap((rival) => {
    if (rival.fact.kind !== 'definition') return []
    const name = shortName(knowledge, rival.text)
    const counted = isCountable(knowledge, rival.text)
    if (isPlural(from.name) !== isPlural(name) || (from.article !== '' && !counted)) return []
    if (from.article === '' && counted && !isNamed(from.name)) return []
    const article = /^an?$/i.test(from.article) ? articleFor(name) : from.article
    const to = capitalised(`${article} ${name}`.trim())
    return [{ swap: { statement, from: `${from.article} ${from.name}`.trim(), to }, ask, rival }]
  })
}

/** An acronym or a name of its own takes no article. */
const isNamed = (name: string): boolean => /^\p{Lu}{2,}$/u.test(name)

/** "A vaccine is …" opens with its term. */
function headIn(
  key: string,
  statement: string,
  knowledge: Knowledge,
): { readonly article: string; readonly name: string } | null {
  const article = /^(?:An?|The) /u.exec(statement)?.[0].trim() ?? ''
  const rest = statement.slice(article.length).trimStart()
  const name = [...namesFor(knowledge, key)]
    .sort((one, other) => other.length - one.length)
    .find((one) => new RegExp(`^${one.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')} (?:is|are) `, 'i').test(rest))
  return name === undefined ? null : { article, name: rest.slice(0, name.length) }
}

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
