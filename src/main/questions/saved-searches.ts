import type { Input } from '../../shared/contract.ts'
import type { SavedSearch } from '../../shared/question-models.ts'
import { inTransaction, sql } from '../db/sql.ts'
import type { Db } from '../db/sql.ts'

/** The searches that the learner saved, in the order in which they did. */
export function savedSearches(db: Db): SavedSearch[] {
  return sql<{ id: number; name: string; query: string }>(
    db,
    'SELECT id, name, query FROM saved_search ORDER BY id',
  )
    .all()
    .map(({ query, ...search }) => ({ ...search, query: JSON.parse(query) })) // saveSearch wrote it
}

/** Saves a search; one of the same name takes its place. */
export function saveSearch(db: Db, { name, query }: Input<'saveSearch'>): SavedSearch[] {
  inTransaction(db, () => {
    sql(db, 'DELETE FROM saved_search WHERE name = ?').run(name)
    sql(db, 'INSERT INTO saved_search (name, query) VALUES (?, ?)').run(name, JSON.stringify(query))
  })
  return savedSearches(db)
}

export function forgetSearch(db: Db, name: string): SavedSearch[] {
  sql(db, 'DELETE FROM saved_search WHERE name = ?').run(name)
  return savedSearches(db)
}
