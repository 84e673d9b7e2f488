import type { ArticleRow, Today } from '../shared/models.ts'
import type { Scarce } from '../shared/today-models.ts'
import { LIVE_FACT } from './askables.ts'
import { sql } from './db/sql.ts'
import type { Db } from './db/sql.ts'

/** A quiz needs so many facts. */
const ENOUGH = 5

/** The articles of which fewer than five facts can be asked, though not all of the library rests. */
export function scarceArticles(db: Db, articles: readonly ArticleRow[]): Scarce[] {
  const count = sql<{ facts: number; suspended: number }>(
    db,
    `SELECT count(*) FILTER (WHERE coalesce(m.suspended, 0) = 0) AS facts,
       count(*) FILTER (WHERE m.suspended = 1) AS suspended
     FROM fact f LEFT JOIN memory m ON m.fact = f.id WHERE f.article = ? AND ${LIVE_FACT}`,
  )
  const suspended = suspendedIn(db)
  return articles
    .filter(({ id, facts }) => facts < ENOUGH || (suspended.get(id) ?? 0) > facts - ENOUGH)
    .flatMap(({ id, title, words }) => {
      const counted = count.get(id)
      return counted && counted.facts < ENOUGH ? [{ article: id, title, words, ...counted }] : []
    })
}

/** How many facts could be asked some day, and how many the learner let rest. */
export function factsAsked(db: Db): Today['asked'] {
  const live = sql(
    db,
    `SELECT 1 FROM fact f LEFT JOIN memory m ON m.fact = f.id
     WHERE coalesce(m.suspended, 0) = 0 AND ${LIVE_FACT} LIMIT 1`,
  ).get()
  const suspended = [...suspendedIn(db).values()].reduce((sum, n) => sum + n, 0)
  return { any: live !== undefined, suspended, rest: live === undefined ? restingFacts(db) : [] }
}

function restingFacts(db: Db): string[] {
  const rows = sql<{ id: string }>(
    db,
    `SELECT f.id FROM memory m JOIN fact f ON f.id = m.fact WHERE m.suspended = 1 AND ${LIVE_FACT}`,
  ).all()
  return rows.map(({ id }) => id)
}

function suspendedIn(db: Db): ReadonlyMap<string, number> {
  const rows = sql<{ article: string; n: number }>(
    db,
    `SELECT f.article, count(*) AS n FROM memory m JOIN fact f ON f.id = m.fact
     WHERE m.suspended = 1 AND ${LIVE_FACT} GROUP BY f.article`,
  ).all()
  return new Map(rows.map(({ article, n }) => [article, n]))
}
