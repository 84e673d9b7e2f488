import type { Value } from '../db/sql.ts'

/** The articles that are looked at, or null for all; and the first day that is. */
export type Scope = {
  readonly articles: readonly string[] | null
  readonly today: number
  /** Null: from the first answer on. */
  readonly days: number | null
}

/** SQL: whether the article in `column` is looked at; true for all where no article was named. */
export const inScope = ({ articles }: Scope, column: string): string =>
  articles === null ? 'true' : `${column} IN (SELECT value FROM json_each(?))`

/** The value of `inScope`, where it has one. */
export const scopeValues = ({ articles }: Scope): Value[] =>
  articles === null ? [] : [JSON.stringify(articles)]

/** All articles together have sums of their own. */
export const sumsOf = ({ articles }: Scope, what: 'form' | 'review'): string =>
  articles === null ? `day_${what}_total` : `${what}_total`
