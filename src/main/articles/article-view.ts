import { excludedIn, overlapFinder } from '../../engine/overlaps.ts'
import type { Block, Span } from '../../engine/types.ts'
import type { ArticleView, FactView, ViewBlock } from '../../shared/models.ts'
import { articleRowOf } from './articles.ts'
import { sql } from '../db/sql.ts'
import type { Db } from '../db/sql.ts'
import { Refused } from '../dispatch.ts'
import { factsOf, factsSaid, standings } from './facts.ts'
import type { Standing, StoredFact } from './facts.ts'
import { NO_PASSAGES, originOf } from './origins.ts'
import { ownBlocks } from '../own/own-blocks.ts'
import type { Passages } from './origins.ts'
import { readingOf } from './readings.ts'
import type { Reading } from './readings.ts'
import { topicScores } from '../insights/scores.ts'
import { dateOfDay } from '../memory/study-day.ts'
import { textRuns } from './text-runs.ts'
import type { FactSpan } from './text-runs.ts'

/** An article as it reads, its facts marked where they rest, each with what is known of it. */
export function articleView(db: Db, day: number, id: string): ArticleView {
  const row = articleRowOf(db, day, id)
  const stored = sql<{ language: string; sources: string; version: number }>(
    db,
    'SELECT language, sources, version FROM article WHERE id = ?',
  ).get(id)
  if (!row || !stored) throw new Refused('not-found', 'That article is not in the library.')
  const facts = factsOf(db, id)
  const standing = standings(db, day, id)
  const reading = readingOf(db, stored.version)
  return {
    ...row,
    version: stored.version,
    newerShipped: newerShipped(db, id),
    language: stored.language,
    sources: JSON.parse(stored.sources),
    blocks: [
      ...viewBlocks(reading, factsSaid(facts), originOf(db, stored.version)?.origin ?? NO_PASSAGES),
      ...ownBlocks(db, facts),
    ],
    factList: factViews(db, day, reading, facts, standing),
    topics: topicScores(standing),
  }
}

/** The newest text that ships, where the learner's own was made before it came. */
function newerShipped(db: Db, article: string): ArticleView['newerShipped'] {
  const newer = sql<{ version: number; at: string }>(
    db,
    `SELECT v.id AS version, v.at FROM article a JOIN article_version v ON v.article = a.id AND v.id > a.version
     JOIN version_origin o ON o.version = v.id
     WHERE a.id = ? AND a.origin = 'imported' AND o.made_by = 'shipped' ORDER BY v.id DESC LIMIT 1`,
  ).get(article)
  return newer ?? null
}

function viewBlocks(reading: Reading, facts: readonly StoredFact[], chosen: Passages): ViewBlock[] {
  const spans: FactSpan[] = facts.flatMap(({ id, anchors }) =>
    anchors.evidence.map(({ start, end }) => ({ start, end, fact: id })),
  )
  const spansIn = overlapFinder(spans)
  const decisiveIn = overlapFinder(facts.flatMap(({ anchors }) => anchors.decisive))
  return reading.blocks.map((block) => {
    const here = spansIn(block)
    const marks = decisiveIn(block)
    const out = excludedIn(reading.excluded)(block)
    return {
      kind: block.kind,
      level: block.level ?? 0,
      ordinal: block.ordinal ?? null,
      group: block.group ?? -1,
      head: block.head === true,
      runs: block.cells ? [] : textRuns(reading.text, block.runs, here, marks, null, out),
      cells: (block.cells ?? []).map((cell) => textRuns(reading.text, cell.runs, here, marks, null, out)),
      facts: [...new Set(here.map(({ fact }) => fact))],
      leftOut: leftOut(reading, block),
      byHand: byHand(chosen, block),
      start: block.start,
      end: block.end,
    }
  })
}

const leftOut = (reading: Reading, block: Block): string | null =>
  reading.excluded.find(({ start, end }) => start <= block.start && block.end <= end)?.reason ?? null

function byHand({ putBack, leftOut }: Passages, block: Block): ViewBlock['byHand'] {
  const within = ({ start, end }: Span): boolean => start <= block.start && block.end <= end
  if (leftOut.some(within)) return 'left out'
  return putBack.some(within) ? 'put back' : null
}

function factViews(
  db: Db,
  day: number,
  { article, unasked }: Reading,
  facts: readonly StoredFact[],
  standing: readonly Standing[],
): FactView[] {
  const asked = sql<FactView['questions'][number] & { fact: string }>(
    db,
    `SELECT l.fact, q.id, q.form, q.prompt FROM question q
     JOIN question_fact l ON l.question = q.id WHERE q.article = ? ORDER BY q.id`,
  ).all(article)
  const questions = Map.groupBy(asked, ({ fact }) => fact)
  const silent = new Map(unasked.map(({ fact, dropped }) => [fact, dropped]))
  const stands = new Map(standing.map((known) => [known.fact, known]))
  return facts.map(({ id, kind, statement, topic }) => {
    const known = stands.get(id)
    return {
      id,
      kind,
      statement,
      topic,
      known: known?.known ?? 'new',
      suspended: known?.suspended ?? false,
      due: known?.due == null ? null : { date: dateOfDay(known.due), inDays: known.due - day },
      answers: known?.answers ?? 0,
      questions: (questions.get(id) ?? []).map(({ fact: _, ...question }) => question),
      dropped: silent.get(id) ?? [],
    }
  })
}
