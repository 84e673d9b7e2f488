import type { ArticleRow, Today } from '../shared/models.ts'
import type { Scarce } from '../shared/today-models.ts'
import type { Db } from './db/sql.ts'
import { DECK } from './own-article.ts'
import { overview } from './overview.ts'

/** A quiz needs so many facts. */
const ENOUGH = 5

/** The articles of which fewer than five facts can be asked, though not all of the library rests. */
export function scarceArticles(db: Db, articles: readonly ArticleRow[]): Scarce[] {
  const counted = new Map<string, { facts: number; suspended: number }>()
  for (const { article, asked, suspended } of overview(db)) {
    if (!asked) continue
    const count = counted.get(article) ?? { facts: 0, suspended: 0 }
    count[suspended ? 'suspended' : 'facts']++
    counted.set(article, count)
  }
  return articles.flatMap(({ id, title, words }) => {
    // Cards were chosen one by one: no text is missing.
    if (id.startsWith(DECK)) return []
    const count = counted.get(id) ?? { facts: 0, suspended: 0 }
    return count.facts < ENOUGH ? [{ article: id, title, words, ...count }] : []
  })
}

/** How many facts could be asked some day, and how many the learner let rest. */
export function factsAsked(db: Db): Today['asked'] {
  const asked = overview(db).filter((one) => one.asked)
  const resting = asked.filter(({ suspended }) => suspended)
  const any = resting.length < asked.length
  return { any, suspended: resting.length, rest: any ? [] : resting.map(({ fact }) => fact) }
}
