import type { Form } from '../engine/types.ts'
import { sql } from './db/sql.ts'
import type { Db, Value } from './db/sql.ts'
import type { Candidate } from './ladder.ts'
import { MEMORY_COLUMNS, memoryOfRow } from './memory.ts'
import type { MemoryRow } from './memory.ts'
import { currentParameters } from './parameters.ts'
import type { Askable, Offered } from './plan.ts'
import { retrievability } from './schedule.ts'

/**
 * Which facts, of the live ones that have a question and were neither suspended nor put off beyond `day`:
 * those due, of these the steps of today, those that a review can start, or all. A question that is set aside
 * counts as none.
 */
export type Wanted = {
  readonly which: 'due' | 'steps' | 'new' | 'all'
  readonly article?: string
  readonly topic?: string
  readonly facts?: readonly string[]
  readonly limit?: number
}

type Row = MemoryRow & {
  readonly id: string
  readonly article: string
  readonly topic: string
  readonly kin: string | null
}

/** SQL: a question that was neither suspended nor disputed; `link` is an alias of `question_fact`. */
export const IS_ASKED = (link: string): string =>
  `NOT EXISTS (SELECT 1 FROM set_aside x WHERE x.question = ${link}.question)`

/** SQL: a fact `f` that is in its article and has a question to ask. */
export const LIVE_FACT = `f.removed_at IS NULL
  AND EXISTS (SELECT 1 FROM question_fact q WHERE q.fact = f.id AND ${IS_ASKED('q')})`

/** SQL: the facts `f` that have a memory `m` and are asked, also those put off. */
export const REMEMBERED = `FROM memory m JOIN fact f ON f.id = m.fact
  WHERE m.state IS NOT NULL AND m.suspended = 0 AND ${LIVE_FACT}`

const AWAKE = `coalesce(m.suspended, 0) = 0 AND coalesce(m.buried_until, 0) <= ?`

/**
 * A fact asked only with even odds starts no memory: see `canStart` of ladder.ts. Its questions are looked up only
 * where the fact is new, and without the long rows that they are.
 */
const NEW_FACT = `f.removed_at IS NULL AND iif(m.state IS NULL, EXISTS (
  SELECT 1 FROM question_fact l JOIN question q INDEXED BY question_kind ON q.id = l.question
  WHERE l.fact = f.id AND ${IS_ASKED('l')} AND q.form <> 'truefalse' AND NOT (q.form = 'sort' AND q.classes <= 2)), 0)`

/** Facts that could be asked on study day `day`, in the order of their articles, with their questions. */
export const askables = (db: Db, day: number, wanted: Wanted): Askable[] =>
  withQuestions(db, offeredFacts(db, day, wanted))

/** The facts with what each can be asked with: to be looked up for no more of them than are needed. */
export const withQuestions = (db: Db, facts: readonly Offered[]): Askable[] =>
  facts.map((one) => ({
    ...one,
    lastAsked: lastAsked(db, one.fact),
    candidates: candidatesOf(db, one.fact),
  }))

/** The same facts without their questions. */
export function offeredFacts(db: Db, day: number, wanted: Wanted): Offered[] {
  const { where, values } = condition(day, wanted)
  const rows = sql<Row>(
    db,
    `SELECT f.id, f.article, f.topic, f.kin, ${MEMORY_COLUMNS} FROM ${fromFor(wanted)}
     WHERE ${where} ORDER BY f.article, f.place LIMIT ?`,
  ).all(...values, wanted.limit ?? -1)
  const parameters = currentParameters(db)
  return rows.map((row) => {
    const memory = memoryOfRow(row)
    return {
      fact: row.id,
      article: row.article,
      topic: row.topic,
      group: row.kin,
      memory,
      recall: retrievability(memory, day, parameters),
    }
  })
}

/** How many facts `askables` would give. */
export function countAskables(db: Db, day: number, wanted: Wanted): number {
  const { where, values } = condition(day, wanted)
  const row = sql<{ n: number }>(db, `SELECT count(*) AS n FROM ${fromFor(wanted)} WHERE ${where}`).get(
    ...values,
  )
  return row?.n ?? 0
}

const FROM_MEMORY: ReadonlySet<Wanted['which']> = new Set(['due', 'steps'])

/** Due facts are found by their day, named ones by their id, all others through their article. */
function fromFor({ which, facts }: Wanted): string {
  if (facts !== undefined)
    return 'json_each(?) j CROSS JOIN fact f ON f.id = j.value LEFT JOIN memory m ON m.fact = f.id'
  return FROM_MEMORY.has(which)
    ? 'memory m JOIN fact f ON f.id = m.fact'
    : 'fact f LEFT JOIN memory m ON m.fact = f.id'
}

function condition(day: number, wanted: Wanted): { where: string; values: Value[] } {
  const parts = [AWAKE, wanted.which === 'new' ? NEW_FACT : LIVE_FACT]
  const values: Value[] = wanted.facts === undefined ? [day] : [JSON.stringify(wanted.facts), day]
  const add = (part: string, ...more: Value[]): void => {
    parts.push(part)
    values.push(...more)
  }
  if (FROM_MEMORY.has(wanted.which)) add('m.state IS NOT NULL AND m.due <= ?', day)
  if (wanted.which === 'steps') add(`m.state <> 'review'`)
  if (wanted.article !== undefined) add('f.article = ?', wanted.article)
  if (wanted.topic !== undefined) add('f.topic = ?', wanted.topic)
  return { where: parts.join(' AND '), values }
}

function lastAsked(db: Db, fact: string): string | null {
  const row = sql<{ question: string }>(
    db,
    'SELECT question FROM standing WHERE fact = ? ORDER BY sequence DESC LIMIT 1',
  ).get(fact)
  return row?.question ?? null
}

type CandidateRow = {
  readonly id: string
  readonly form: Form
  readonly facts: string
  readonly reveals: string
  readonly options: number
  readonly classes: number
  readonly stem: string
  readonly topic: string
}

function candidatesOf(db: Db, fact: string): Candidate[] {
  return sql<CandidateRow>(
    db,
    `SELECT q.id, q.form, q.facts, q.reveals, q.options, q.classes, q.prompt AS stem,
       q.body ->> '$.topic' AS topic
     FROM question_fact l JOIN question q ON q.id = l.question
     WHERE l.fact = ? AND ${IS_ASKED('l')} ORDER BY q.id`,
  )
    .all(fact)
    .map((row) => ({ ...row, facts: JSON.parse(row.facts), reveals: JSON.parse(row.reveals) }))
}
