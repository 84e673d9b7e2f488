import { anyWriteOf, keeping } from '../db/keep.ts'
import { sql } from '../db/sql.ts'
import type { Db } from '../db/sql.ts'

/** What is shown of an article beside its questions. */
export type ShownArticle = {
  readonly title: string
  readonly version: number | null
  readonly binned: 0 | 1
}

const kept = keeping<ShownArticle | null>('shown_article', 16, anyWriteOf('article'))

/** What is shown of an article, or null where there is none. The last few are kept: no answer changes them. */
export const shownArticle = (db: Db, id: string): ShownArticle | null =>
  kept.of(
    db,
    id,
    () =>
      sql<ShownArticle>(
        db,
        'SELECT title, version, binned_at IS NOT NULL AS binned FROM article WHERE id = ?',
      ).get(id) ?? null,
  )
