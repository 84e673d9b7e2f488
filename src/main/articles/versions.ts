import { asMarkdown } from '../../engine/bank/as-markdown.ts'
import type { ImportFormat } from '../../shared/import-models.ts'
import type { ArticleText, VersionMadeBy, VersionRow } from '../../shared/edit-models.ts'
import { sql } from '../db/sql.ts'
import type { Db } from '../db/sql.ts'
import { Refused } from '../dispatch.ts'
import { readingOf } from './readings.ts'

/** Every text an article had, the newest first. */
export function versions(db: Db, article: string): VersionRow[] {
  const rows = sql<Omit<VersionRow, 'current'> & { current: number }>(
    db,
    `SELECT v.id AS version, v.at, o.made_by AS madeBy, o.words, o.facts, o.questions, v.id = a.version AS current
     FROM article_version v JOIN version_origin o ON o.version = v.id JOIN article a ON a.id = v.article
     WHERE v.article = ? AND a.binned_at IS NULL ORDER BY v.id DESC`,
  ).all(article)
  if (rows.length === 0) throw new Refused('not-found', 'That article is not in the library.')
  return rows.map((row) => ({ ...row, current: row.current === 1 }))
}

type Row = {
  readonly title: string
  readonly language: string
  readonly origin: 'shipped' | 'imported'
  readonly now: number
  readonly version: number
  readonly at: string
  readonly madeBy: VersionMadeBy
  readonly format: ImportFormat
  readonly text: string
}

/**
 * The text of an article to be edited, beside the one it has now.
 *
 * @param version another than the one it has now, to be brought back
 */
export function articleText(db: Db, article: string, version: number | null): ArticleText {
  const row = sql<Row>(
    db,
    `SELECT a.title, a.language, a.origin, a.version AS now, v.id AS version, v.at, o.made_by AS madeBy, o.format, v.text
     FROM article a JOIN article_version v ON v.article = a.id JOIN version_origin o ON o.version = v.id
     WHERE a.id = ? AND a.binned_at IS NULL AND v.id = coalesce(?, a.version)`,
  ).get(article, version)
  if (!row) throw new Refused('not-found', 'That version of the article is not in the library.')
  const { now, origin, ...shown } = row
  return {
    ...shown,
    article,
    current: row.version === now,
    // What is edited is Markdown from then on: a page has no marks of its own left.
    format: row.format === 'html' ? 'markdown' : row.format,
    text: writtenText(db, row.version),
    textNow: writtenText(db, now),
    follows: origin === 'shipped',
  }
}

/** A version's text as it is edited: that of a web page with the marks its blocks had. */
export function writtenText(db: Db, version: number): string {
  const row = sql<{ text: string; format: ImportFormat; title: string; language: string }>(
    db,
    `SELECT v.text, o.format, a.title, a.language FROM article_version v
     JOIN version_origin o ON o.version = v.id JOIN article a ON a.id = v.article WHERE v.id = ?`,
  ).get(version)
  if (!row) throw new Refused('not-found', 'That version of the article is not in the library.')
  if (row.format !== 'html' || !hasReading(db, version)) return row.text
  const { text, blocks } = readingOf(db, version)
  return asMarkdown({ title: row.title, language: row.language, text, blocks })
}

const hasReading = (db: Db, version: number): boolean =>
  sql(db, 'SELECT 1 FROM reading WHERE version = ?').get(version) !== undefined
