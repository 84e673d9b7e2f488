import type { BinnedArticle } from '../../shared/edit-models.ts'
import { randomUUID } from 'node:crypto'
import type { Deed } from '../../shared/models.ts'
import type { ArticlesBody } from '../decisions/acts.ts'
import { inTransaction, sql } from '../db/sql.ts'
import type { Db } from '../db/sql.ts'
import { recorded } from '../decisions/decisions.ts'
import { forgetReading } from './readings.ts'

/** Puts articles in the bin: their facts are set aside, every answer stays. */
export function binArticles(db: Db, now: Date, articles: readonly string[]): { readonly deed: Deed | null } {
  return moved(db, now, 'binned', articles, 'binned_at IS NULL')
}

/** Takes articles out of the bin, with the facts that were set aside with them. */
export function restoreArticles(
  db: Db,
  now: Date,
  articles: readonly string[],
): { readonly deed: Deed | null } {
  return moved(db, now, 'restored', articles, 'binned_at IS NOT NULL AND emptied_at IS NULL')
}

function moved(
  db: Db,
  now: Date,
  what: 'binned' | 'restored',
  wanted: readonly string[],
  where: string,
): { readonly deed: Deed | null } {
  const there = sql<{ id: string; title: string }>(
    db,
    `SELECT id, title FROM article WHERE id IN (SELECT value FROM json_each (?)) AND ${where} ORDER BY id`,
  )
  return inTransaction(db, () => {
    const articles = there.all(JSON.stringify(wanted))
    if (articles.length === 0) return { deed: null }
    const [first] = articles
    const title = articles.length === 1 && first ? first.title : null
    const body: ArticlesBody = { articles: articles.map(({ id }) => id), title, at: now.toISOString() }
    return { deed: recorded(db, now, randomUUID(), [{ about: 'library', what, body }]) }
  })
}

/** What is in the bin, the newest first. */
export function binnedArticles(db: Db): BinnedArticle[] {
  return sql<BinnedArticle>(
    db,
    `SELECT a.id, a.title, a.binned_at AS binnedAt,
       (SELECT count(*) FROM fact f WHERE f.article = a.id AND f.binned = 1) AS facts,
       (SELECT count(*) FROM standing s JOIN fact f ON f.id = s.fact WHERE f.article = a.id) AS answers
     FROM article a WHERE a.binned_at IS NOT NULL AND a.emptied_at IS NULL ORDER BY a.binned_at DESC, a.title`,
  ).all()
}

/**
 * Empties the bin. Of what was studied the text stays, since scores and answers show its passages; the rest is erased.
 * This alone can't be undone.
 */
export function emptyBin(db: Db, now: Date): { readonly emptied: number } {
  const emptied = sql<{ id: string }>(
    db,
    `UPDATE article SET emptied_at = ? WHERE binned_at IS NOT NULL AND emptied_at IS NULL RETURNING id`,
  )
  const result = inTransaction(db, () => {
    const ids = emptied.all(now.toISOString()).map(({ id }) => id)
    for (const id of ids) if (!wasStudied(db, id)) eraseText(db, id)
    return { emptied: ids.length }
  })
  forgetReading(db)
  return result
}

/** Whether a session asked of the article or planned to: ids of facts and questions begin with the article's. */
const wasStudied = (db: Db, article: string): boolean =>
  sql(
    db,
    `SELECT 1 FROM session WHERE instr(plan, ?) > 0
     UNION ALL SELECT 1 FROM fact f JOIN answer a ON a.fact = f.id WHERE f.article = ? LIMIT 1`,
  ).get(`"${article}-`, article) !== undefined

/** The rows of its facts stay, empty: what was decided may name them. */
function eraseText(db: Db, article: string): void {
  const steps = [
    'DELETE FROM question_fact WHERE question IN (SELECT id FROM question WHERE article = ?)',
    'DELETE FROM question WHERE article = ?',
    'DELETE FROM tag WHERE article = ?',
    `UPDATE fact SET subject = '', value = '', label = NULL, statement = '', topic = '', anchors = '${NOWHERE}'
     WHERE article = ?`,
    `UPDATE article SET version = NULL, summary = '', sources = '[]' WHERE id = ?`,
    'DELETE FROM own_text WHERE version IN (SELECT id FROM article_version WHERE article = ?)',
    'DELETE FROM reading WHERE version IN (SELECT id FROM article_version WHERE article = ?)',
    'DELETE FROM version_origin WHERE version IN (SELECT id FROM article_version WHERE article = ?)',
    'DELETE FROM article_version WHERE article = ?',
  ]
  for (const step of steps) sql(db, step).run(article)
}

const NOWHERE = JSON.stringify({ aliases: [], members: [], evidence: [], decisive: [] })
