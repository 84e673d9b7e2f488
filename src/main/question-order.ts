import type { QuestionQuery } from '../shared/question-calls.ts'
import { sqlRows } from './db/sql.ts'
import type { Db, Value } from './db/sql.ts'
import { numbersBy } from './question-conditions.ts'
import { searchTerm } from './question-search.ts'

type Numbers = readonly number[]

/**
 * The numbers of the questions that a query lists, in its order.
 *
 * @param listed the numbers of another query, which may be known already
 */
export function inOrder(
  db: Db,
  day: number,
  query: QuestionQuery,
  listed: (query: QuestionQuery) => Numbers,
): Numbers {
  const { search = '', ...unsearched } = query
  if (search.trim() !== '') return withWords(db, search, listed(unsearched))
  if (query.sort === 'place' && query.descending) return listed({ ...query, descending: false }).toReversed()
  if (query.sort === 'prompt') {
    return byPrompt(db, query.descending, listed({ ...query, sort: 'place', descending: false }))
  }
  return byKey(db, day, query)
}

/** Of a list what has some words. They are found before their questions are looked at: “the” is in every one. */
function withWords(db: Db, search: string, numbers: Numbers): Numbers {
  const term = searchTerm(search)
  if (term === null) return []
  const found = new Set(
    numbersOf(db, 'SELECT rowid FROM question_search WHERE question_search MATCH ?', term),
  )
  return numbers.filter((number) => found.has(number))
}

/** The index of all prompts, without what is not of the list: no prompt is read. */
function byPrompt(db: Db, descending: boolean, numbers: Numbers): Numbers {
  const ours = new Set(numbers)
  const all = numbersOf(db, 'SELECT number FROM question ORDER BY prompt COLLATE NOCASE, number')
  const ordered = all.filter((number) => ours.has(number))
  return descending ? ordered.reverse() : ordered
}

const numbersOf = (db: Db, statement: string, ...values: Value[]): number[] =>
  sqlRows<[number]>(db, statement)
    .all(...values)
    .map(([number]) => number)

/** What has the same key stays by its place. */
function byKey(db: Db, day: number, query: QuestionQuery): Numbers {
  const { sql: statement, values } = numbersBy(query, day)
  const alike = new Map<Value, number[]>()
  for (const [number, key] of sqlRows<[number, Value]>(db, statement).all(...values)) {
    const others = alike.get(key)
    if (others) others.push(number)
    else alike.set(key, [number])
  }
  return [...alike].sort(([a], [b]) => compare(a, b, query.descending)).flatMap(([, numbers]) => numbers)
}

/** Whatever the case. Nothing stands at the end, whichever way: what was never asked is due on no day. */
function compare(a: Value, b: Value, descending: boolean): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  const [one, other] = [folded(a), folded(b)]
  const order = one < other ? -1 : one > other ? 1 : 0
  return descending ? -order : order
}

const folded = (key: string | number): string | number => (typeof key === 'string' ? key.toLowerCase() : key)
