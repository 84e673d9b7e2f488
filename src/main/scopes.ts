import type { ArticleScope, ExamScope, Scopes, ScopeSize, TagScope } from '../shared/scope-models.ts'
import { sql } from './db/sql.ts'
import type { Db } from './db/sql.ts'
import { ASKABLE, COVERED, LAST_VERDICT } from './scope.ts'
import { BEARS_TAG } from './tags.ts'

type Row = ScopeSize & { readonly article: string; readonly title: string; readonly topic: string }

const SIZES = `count(*) AS facts,
  coalesce(sum(m.answers > 0 AND coalesce(${LAST_VERDICT}, 'right') <> 'right'), 0) AS missed`
const FACTS = 'fact f LEFT JOIN memory m ON m.fact = f.id'

/** What a session can be about: the library's articles with their topics, its tags, the exams to come. */
export function scopes(db: Db): Scopes {
  const rows = sql<Row>(
    db,
    `SELECT f.article, a.title, f.topic, ${SIZES} FROM ${FACTS} JOIN article a ON a.id = f.article
     WHERE ${ASKABLE} GROUP BY f.article, f.topic ORDER BY a.title, min(f.place)`,
  ).all()
  return { ...sizeOf(rows), articles: articlesOf(rows), tags: tagScopes(db), exams: examScopes(db) }
}

const sizeOf = (rows: readonly ScopeSize[]): ScopeSize => ({
  facts: rows.reduce((sum, { facts }) => sum + facts, 0),
  missed: rows.reduce((sum, { missed }) => sum + missed, 0),
})

const articlesOf = (rows: readonly Row[]): ArticleScope[] =>
  [...Map.groupBy(rows, ({ article }) => article)].map(([article, topics]) => ({
    article,
    title: topics[0]?.title ?? '',
    ...sizeOf(topics),
    topics: topics.map(({ topic, facts, missed }) => ({ topic, facts, missed })),
  }))

function tagScopes(db: Db): TagScope[] {
  const names = sql<{ tag: string }>(db, 'SELECT DISTINCT name AS tag FROM tag ORDER BY name').all()
  const size = sql<ScopeSize>(db, `SELECT ${SIZES} FROM ${FACTS} WHERE ${ASKABLE} AND ${BEARS_TAG}`)
  return names.map(({ tag }) => ({ tag, ...(size.get(tag) ?? NONE) })).filter(({ facts }) => facts > 0)
}

function examScopes(db: Db): ExamScope[] {
  const exams = sql<{ exam: string; name: string }>(
    db,
    'SELECT id AS exam, name FROM exam WHERE removed_at IS NULL ORDER BY day, name',
  ).all()
  const size = sql<ScopeSize>(db, `SELECT ${SIZES} FROM ${FACTS} WHERE ${ASKABLE} AND ${COVERED}`)
  return exams
    .map(({ exam, name }) => ({ exam, name, ...(size.get(exam) ?? NONE) }))
    .filter(({ facts }) => facts > 0)
}

const NONE: ScopeSize = { facts: 0, missed: 0 }
