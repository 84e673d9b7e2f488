import type { Bank } from '../engine/types.ts'
import { sql } from './db/sql.ts'
import type { Db } from './db/sql.ts'
import { importBank } from './import.ts'
import { NO_PASSAGES } from './origins.ts'
import { engineName } from './shipped.ts'

/** Facts of one's own that belong to no article stand under this one, which has a title and no text. */
const TITLE = 'My own facts'
const ID = 'own-facts'
export const OWN_TEXT = `# ${TITLE}\n`

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
  const from = {
    name: `${ID}.md`,
    format: 'markdown',
    source: null,
    madeBy: 'import',
    ...NO_PASSAGES,
  } as const
  importBank(db, { bank: EMPTY, reveals: {} }, { article, origin: 'imported', at: now.toISOString(), from })
  return article
}

const section = { parent: null, heading: null, scope: null, topic: TITLE }

const EMPTY: Bank = {
  engine: engineName,
  icu: '',
  article: {
    title: TITLE,
    language: 'en',
    summary: 'What you wrote yourself and keep under no other article.',
    sources: [],
    words: 3,
    characters: OWN_TEXT.length,
    text: OWN_TEXT,
    blocks: [
      {
        kind: 'heading',
        level: 1,
        start: 0,
        end: OWN_TEXT.length - 1,
        line: 1,
        section: 1,
        runs: [{ start: 2, end: OWN_TEXT.length - 1, text: TITLE }],
      },
    ],
    sections: [
      { ...section, title: '', level: 0 },
      { ...section, title: TITLE, level: 1, parent: 0, heading: 0 },
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
