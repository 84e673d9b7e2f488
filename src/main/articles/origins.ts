import type { Span } from '../../engine/types.ts'
import type { ImportFormat } from '../../shared/import-models.ts'
import type { VersionMadeBy } from '../../shared/edit-models.ts'
import { sql } from '../db/sql.ts'
import type { Db } from '../db/sql.ts'

/** Where a version of a text came from, and what the learner wants of it: enough to read it again in the same way. */
export type Origin = {
  /** Of the file, or what a pasted text was called. */
  readonly name: string
  readonly format: ImportFormat
  /** The file as it was decoded, where the version's text is only what is kept of it. */
  readonly source: string | null
  readonly madeBy: VersionMadeBy
} & Passages

/** Passages that are asked about though they look like noise, and those that are not asked about by hand. */
export type Passages = { readonly putBack: readonly Span[]; readonly leftOut: readonly Span[] }
export const NO_PASSAGES: Passages = { putBack: [], leftOut: [] }

/** The origin of a text that ships. */
export const shippedOrigin = (article: string, passages: Passages = NO_PASSAGES): Origin => ({
  name: `${article}.md`,
  format: 'markdown',
  source: null,
  madeBy: 'shipped',
  ...passages,
})

/** How the library calls the facts that the engine made of a version, by the engine's ids and without the article's. */
export type VersionNames = Readonly<Record<string, string>>

type Made = {
  readonly words: number
  readonly facts: number
  readonly questions: number
  readonly names: VersionNames
}

/** Keeps where a version came from; read again, it keeps that and has what was made of it now. */
export function storeOrigin(db: Db, version: number, origin: Origin, made: Made): void {
  sql(
    db,
    `INSERT INTO version_origin
       (version, name, format, source, put_back, left_out, made_by, words, facts, questions, names)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (version) DO UPDATE SET put_back = excluded.put_back, left_out = excluded.left_out,
       words = excluded.words, facts = excluded.facts, questions = excluded.questions, names = excluded.names`,
  ).run(
    version,
    origin.name,
    origin.format,
    origin.source,
    JSON.stringify(spansOf(origin.putBack)),
    JSON.stringify(spansOf(origin.leftOut)),
    origin.madeBy,
    made.words,
    made.facts,
    made.questions,
    JSON.stringify(made.names),
  )
}

type Row = {
  readonly name: string
  readonly format: ImportFormat
  readonly source: string | null
  readonly made_by: VersionMadeBy
  readonly put_back: string
  readonly left_out: string
  readonly names: string
}

/** Where a version came from, with the names of its facts. */
export function originOf(
  db: Db,
  version: number,
): { readonly origin: Origin; readonly names: VersionNames } | null {
  const row = sql<Row>(
    db,
    `SELECT name, format, source, made_by, put_back, left_out, names FROM version_origin WHERE version = ?`,
  ).get(version)
  if (!row) return null
  const { name, format, source, made_by: madeBy, put_back, left_out, names } = row
  const passages = { putBack: JSON.parse(put_back), leftOut: JSON.parse(left_out) } // storeOrigin wrote them
  return { origin: { name, format, source, madeBy, ...passages }, names: JSON.parse(names) }
}

const spansOf = (spans: readonly Span[]): Span[] => spans.map(({ start, end }) => ({ start, end }))
