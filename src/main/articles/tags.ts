import { randomUUID } from 'node:crypto'
import type { Input } from '../../shared/contract.ts'
import type { Tag, Tagged } from '../../shared/models.ts'
import type { TagBody } from '../decisions/acts.ts'
import { inTransaction, sql } from '../db/sql.ts'
import type { Db } from '../db/sql.ts'
import { recorded } from '../decisions/decisions.ts'
import { Refused } from '../dispatch.ts'

/** Puts a tag on the articles and facts that do not have it. */
export function tagAll(db: Db, now: Date, { name, articles = [], facts = [] }: Input<'tag'>): Tagged {
  const tag = tagName(name)
  const without = (table: 'article' | 'fact', ids: readonly string[]): string[] =>
    idsOf(
      db,
      `SELECT DISTINCT one.id FROM json_each (?) wanted JOIN ${table} one ON one.id = wanted.value
       WHERE NOT EXISTS (SELECT 1 FROM tag t WHERE t.${table} = one.id AND t.name = ?)`,
      JSON.stringify(ids),
      tag,
    )
  return inTransaction(db, () =>
    recordedTag(db, now, 'tagged', {
      name: tag,
      articles: without('article', articles),
      facts: without('fact', facts),
    }),
  )
}

/** Takes a tag off the articles and facts that have it. */
export function untagAll(db: Db, now: Date, { name, articles = [], facts = [] }: Input<'untag'>): Tagged {
  const tag = tagName(name)
  const having = (table: 'article' | 'fact', ids: readonly string[]): string[] =>
    idsOf(
      db,
      `SELECT ${table} AS id FROM tag WHERE name = ? AND ${table} IN (SELECT value FROM json_each (?))`,
      tag,
      JSON.stringify(ids),
    )
  return inTransaction(db, () =>
    recordedTag(db, now, 'untagged', {
      name: tag,
      articles: having('article', articles),
      facts: having('fact', facts),
    }),
  )
}

function recordedTag(db: Db, now: Date, what: 'tagged' | 'untagged', body: TagBody): Tagged {
  const isNothing = body.articles.length + body.facts.length === 0
  return {
    ...body,
    deed: isNothing ? null : recorded(db, now, randomUUID(), [{ about: 'library', what, body }]),
  }
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

/** Whether a fact bears a tag, itself or by its article. */
export function taggedAs(
  db: Db,
  tag: string,
): (one: { readonly fact: string; readonly article: string }) => boolean {
  const rows = sql<{ fact: string | null; article: string | null }>(
    db,
    'SELECT fact, article FROM tag WHERE name = ?',
  ).all(tag)
  const [facts, articles] = [new Set(rows.map((row) => row.fact)), new Set(rows.map((row) => row.article))]
  return (one) => facts.has(one.fact) || articles.has(one.article)
}

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
