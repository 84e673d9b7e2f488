import { sql } from '../db/sql.ts'
import type { Db } from '../db/sql.ts'
import { Refused } from '../dispatch.ts'
import type { Scope } from './scope.ts'
import { tagName } from '../articles/tags.ts'

/** What a session on a scope is called, and the one article it is about, if there is one. */
export function scopeName(db: Db, scope: Scope): { readonly title: string; readonly article: string | null } {
  const parts = [
    scope.article === undefined ? null : titleOf(db, scope.article),
    scope.articles === undefined ? null : namesOf(db, scope.articles),
    scope.topic ?? null,
    scope.tag === undefined ? null : `#${tagName(scope.tag)}`,
    scope.exam === undefined ? null : examName(db, scope.exam),
  ].filter((part) => part !== null)
  const name = parts.length === 0 ? 'the whole library' : parts.join(': ')
  const whole = parts.length === 0 ? 'The whole library' : name
  return { title: scope.missed ? `Misses of ${name}` : whole, article: scope.article ?? null }
}

/** "Tides", "Tides and Volcanoes", "Tides and 4 more articles". */
function namesOf(db: Db, articles: readonly string[]): string {
  const [first = '', ...more] = articles
  const title = titleOf(db, first)
  if (more.length === 0) return title
  return `${title} and ${more.length === 1 ? titleOf(db, more[0] ?? '') : `${more.length} more articles`}`
}

function titleOf(db: Db, article: string): string {
  const row = sql<{ title: string }>(db, 'SELECT title FROM article WHERE id = ? AND binned_at IS NULL').get(
    article,
  )
  if (!row) throw new Refused('not-found', 'That article is not in the library.')
  return row.title
}

function examName(db: Db, exam: string): string {
  const row = sql<{ name: string }>(db, 'SELECT name FROM exam WHERE id = ? AND removed_at IS NULL').get(exam)
  if (!row) throw new Refused('not-found', 'There is no such exam any more.')
  return row.name
}
