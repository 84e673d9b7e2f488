import type { Input } from '../shared/contract.ts'
import type { Tag, Tagged } from '../shared/models.ts'
import { inTransaction, sql } from './db/sql.ts'
import type { Db } from './db/sql.ts'
import { Refused } from './dispatch.ts'

/**
 * Puts a tag on articles and facts.
 *
 * @returns those that did not have it: what `untagAll` takes away to undo this
 */
export function tagAll(db: Db, { name, articles = [], facts = [] }: Input<'tag'>): Tagged {
  const tag = tagName(name)
  const put = (column: 'article' | 'fact', ids: readonly string[]): string[] =>
    idsOf(
      db,
      `INSERT INTO tag (name, ${column})
       SELECT DISTINCT ?, one.id FROM ${column} one JOIN json_each (?) wanted ON wanted.value = one.id
       WHERE NOT EXISTS (SELECT 1 FROM tag t WHERE t.${column} = one.id AND t.name = ?)
       RETURNING ${column} AS id`,
      tag,
      JSON.stringify(ids),
      tag,
    )
  return inTransaction(db, () => ({
    name: tag,
    articles: put('article', articles),
    facts: put('fact', facts),
  }))
}

/**
 * Takes a tag off articles and facts.
 *
 * @returns those that had it: what `tagAll` puts it on to undo this
 */
export function untagAll(db: Db, { name, articles = [], facts = [] }: Input<'untag'>): Tagged {
  const tag = tagName(name)
  const take = (column: 'article' | 'fact', ids: readonly string[]): string[] =>
    idsOf(
      db,
      `DELETE FROM tag WHERE name = ? AND ${column} IN (SELECT value FROM json_each (?))
       RETURNING ${column} AS id`,
      tag,
      JSON.stringify(ids),
    )
  return inTransaction(db, () => ({
    name: tag,
    articles: take('article', articles),
    facts: take('fact', facts),
  }))
}

/** Every tag there is, by name, with how many articles and facts bear it. */
export function tags(db: Db): Tag[] {
  return sql<Tag>(
    db,
    'SELECT name, count(article) AS articles, count(fact) AS facts FROM tag GROUP BY name ORDER BY name',
  ).all()
}

/** The tags of each article, by name. */
export function tagsOfArticles(db: Db): ReadonlyMap<string, readonly string[]> {
  const rows = sql<{ name: string; article: string }>(
    db,
    'SELECT name, article FROM tag WHERE article IS NOT NULL ORDER BY name',
  ).all()
  return new Map(
    [...Map.groupBy(rows, ({ article }) => article)].map(([id, of]) => [id, of.map(({ name }) => name)]),
  )
}

/** SQL: whether a fact `f` bears the tag `?`, itself or by its article. */
export const BEARS_TAG =
  'EXISTS (SELECT 1 FROM tag t WHERE (t.fact = f.id OR t.article = f.article) AND t.name = ?)'

const idsOf = (db: Db, statement: string, ...values: readonly string[]): string[] =>
  sql<{ id: string }>(db, statement)
    .all(...values)
    .map(({ id }) => id)

/** A tag as it is kept: lower case, single spaces, no sign before it, so that the same word is the same tag. */
export function tagName(written: string): string {
  const name = written
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .replace(/^[\s#]+/, '')
    .trim()
    .toLowerCase()
  if (name === '') throw new Refused('invalid', 'A tag needs a name.')
  return name
}
