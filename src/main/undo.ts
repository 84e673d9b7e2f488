import type { SessionView } from '../shared/session-models.ts'
import { insertAnswer, standingRows } from './answer-row.ts'
import { answeredIn, sessionById } from './course.ts'
import { inTransaction, sql } from './db/sql.ts'
import type { Db } from './db/sql.ts'
import { Refused } from './dispatch.ts'
import { refoldFact } from './memory.ts'
import { momentOf } from './moment.ts'
import type { Moment } from './moment.ts'
import { sessionView } from './sessions.ts'
import { countIn } from './totals.ts'
import { voidUid } from './undone.ts'

/**
 * Takes a session's last answer back: a void is appended, and each of its facts is as if it had not been
 * given. A session that was over goes on.
 */
export function undoAnswer(db: Db, now: Date, session: string): SessionView {
  inTransaction(db, () => {
    sessionById(db, session)
    const last = answeredIn(db, session).at(-1)
    if (!last) throw new Refused('conflict', 'There is no answer in this session to take back.')
    voidAnswer(db, momentOf(db, now), last.submission)
    sql(db, 'UPDATE session SET finished_at = NULL WHERE id = ?').run(session)
  })
  return sessionView(db, session)
}

function voidAnswer(db: Db, moment: Moment, submission: string): void {
  countIn(db, submission, -1)
  const rows = standingRows(db, submission)
  for (const row of rows) {
    insertAnswer(db, { ...row, ...moment, uid: voidUid(row.uid), kind: 'void', voids: row.uid })
  }
  for (const fact of new Set(rows.map((row) => row.fact))) refoldFact(db, fact)
}
