import type { ArticleRow } from '../shared/models.ts'
import { sql } from './db/sql.ts'
import type { Db } from './db/sql.ts'
import { standings, tallyOf } from './facts.ts'
import type { Standing } from './facts.ts'
import { knownNow } from './mastery.ts'
import { attemptOf } from './scores.ts'
import { dateOfDay } from './study-day.ts'
import { tagsOfArticles } from './tags.ts'

type Row = Pick<ArticleRow, 'id' | 'title' | 'summary' | 'words' | 'questions'> & {
  readonly imported_at: string
}

/** The articles of the library by title, each with how its facts stand on study day `day`. */
export function articleRows(db: Db, day: number): ArticleRow[] {
  const standing = Map.groupBy(standings(db, day), ({ article }) => article)
  const tags = tagsOfArticles(db)
  return sql<Row>(db, `${ROWS} ORDER BY a.title`)
    .all()
    .map((row) => articleRow(db, day, row, standing.get(row.id) ?? [], tags.get(row.id) ?? []))
}

/** One of them, or null where it is not in the library. */
export function articleRowOf(db: Db, day: number, id: string): ArticleRow | null {
  const row = sql<Row>(db, `${ROWS} AND a.id = ?`).get(id)
  const tags = tagsOfArticles(db).get(id) ?? []
  return row ? articleRow(db, day, row, standings(db, day, id), tags) : null
}

const ROWS = `SELECT a.id, a.title, a.summary, a.words, a.imported_at,
    (SELECT count(*) FROM question q WHERE q.article = a.id AND q.retired = 0) AS questions
  FROM article a WHERE a.binned_at IS NULL`

function articleRow(
  db: Db,
  day: number,
  row: Row,
  standing: readonly Standing[],
  tags: readonly string[],
): ArticleRow {
  const { imported_at, ...article } = row
  const last = Math.max(...standing.flatMap((known) => known.last ?? []))
  return {
    ...article,
    tags,
    facts: standing.length,
    tally: tallyOf(standing),
    due: standing.filter(({ due, suspended }) => !suspended && due !== null && due <= day).length,
    knownNow: knownNow(standing.map(({ recall }) => recall)),
    lastScore: lastScore(db, row.id),
    importedAt: imported_at,
    suspended: standing.filter(({ suspended }) => suspended).length,
    studied: Number.isFinite(last) ? dateOfDay(last) : null,
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
