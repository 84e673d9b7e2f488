import type { Bank, Fact, FactKind, Term } from '../../engine/types.ts'
import { sql } from '../db/sql.ts'
import type { Db } from '../db/sql.ts'
import type { Anchors } from '../articles/facts.ts'
import { readingOf } from '../articles/readings.ts'

/** What the engine judges questions by, as far as the library keeps it. */
export type EngineReading = Pick<Bank, 'article' | 'terms' | 'relations' | 'facts'>

type Row = {
  readonly id: string
  readonly kind: FactKind
  readonly subject: string
  readonly slot: string
  readonly label: string | null
  readonly value: string
  readonly kin: string | null
  readonly statement: string
  readonly topic: string
  readonly confidence: number
  readonly attributed: number
  readonly anchors: string
}

/** The facts that an article has now, as the engine knows facts. */
export function engineFacts(db: Db, article: string): Fact[] {
  const rows = sql<Row>(
    db,
    `SELECT id, kind, subject, slot, label, value, kin, statement, topic, confidence, attributed, anchors
     FROM fact WHERE article = ? AND removed_at IS NULL ORDER BY place`,
  ).all(article)
  return rows.map(({ kin, anchors, attributed, ...row }) => ({
    ...row,
    ...(JSON.parse(anchors) as Anchors), // as `importBank` wrote it
    group: kin,
    section: 0,
    attributed: attributed === 1,
  }))
}

/** An article as it was read, with its facts; names and their aliases are those of the facts. */
export function engineReading(db: Db, article: string): EngineReading {
  const row = sql<{ version: number; title: string; language: string; summary: string; words: number }>(
    db,
    'SELECT version, title, language, summary, words FROM article WHERE id = ?',
  ).get(article)
  if (!row) throw new Error(`There is no article ${article}.`)
  const { version, ...told } = row
  const { text, blocks, sections, excluded } = readingOf(db, version)
  const facts = engineFacts(db, article)
  return {
    article: {
      ...told,
      sources: [],
      characters: text.length,
      text,
      blocks,
      sections,
      excluded,
      notice: null,
    },
    terms: termsOf(facts),
    relations: [],
    facts,
  }
}

const termsOf = (facts: readonly Fact[]): Term[] =>
  [...Map.groupBy(facts, ({ subject }) => subject)].map(([name, about]) => ({
    name,
    aliases: [...new Set(about.flatMap(({ aliases }) => aliases))],
    acronym: null,
    plural: null,
  }))
