import type { Bank } from '../../engine/types.ts'
import { sql } from '../db/sql.ts'
import type { Db } from '../db/sql.ts'
import { importBank } from '../import/import.ts'
import { NO_PASSAGES } from '../articles/origins.ts'
import { engineName } from '../articles/shipped.ts'

/** Facts of one's own that belong to no article stand under this one, which has a title and no text. */
const TITLE = 'My own facts'
const ID = 'own-facts'
export const OWN_TEXT = `# ${TITLE}\n`

/** Articles of cards that were brought in have ids that begin so, and no text but their title. */
export const DECK = 'deck-'

/** The article for facts that belong to no other, where there is one: neither in the bin nor taken out of it for good. */
export function ownArticle(db: Db): string | null {
  const row = sql<{ id: string }>(
    db,
    `SELECT id FROM article WHERE id GLOB 'own-facts*' AND binned_at IS NULL AND version IS NOT NULL`,
  ).get()
  return row?.id ?? null
}

/** The same; it is made where it is missing. */
export function ensureOwnArticle(db: Db, now: Date): string {
  const there = ownArticle(db)
  if (there !== null) return there
  const taken =
    sql<{ n: number }>(db, `SELECT count(*) AS n FROM article WHERE id GLOB 'own-facts*'`).get()?.n ?? 0
  const article = taken === 0 ? ID : `${ID}-${taken + 1}`
  importEmpty(db, now, article, TITLE, 'What you wrote yourself and keep under no other article.')
  return article
}

/** Stores an article that has a title alone: facts of one's own stand under it. */
export function importEmpty(db: Db, now: Date, article: string, title: string, summary: string): void {
  const from = {
    name: `${article}.md`,
    format: 'markdown',
    source: null,
    madeBy: 'import',
    ...NO_PASSAGES,
  } as const
  const prepared = { bank: emptyBank(title, summary), reveals: {} }
  importBank(db, prepared, { article, origin: 'imported', at: now.toISOString(), from })
}

function emptyBank(title: string, summary: string): Bank {
  const text = `# ${title}\n`
  const section = { parent: null, heading: null, scope: null, topic: title }
  const span = { start: 0, end: text.length - 1 }
  const runs = [{ start: 2, end: text.length - 1, text: title }]
  return {
    engine: engineName,
    icu: '',
    article: {
      title,
      language: 'en',
      summary,
      sources: [],
      words: title.split(/\s+/).length,
      characters: text.length,
      text,
      blocks: [{ kind: 'heading', level: 1, ...span, line: 1, section: 1, runs }],
      sections: [
        { ...section, title: '', level: 0 },
        { ...section, title, level: 1, parent: 0, heading: 0 },
      ],
      excluded: [],
      notice: null,
    },
    terms: [],
    relations: [],
    facts: [],
    questions: [],
    dropped: [],
  }
}
