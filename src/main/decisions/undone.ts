import { sql } from '../db/sql.ts'
import type { Db } from '../db/sql.ts'

/** The uid of the row that takes an answer's row back. What redoes the answer voids that row in its turn. */
export const voidUid = (uid: string): string => `${uid}#void`

type LogRow = {
  readonly submission: string
  readonly kind: 'answer' | 'void'
  readonly voids: string | null
  /** What kind of row it voids; null where it voids none. */
  readonly voided: 'answer' | 'void' | null
}

const LOG = `SELECT a.submission, a.kind, a.voids, v.kind AS voided
  FROM answer a LEFT JOIN answer v ON v.uid = a.voids`

/**
 * The answer of a session that a redo would give again: the one taken back last, so long as nothing new was
 * answered since. A fold of the log, so it holds across restarts. Null where there is none.
 */
export function lastUndone(db: Db, session: string): string | null {
  if (!isUndoneLast(db, session)) return null
  const undone: string[] = []
  let redone = ''
  for (const row of sql<LogRow>(db, `${LOG} WHERE a.session = ? ORDER BY a.id`).all(session)) {
    if (row.kind === 'void') {
      if (undone.at(-1) !== row.submission) undone.push(row.submission)
    } else if (row.voided === 'void') {
      // An answer of several facts has a row for each.
      if (redone !== row.submission) undone.pop()
      redone = row.submission
    } else undone.length = 0
  }
  return undone.at(-1) ?? null
}

/** Most sessions end with an answer, and then there is nothing to look for: which row is the last an index tells. */
function isUndoneLast(db: Db, session: string): boolean {
  const newest = '(SELECT max(n.id) FROM answer n WHERE n.session = ?)'
  const last = sql<LogRow>(db, `${LOG} WHERE a.id = ${newest}`).get(session)
  return last !== undefined && (last.kind === 'void' || last.voided === 'void')
}
