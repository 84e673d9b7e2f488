import type { BinnedArticle } from '../shared/edit-models.ts'
import { inTransaction, sql } from './db/sql.ts'
import type { Db } from './db/sql.ts'
import { forgetReading } from './readings.ts'

/** Puts articles in the bin: their facts are set aside, every answer stays. Gives those that were not in it. */
export function binArticles(db: Db, now: Date, articles: readonly string[]): { readonly articles: string[] } {
  const at = now.toISOString()
  const binned = sql<{ id: string }>(
    db,
    `UPDATE article SET binned_at = ? WHERE binned_at IS NULL AND id IN (SELECT value FROM json_each (?)) RETURNING id`,
  )
  return inTransaction(db, () => {
    const ids = binned.all(at, JSON.stringify(articles)).map(({ id }) => id)
    const aside = sql(
      db,
      'UPDATE fact SET removed_at = ?, binned = 1 WHERE article = ? AND removed_at IS NULL',
    )
    for (const id of ids) aside.run(at, id)
    return { articles: ids }
  })
}

/** Takes articles out of the bin, with the facts that were set aside with them. Gives those that were in it. */
export function restoreArticles(db: Db, articles: readonly string[]): { readonly articles: string[] } {
  const restored = sql<{ id: string }>(
    db,
    `UPDATE article SET binned_at = NULL WHERE binned_at IS NOT NULL AND emptied_at IS NULL
       AND id IN (SELECT value FROM json_each (?)) RETURNING id`,
  )
  return inTransaction(db, () => {
    const ids = restored.all(JSON.stringify(articles)).map(({ id }) => id)
    const back = sql(db, 'UPDATE fact SET removed_at = NULL, binned = 0 WHERE article = ? AND binned = 1')
    for (const id of ids) back.run(id)
    return { articles: ids }
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
