import type { FoundArticle } from '../../shared/edit-models.ts'
import { sql } from '../db/sql.ts'
import type { Db } from '../db/sql.ts'

const AROUND = 40

/** The articles that have some words in their text, with the words around the first of them. */
export function findArticles(db: Db, words: string): FoundArticle[] {
  const wanted = words.toLowerCase()
  const texts = sql<{ id: string; text: string }>(
    db,
    `SELECT a.id, v.text FROM article a JOIN article_version v ON v.id = a.version WHERE a.binned_at IS NULL`,
  )
  const found: FoundArticle[] = []
  for (const { id, text } of texts.iterate()) {
    const at = text.toLowerCase().indexOf(wanted)
    if (at >= 0) found.push({ article: id, pieces: piecesAround(text, at, at + wanted.length) })
  }
  return found
}

function piecesAround(text: string, start: number, end: number): FoundArticle['pieces'] {
  const flat = (from: number, to: number): string =>
    text.slice(Math.max(0, from), to).replace(/[\s*#_|]+/g, ' ')
  // Whole words stand at the ends.
  const before = flat(start - AROUND, start).replace(/^\S*\s/, '')
  const after = flat(end, end + AROUND).replace(/\s\S*$/, '')
  return [{ text: `… ${before}` }, { text: flat(start, end), mark: true }, { text: `${after} …` }]
}
