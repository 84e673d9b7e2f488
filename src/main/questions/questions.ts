import { anyWriteOf, keeping } from '../db/keep.ts'
import { sql } from '../db/sql.ts'
import type { Db } from '../db/sql.ts'
import type { Question } from '../../engine/types.ts'

/** A question with the version of the text it was made from. */
export type StoredQuestion = {
  readonly question: Question
  readonly article: string
  readonly version: number
}

const kept = keeping<StoredQuestion | null>('question', 16, anyWriteOf('question'))

/**
 * The question by its id, or null. One that is no longer made is still found: a session may have planned it. The last
 * few are kept: one is asked, answered, and said to have been answered.
 */
export const questionById = (db: Db, id: string): StoredQuestion | null =>
  kept.of(db, id, () => readQuestion(db, id))

function readQuestion(db: Db, id: string): StoredQuestion | null {
  const row = sql<{ body: string; article: string; version: number }>(
    db,
    'SELECT body, article, version FROM question WHERE id = ?',
  ).get(id)
  return row ? { question: JSON.parse(row.body), article: row.article, version: row.version } : null
}
