import type { QuestionQuery } from '../../shared/question-calls.ts'
import { sqlRows, sqlValues } from '../db/sql.ts'
import type { Db, Value } from '../db/sql.ts'
import { listsAll, numbersBy } from './question-conditions.ts'
import { allByPlace } from './question-places.ts'
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
  return query.sort === 'place' && listsAll(query) ? allByPlace(db) : byKey(db, day, query)
}

/** Of a list what has some words. They are found before their questions are looked at: “the” is in every one. */
function withWords(db: Db, search: string, numbers: Numbers): Numbers {
  const term = searchTerm(search)
  if (term === null) return []
  const found = sqlValues<number>(db, 'SELECT rowid FROM question_search WHERE question_search MATCH ?')
  return among(numbers, found.all(term))
}

/** What of a list is among others, in its order. Numbers are given one after the other, so they are few bytes. */
function among(numbers: Numbers, others: Numbers): Numbers {
  const isAmong = new Uint8Array(others.reduce((most, number) => Math.max(most, number), 0) + 1)
  for (const number of others) isAmong[number] = 1
  return numbers.filter((number) => isAmong[number] === 1)
}

/** The index of all prompts, without what is not of the list: no prompt is read. */
function byPrompt(db: Db, descending: boolean, numbers: Numbers): Numbers {
  const all = sqlValues<number>(db, 'SELECT number FROM question ORDER BY prompt COLLATE NOCASE, number')
  const ordered = among(all.all(), numbers)
  return descending ? ordered.toReversed() : ordered
}

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
