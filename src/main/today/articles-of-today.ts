import type { Tally, Today } from '../../shared/models.ts'
import { articleStandings, NO_FACTS } from '../insights/article-standings.ts'
import { sql } from '../db/sql.ts'
import type { Db } from '../db/sql.ts'

/** So many articles are named on Today; the library has them all. */
const NAMED = 8

type Article = { readonly id: string; readonly title: string; readonly words: number }

/** The articles of the library by title. */
export const articlesHere = (db: Db): readonly Article[] =>
  sql<Article>(db, 'SELECT id, title, words FROM article WHERE binned_at IS NULL ORDER BY title').all()

/** What Today says of the articles that are here. */
export function articlesOfToday(
  db: Db,
  day: number,
  articles: readonly Article[],
): Pick<Today, 'tally' | 'articles' | 'first' | 'from'> {
  const standings = articleStandings(db, day)
  const standing = ({ id }: Article) => standings.get(id) ?? NO_FACTS
  const named = (one: Article): Today['from']['articles'][number] => ({
    article: one.id,
    title: one.title,
    due: standing(one).due,
  })
  const asking = articles
    .filter((one) => standing(one).due > 0)
    .sort((a, b) => standing(b).due - standing(a).due)
  const [first] = articles
  return {
    tally: articles.reduce<Tally>((sum, one) => addTally(sum, standing(one).tally), NO_FACTS.tally),
    articles: { total: articles.length, articles: articles.slice(0, NAMED).map(named) },
    first: first ? { ...first, summary: summaryOf(db, first), facts: standing(first).facts } : null,
    from: { total: asking.length, articles: asking.slice(0, NAMED).map(named) },
  }
}

const addTally = (a: Tally, b: Tally): Tally => ({
  new: a.new + b.new,
  shaky: a.shaky + b.shaky,
  solid: a.solid + b.solid,
})

const summaryOf = (db: Db, { id }: Article): string =>
  sql<{ summary: string }>(db, 'SELECT summary FROM article WHERE id = ?').get(id)?.summary ?? ''
