import type { SessionView } from '../../shared/session-models.ts'
import { courseOf } from './course.ts'
import { inTransaction, sql } from '../db/sql.ts'
import type { Db } from '../db/sql.ts'
import { derivedUid } from '../answers/derived-uid.ts'
import { handIn } from '../exams/hand-in.ts'
import { sheetOf } from '../exams/paper-entries.ts'
import { sessionView } from './sessions.ts'

/**
 * Ends a session early: what was answered counts, so an exam on which something is written is handed in. One
 * that is over stays as it is.
 */
export function endSession(db: Db, now: Date, id: string): SessionView {
  const { session } = courseOf(db, id)
  if (session.finishedAt !== null) return sessionView(db, id)
  if (session.kind === 'exam' && sheetOf(db, id).written.size > 0) {
    return handIn(db, now, { session: id, uid: derivedUid(`${id} ${now.toISOString()}`) })
  }
  inTransaction(db, () => {
    sql(db, 'UPDATE session SET finished_at = ? WHERE id = ?').run(now.toISOString(), id)
  })
  return sessionView(db, id)
}
