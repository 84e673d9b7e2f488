import type { Form } from '../../engine/types.ts'
import type { QuestionFacets, QuestionFilter } from '../../shared/question-models.ts'
import { sql } from '../db/sql.ts'
import type { Db } from '../db/sql.ts'
import { countedBy } from './question-conditions.ts'
import { tags } from '../articles/tags.ts'

/** What the list can be narrowed by; the topics are those of one article. */
export function questionFacets(db: Db, article: string | null): QuestionFacets {
  return {
    articles: sql<{ id: string; title: string }>(
      db,
      `SELECT id, title FROM article a WHERE a.binned_at IS NULL AND EXISTS
         (SELECT 1 FROM question q WHERE q.article = a.id AND q.retired = 0) ORDER BY title`,
    ).all(),
    topics: article === null ? [] : topicsOf(db, article),
    tags: tags(db).map(({ name }) => name),
    forms: sql<{ form: Form }>(db, 'SELECT DISTINCT form FROM question WHERE retired = 0')
      .all()
      .map(({ form }) => form),
  }
}

/** How many questions a filter leaves. */
export function countQuestions(db: Db, day: number, filter: QuestionFilter): number {
  return sql<{ n: number }>(db, countedBy(filter)).get(day)?.n ?? 0
}

function topicsOf(db: Db, article: string): string[] {
  return sql<{ topic: string }>(
    db,
    `SELECT topic FROM fact WHERE article = ? AND removed_at IS NULL GROUP BY topic ORDER BY min(place)`,
  )
    .all(article)
    .map(({ topic }) => topic)
}
