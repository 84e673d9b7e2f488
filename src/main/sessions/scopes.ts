import type { ArticleScope, ExamScope, Scopes, ScopeSize, TagScope } from '../../shared/scope-models.ts'
import { sql } from '../db/sql.ts'
import type { Db } from '../db/sql.ts'
import { missedFacts, overview } from '../memory/overview.ts'
import type { FactStand } from '../memory/overview.ts'
import { coveredBy } from './scope.ts'
import { taggedAs } from '../articles/tags.ts'

/** What a session can be about: the library's articles with their topics, its tags, the exams to come. */
export function scopes(db: Db): Scopes {
  const askable = overview(db).filter(({ asked, suspended }) => asked && !suspended)
  const missed = missedFacts(db)
  const sizeOf = (facts: readonly FactStand[]): ScopeSize => ({
    facts: facts.length,
    missed: facts.filter(({ fact }) => missed.has(fact)).length,
  })
  const within = (isWithin: (one: FactStand) => boolean): ScopeSize => sizeOf(askable.filter(isWithin))
  return {
    ...sizeOf(askable),
    articles: articleScopes(db, askable, sizeOf),
    tags: tagScopes(db, within),
    exams: examScopes(db, within),
  }
}

type SizeOf = (facts: readonly FactStand[]) => ScopeSize

/** Articles by title, each with its topics in the order of its text. */
function articleScopes(db: Db, askable: readonly FactStand[], sizeOf: SizeOf): ArticleScope[] {
  const facts = Map.groupBy(askable, ({ article }) => article)
  return sql<{ id: string; title: string }>(db, 'SELECT id, title FROM article ORDER BY title, id')
    .all()
    .flatMap(({ id, title }) => {
      const own = facts.get(id)
      if (!own) return []
      const topics = [...Map.groupBy(own, ({ topic }) => topic)]
      return [
        {
          article: id,
          title,
          ...sizeOf(own),
          topics: topics.map(([topic, of]) => ({ topic, ...sizeOf(of) })),
        },
      ]
    })
}

type Within = (isWithin: (one: FactStand) => boolean) => ScopeSize

const tagScopes = (db: Db, within: Within): TagScope[] =>
  sql<{ tag: string }>(db, 'SELECT DISTINCT name AS tag FROM tag ORDER BY name')
    .all()
    .map(({ tag }) => ({ tag, ...within(taggedAs(db, tag)) }))
    .filter(({ facts }) => facts > 0)

const examScopes = (db: Db, within: Within): ExamScope[] =>
  sql<{ exam: string; name: string }>(
    db,
    'SELECT id AS exam, name FROM exam WHERE removed_at IS NULL ORDER BY day, name',
  )
    .all()
    .map(({ exam, name }) => ({ exam, name, ...within(coveredBy(db, exam)) }))
    .filter(({ facts }) => facts > 0)
