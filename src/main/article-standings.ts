import type { Tally } from '../shared/models.ts'
import { sql, sqlRows } from './db/sql.ts'
import type { Db, Value } from './db/sql.ts'
import { KNOWN, KNOWN_AS, TODAY, WITH_TODAY } from './known-sql.ts'
import { currentParameters } from './parameters.ts'
import { recallAfter } from './schedule.ts'

/** How the facts of one article stand, all together. */
export type ArticleStanding = {
  readonly facts: number
  readonly tally: Tally
  /** Those due today or before, without the suspended ones. */
  readonly due: number
  readonly suspended: number
  /** ΣR: those never asked have none. */
  readonly recall: number
  /** The study day of the last answer that counted, or null. */
  readonly last: number | null
}

export const NO_FACTS: ArticleStanding = {
  facts: 0,
  tally: { new: 0, shaky: 0, solid: 0 },
  due: 0,
  suspended: 0,
  recall: 0,
  last: null,
}

/** A fact that was answered or suspended: what counts of it. */
type Remembered = readonly [
  article: string,
  known: number,
  stability: number | null,
  last: number | null,
  due: 0 | 1,
  suspended: 0 | 1,
]

/**
 * How each article stands on study day `day`, of all or of one: what `standings` says of each fact, summed up. Only
 * what is remembered is read, and of the rest an index.
 */
export function articleStandings(
  db: Db,
  day: number,
  article: string | null = null,
): ReadonlyMap<string, ArticleStanding> {
  const parameters = currentParameters(db)
  const remembered = Map.groupBy(rememberedFacts(db, day, article), ([of]) => of)
  return new Map(
    factCounts(db, article).map(({ article: id, facts }) => {
      const rows = remembered.get(id) ?? []
      const known = (as: number): number => rows.filter(([, one]) => one === as).length
      const [shaky, solid] = [known(KNOWN_AS.indexOf('shaky')), known(KNOWN_AS.indexOf('solid'))]
      const standing: ArticleStanding = {
        facts,
        tally: { new: facts - shaky - solid, shaky, solid },
        due: rows.filter(([, , , , due]) => due === 1).length,
        suspended: rows.filter(([, , , , , suspended]) => suspended === 1).length,
        recall: rows.reduce((sum, [, , stability, last]) => {
          return stability === null || last === null
            ? sum
            : sum + recallAfter(day - last, stability, parameters)
        }, 0),
        last: rows.reduce<number | null>((latest, [, , , last]) => later(latest, last), null),
      }
      return [id, standing]
    }),
  )
}

const later = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? (a ?? b) : Math.max(a, b)

function factCounts(db: Db, article: string | null): { readonly article: string; readonly facts: number }[] {
  const [where, values] = within(article)
  return sql<{ article: string; facts: number }>(
    db,
    `SELECT f.article, count(*) AS facts FROM fact f WHERE f.removed_at IS NULL ${where} GROUP BY f.article`,
  ).all(...values)
}

/** In the order of their ids, in which both tables are kept; of one article by its facts. */
function rememberedFacts(db: Db, day: number, article: string | null): Remembered[] {
  const [where, values] = within(article)
  const from =
    article === null
      ? 'memory m CROSS JOIN fact f ON f.id = m.fact'
      : 'fact f CROSS JOIN memory m ON m.fact = f.id'
  return sqlRows<Remembered>(
    db,
    `${WITH_TODAY} SELECT f.article, ${KNOWN}, m.stability, m.last,
       coalesce(m.suspended = 0 AND m.due <= ${TODAY}, 0), m.suspended
     FROM ${from} WHERE f.removed_at IS NULL ${where}`,
  ).all(day, ...values)
}

const within = (article: string | null): readonly [where: string, values: readonly Value[]] =>
  article === null ? ['', []] : ['AND f.article = ?', [article]]
