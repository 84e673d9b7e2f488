import type { SessionView } from '../../shared/session-models.ts'
import { answeredIn, sessionById } from '../sessions/course.ts'
import { inTransaction, sql } from '../db/sql.ts'
import type { Db } from '../db/sql.ts'
import { Refused } from '../dispatch.ts'
import { takePaperBack } from '../exams/hand-in.ts'
import { momentOf } from '../moment.ts'
import { stepPaper } from '../exams/paper.ts'
import { sessionView } from '../sessions/sessions.ts'
import { voidAnswer } from './void-answer.ts'

/**
 * Takes a session's last answer back: a void is appended, and each of its facts is as if it had not been
 * given. A session that was over goes on. Of an exam, first its handing in is taken back, then what was
 * written on its paper.
 */
export function undoAnswer(db: Db, now: Date, id: string): SessionView {
  inTransaction(db, () => {
    const session = sessionById(db, id)
    if (session.kind !== 'exam') undoLast(db, now, id)
    else if (session.finishedAt !== null) takePaperBack(db, now, id)
    else stepPaper(db, now, session, 'undone')
  })
  return sessionView(db, id)
}

function undoLast(db: Db, now: Date, id: string): void {
  const last = answeredIn(db, id).at(-1)
  if (!last) throw new Refused('conflict', 'There is no answer in this session to take back.')
  voidAnswer(db, momentOf(db, now), last.submission)
  sql(db, 'UPDATE session SET finished_at = NULL WHERE id = ?').run(id)
}
