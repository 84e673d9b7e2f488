import type { Block, Evidence, Span } from '../../engine/types.ts'
import type { Source } from '../../shared/models.ts'
import { sql } from '../db/sql.ts'
import type { Db } from '../db/sql.ts'
import { factById } from './facts.ts'
import { ownBlockOf } from '../own/own-blocks.ts'
import { readingOf } from './readings.ts'
import type { Reading } from './readings.ts'
import { shownArticle } from './shown-article.ts'
import { passagePieces } from './passage-pieces.ts'

/**
 * The passage that evidence names, as it reads in the article, its decisive words marked.
 *
 * @param version the version of the text that the spans count in
 * @returns null where the passage is empty
 */
export function sourceOf(
  db: Db,
  version: number,
  topic: string,
  evidence: readonly Evidence[],
  decisive: readonly Span[],
): Source | null {
  const reading = readingOf(db, version)
  const article = shownArticle(db, reading.article)
  const first = evidence[0]
  if (!article || !first) return null
  return {
    article: reading.article,
    title: article.title,
    topic,
    // What is in the bin can't be opened.
    block: article.binned === 1 ? -1 : blockNow(db, reading, article.version, first),
    pieces: passagePieces(reading, evidence, decisive),
  }
}

/** The passage of a fact in its article's present version, or null where it has none. */
export function sourceOfFact(db: Db, id: string): Source | null {
  const fact = factById(db, id)
  if (!fact) return null
  const row = sql<{ version: number }>(db, 'SELECT version FROM article WHERE id = ?').get(fact.article)
  return row
    ? sourceOf(db, fact.own ?? row.version, fact.topic, fact.anchors.evidence, fact.anchors.decisive)
    : null
}

/** The block of the passage in the article as it is now; -1 where the text no longer has it. */
function blockNow(db: Db, reading: Reading, current: number | null, passage: Evidence): number {
  const own = ownBlockOf(db, reading.version)
  if (own !== null) return own < 0 || current === null ? -1 : readingOf(db, current).blocks.length + own
  if (reading.version === current) return reading.blocks.findIndex((block) => holds(block, passage.start))
  if (current === null) return -1
  const now = readingOf(db, current)
  const at = now.text.indexOf(passage.quote)
  return at < 0 ? -1 : now.blocks.findIndex((block) => holds(block, at))
}

const holds = (block: Block, at: number): boolean => block.start <= at && at < block.end
