import type { Evidence, FactKind, Span } from '../../engine/types.ts'
import type { Known, Tally } from '../../shared/models.ts'
import { sql } from '../db/sql.ts'
import type { Db } from '../db/sql.ts'
import { knownOf } from '../memory/mastery.ts'
import { MEMORY_COLUMNS, memoryOfRow } from '../memory/memory.ts'
import type { MemoryRow } from '../memory/memory.ts'
import { currentParameters } from '../memory/parameters.ts'
import { retrievability } from '../memory/schedule.ts'

/** Where a fact stands in the text of its article's present version. */
export type Anchors = {
  readonly aliases: readonly string[]
  readonly members: readonly string[]
  readonly evidence: readonly Evidence[]
  readonly decisive: readonly Span[]
}

export type StoredFact = {
  readonly id: string
  readonly article: string
  readonly kind: FactKind
  readonly statement: string
  readonly topic: string
  /** The version its anchors count in, where its learner wrote it; null where its article says it. */
  readonly own: number | null
  readonly anchors: Anchors
}

type FactRow = Omit<StoredFact, 'anchors'> & { readonly anchors: string }

const FACT_COLUMNS = 'f.id, f.article, f.kind, f.statement, f.topic, f.own, f.anchors'

/** The fact by its id, also one that is no longer in its article; null where there never was one. */
export function factById(db: Db, id: string): StoredFact | null {
  const row = sql<FactRow>(db, `SELECT ${FACT_COLUMNS} FROM fact f WHERE f.id = ?`).get(id)
  return row ? { ...row, anchors: JSON.parse(row.anchors) } : null
}

/** The facts an article has now, in its order. */
export function factsOf(db: Db, article: string): StoredFact[] {
  return sql<FactRow>(
    db,
    `SELECT ${FACT_COLUMNS} FROM fact f WHERE f.article = ? AND f.removed_at IS NULL ORDER BY f.place`,
  )
    .all(article)
    .map((row) => ({ ...row, anchors: JSON.parse(row.anchors) }))
}

/** The facts that the text of an article says: those whose anchors count in it. */
export const factsSaid = (facts: readonly StoredFact[]): StoredFact[] =>
  facts.filter(({ own }) => own === null)

/** What is known of a fact today. */
export type Standing = {
  readonly fact: string
  readonly article: string
  readonly topic: string
  readonly known: Known
  readonly recall: number
  readonly due: number | null
  /** The study day of the last answer that counted. */
  readonly last: number | null
  readonly suspended: boolean
  readonly answers: number
}

type StandingRow = MemoryRow & {
  readonly id: string
  readonly article: string
  readonly topic: string
  readonly firm: 0 | 1 | null
}

/** How each live fact stands on study day `day`, of one article or of all, in their order. */
export function standings(db: Db, day: number, article: string | null = null): Standing[] {
  const rows = sql<StandingRow>(
    db,
    `SELECT f.id, f.article, f.topic, m.firm, ${MEMORY_COLUMNS} FROM fact f LEFT JOIN memory m ON m.fact = f.id
     WHERE f.removed_at IS NULL ${article === null ? '' : 'AND f.article = ?'} ORDER BY f.article, f.place`,
  ).all(...(article === null ? [] : [article]))
  const parameters = currentParameters(db)
  return rows.map((row) => {
    const memory = memoryOfRow(row)
    const recall = retrievability(memory, day, parameters)
    return {
      fact: row.id,
      article: row.article,
      topic: row.topic,
      known: knownOf(memory, recall, row.firm === 1),
      recall,
      due: memory?.due ?? null,
      last: memory?.last ?? null,
      suspended: row.suspended === 1,
      answers: row.answers ?? 0,
    }
  })
}

export function tallyOf(standing: readonly Standing[]): Tally {
  const count = (known: Known): number => standing.filter((fact) => fact.known === known).length
  return { new: count('new'), shaky: count('shaky'), solid: count('solid') }
}
