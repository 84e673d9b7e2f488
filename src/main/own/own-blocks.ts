import type { ViewBlock } from '../../shared/models.ts'
import { anyWriteOf, keeping } from '../db/keep.ts'
import { sql } from '../db/sql.ts'
import type { Db } from '../db/sql.ts'
import type { StoredFact } from '../articles/facts.ts'
import { DECK } from './own-article.ts'
import { readingOf } from '../articles/readings.ts'
import { textRuns } from '../articles/text-runs.ts'

/** What an article shows behind its own text: a heading, and each fact that its learner wrote, a block each. */
export function ownBlocks(db: Db, facts: readonly StoredFact[]): ViewBlock[] {
  const own = facts.flatMap((fact) => (fact.own === null ? [] : [{ fact, reading: readingOf(db, fact.own) }]))
  if (own.length === 0) return []
  const isDeck = facts.some(({ article }) => article.startsWith(DECK))
  const heading = {
    ...PLAIN,
    kind: 'heading',
    level: 2,
    runs: [{ text: isDeck ? 'Cards' : 'Your own facts' }],
  } as const
  return [
    heading,
    ...own.map(({ fact, reading }): ViewBlock => {
      const spans = fact.anchors.evidence.map(({ start, end }) => ({ start, end, fact: fact.id }))
      const runs = reading.blocks.flatMap((block) =>
        textRuns(reading.text, block.runs, spans, fact.anchors.decisive),
      )
      return { ...PLAIN, runs, facts: [fact.id] }
    }),
  ]
}

const PLAIN = {
  kind: 'paragraph',
  level: 0,
  ordinal: null,
  group: -1,
  head: false,
  cells: [],
  facts: [],
  leftOut: null,
  byHand: null,
  // It stands nowhere in the article's text.
  start: -1,
  end: -1,
} as const

const places = keeping<number | null>('own_block', 16, anyWriteOf('own_text', 'fact'))

/**
 * Where an own text stands among `ownBlocks`; -1 where it is no longer in force, null where it is no own text. The last
 * few are kept: no answer changes them.
 */
export const ownBlockOf = (db: Db, version: number): number | null =>
  places.of(db, String(version), () => readOwnBlock(db, version))

function readOwnBlock(db: Db, version: number): number | null {
  const row = sql<{ article: string; place: number | null }>(
    db,
    `SELECT v.article, f.place FROM own_text o JOIN article_version v ON v.id = o.version
     LEFT JOIN fact f ON f.id = o.fact AND f.own = o.version AND f.removed_at IS NULL WHERE o.version = ?`,
  ).get(version)
  if (!row) return null
  if (row.place === null) return -1
  const before = sql<{ n: number }>(
    db,
    `SELECT count(*) AS n FROM fact
     WHERE article = ? AND own IS NOT NULL AND removed_at IS NULL AND place < ?`,
  ).get(row.article, row.place)
  return 1 + (before?.n ?? 0)
}
