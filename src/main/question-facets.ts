import type { Form } from '../engine/types.ts'
import type { QuestionFacets, QuestionFilter } from '../shared/question-models.ts'
import { FILTERS } from '../shared/question-models.ts'
import { sql } from './db/sql.ts'
import type { Db } from './db/sql.ts'
import { countedBy } from './question-conditions.ts'
import { tags } from './tags.ts'

/** What the list can be narrowed by, with how many questions each filter leaves; the topics of one article. */
export function questionFacets(db: Db, day: number, article: string | null): QuestionFacets {
  const counts = FILTERS.map((filter): [QuestionFilter, number] => [filter, countOf(db, day, filter)])
  return {
    counts: Object.fromEntries(counts) as Record<QuestionFilter, number>, // every filter was counted
    articles: sql<{ id: string; title: string }>(db, 'SELECT id, title FROM article ORDER BY title').all(),
    topics: article === null ? [] : topicsOf(db, article),
    tags: tags(db).map(({ name }) => name),
    forms: sql<{ form: Form }>(db, 'SELECT DISTINCT form FROM question WHERE retired = 0 ORDER BY form')
      .all()
      .map(({ form }) => form),
  }
}

const countOf = (db: Db, day: number, filter: QuestionFilter): number =>
  sql<{ n: number }>(db, countedBy(filter)).get(day)?.n ?? 0

function topicsOf(db: Db, article: string): string[] {
  return sql<{ topic: string }>(
    db,
    `SELECT topic FROM fact WHERE article = ? AND removed_at IS NULL GROUP BY topic ORDER BY min(place)`,
  )
    .all(article)
    .map(({ topic }) => topic)
}
