import type { Block, Excluded, Section } from '../../engine/types.ts'
import type { DroppedView } from '../../shared/edit-models.ts'
import { sql } from '../db/sql.ts'
import type { Db } from '../db/sql.ts'

/** A version of an article's text with its blocks. */
export type Reading = {
  readonly version: number
  readonly article: string
  readonly text: string
  readonly blocks: readonly Block[]
  readonly sections: readonly Section[]
  readonly excluded: readonly Excluded[]
  /** What the article sets as code, each once. */
  readonly code: readonly string[]
  readonly unasked: readonly Unasked[]
}

/** A fact without a question, and the questions that were made of it and dropped. */
export type Unasked = { readonly fact: string; readonly dropped: readonly DroppedView[] }

const KEPT = 8
const read = new WeakMap<Db, Map<number, Reading>>()

/** The reading of a version; the last few are kept, since every feedback shows a passage of one. */
export function readingOf(db: Db, version: number): Reading {
  let readings = read.get(db)
  if (!readings) read.set(db, (readings = new Map()))
  const reading = readings.get(version) ?? loadReading(db, version)
  readings.delete(version)
  readings.set(version, reading)
  for (const oldest of readings.keys()) {
    if (readings.size <= KEPT) break
    readings.delete(oldest)
  }
  return reading
}

/** To be called when readings were made anew. */
export function forgetReading(db: Db): void {
  read.delete(db)
}

type Row = {
  readonly article: string
  readonly text: string
  readonly blocks: string
  readonly sections: string
  readonly excluded: string
  readonly unasked: string
}

function loadReading(db: Db, version: number): Reading {
  const row = sql<Row>(
    db,
    `SELECT v.article, v.text, r.blocks, r.sections, r.excluded, r.unasked
     FROM reading r JOIN article_version v ON v.id = r.version WHERE r.version = ?`,
  ).get(version)
  if (!row) throw new Error(`Version ${version} of an article has no reading.`)
  const blocks = JSON.parse(row.blocks) as readonly Block[] // as `importBank` wrote it
  return {
    version,
    article: row.article,
    text: row.text,
    blocks,
    sections: JSON.parse(row.sections),
    excluded: JSON.parse(row.excluded),
    code: codeIn(blocks),
    unasked: JSON.parse(row.unasked),
  }
}

function codeIn(blocks: readonly Block[]): string[] {
  const runs = blocks.flatMap((block) => [...block.runs, ...(block.cells ?? []).flatMap((cell) => cell.runs)])
  return [...new Set(runs.flatMap(({ code, text }) => (code && text.trim() !== '' ? [text.trim()] : [])))]
}
