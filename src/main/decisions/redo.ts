import type { Input } from '../../shared/contract.ts'
import type { SessionView } from '../../shared/session-models.ts'
import { insertAnswer, storedRows } from '../answers/answer-row.ts'
import { finishWhenDone } from '../answers/answers.ts'
import { courseOf, sessionById } from '../sessions/course.ts'
import { inTransaction, sql } from '../db/sql.ts'
import type { Db } from '../db/sql.ts'
import { Refused } from '../dispatch.ts'
import { refoldFact } from '../memory/refold.ts'
import { stepPaper } from '../exams/paper.ts'
import { sessionView } from '../sessions/sessions.ts'
import { lastUndone, voidUid } from './undone.ts'

/**
 * Gives the answer that was taken back last once more: it is appended anew, as it was given then and in its
 * old place among the answers to its facts. Sent again with the same uid, it changes nothing.
 */
export function redoAnswer(db: Db, now: Date, { session, uid }: Input<'redo'>): SessionView {
  inTransaction(db, () => {
    const stored = 'SELECT 1 FROM answer WHERE uid = ? UNION ALL SELECT 1 FROM paper_entry WHERE uid = ?'
    if (sql(db, stored).get(uid, uid)) return
    const whole = sessionById(db, session)
    if (whole.kind === 'exam') return stepPaper(db, now, whole, 'redone', uid)
    const undone = lastUndone(db, session)
    if (undone === null)
      throw new Refused('conflict', 'Nothing was taken back here that could be done again.')
    appendAgain(db, session, undone, uid)
    finishWhenDone(db, session, now.toISOString())
  })
  return sessionView(db, session)
}

function appendAgain(db: Db, session: string, submission: string, uid: string): void {
  const rows = storedRows(db, submission)
  const { agenda } = courseOf(db, session)
  if (rows[0]?.position !== agenda.position) {
    throw new Refused('conflict', 'The session has moved on since: that answer can’t be done again.')
  }
  rows.forEach((row, i) =>
    insertAnswer(db, {
      ...row,
      uid: i === 0 ? uid : `${uid}#${i}`,
      submission: uid,
      voids: voidUid(row.uid),
    }),
  )
  for (const fact of new Set(rows.map((row) => row.fact))) refoldFact(db, fact)
}
