import type { ArticleRow } from '../../shared/models.ts'
import { articleStandings, NO_FACTS } from '../insights/article-standings.ts'
import type { ArticleStanding } from '../insights/article-standings.ts'
import { sql } from '../db/sql.ts'
import type { Db } from '../db/sql.ts'
import { attemptOf } from '../insights/scores.ts'
import { dateOfDay } from '../memory/study-day.ts'
import { tagsOfArticles } from './tags.ts'
import { countAnswers } from '../memory/totals.ts'

type Row = Pick<ArticleRow, 'id' | 'title' | 'summary' | 'words' | 'questions'> & {
  readonly imported_at: string
}

/** The articles of the library by title, each with how its facts stand on study day `day`. */
export function articleRows(db: Db, day: number): ArticleRow[] {
  countAnswers(db)
  const standing = articleStandings(db, day)
  const tags = tagsOfArticles(db)
  return sql<Row>(db, `${ROWS} ORDER BY a.title`)
    .all()
    .map((row) => articleRow(db, row, standing.get(row.id) ?? NO_FACTS, tags.get(row.id) ?? []))
}

/** One of them, or null where it is not in the library. */
export function articleRowOf(db: Db, day: number, id: string): ArticleRow | null {
  countAnswers(db)
  const row = sql<Row>(db, `${ROWS} AND a.id = ?`).get(id)
  const tags = tagsOfArticles(db).get(id) ?? []
  return row ? articleRow(db, row, articleStandings(db, day).get(id) ?? NO_FACTS, tags) : null
}

const ROWS = `SELECT a.id, a.title, a.summary, a.words, a.imported_at,
    (SELECT count(*) FROM question q WHERE q.article = a.id AND q.retired = 0) AS questions
  FROM article a WHERE a.binned_at IS NULL`

function articleRow(
  db: Db,
  { imported_at, ...article }: Row,
  { facts, tally, due, suspended, recall, last }: ArticleStanding,
  tags: readonly string[],
): ArticleRow {
  return {
    ...article,
    tags,
    facts,
    tally,
    due,
    knownNow: facts === 0 ? 0 : (100 * recall) / facts,
    lastScore: lastScore(db, article.id),
    importedAt: imported_at,
    suspended,
    studied: last === null ? null : dateOfDay(last),
  }
}

/** The last quiz or taste of the article that came to its end. */
function lastScore(db: Db, article: string): ArticleRow['lastScore'] {
  const last = sql<{ id: string }>(
    db,
    `SELECT s.id FROM session s
     WHERE s.article = ? AND s.kind IN ('quiz', 'taste') AND s.finished_at IS NOT NULL
       AND EXISTS (SELECT 1 FROM scored a WHERE a.session = s.id)
     ORDER BY s.started_at DESC LIMIT 1`,
  ).get(article)
  const attempt = last && attemptOf(db, last.id)
  return attempt ? { percent: attempt.percent, at: attempt.at } : null
}
