import type { Input } from '../../shared/contract.ts'
import type { SessionView } from '../../shared/session-models.ts'
import { storeGiven } from '../answers/store-given.ts'
import { answeredIn, courseOf } from '../sessions/course.ts'
import { inTransaction, sql } from '../db/sql.ts'
import type { Db } from '../db/sql.ts'
import { derivedUid } from '../answers/derived-uid.ts'
import { Refused } from '../dispatch.ts'
import { momentOf } from '../moment.ts'
import type { Moment } from '../moment.ts'
import { openExam } from './paper.ts'
import { sheetOf } from './paper-entries.ts'
import { sessionView } from '../sessions/sessions.ts'
import { voidUid } from '../decisions/undone.ts'
import { voidAnswer } from '../decisions/void-answer.ts'

const HANDED_IN = 'exam handed in'

/**
 * Hands an exam in: that is decided, and only then is what stands on the paper marked and does it feed the
 * memory, each answer on the day it was given. A place left blank scores nothing and says nothing of the
 * memory. Sent again with the same uid, it changes nothing.
 */
export function handIn(db: Db, now: Date, { session: id, uid }: Input<'handIn'>): SessionView {
  inTransaction(db, () => {
    if (sql(db, 'SELECT 1 FROM decision WHERE uid = ? AND session = ?').get(uid, id)) return
    openExam(db, id)
    const course = courseOf(db, id)
    const { written, spent } = sheetOf(db, id)
    if (written.size === 0) {
      throw new Refused('conflict', 'Nothing is written on this paper yet, so there is nothing to hand in.')
    }
    const moment = momentOf(db, now)
    decideOnSession(db, moment, { uid, session: id, what: HANDED_IN, voids: null })
    course.session.plan.forEach((item, position) => {
      const one = written.get(position)
      storeGiven(db, one?.moment ?? moment, course, item, {
        session: id,
        uid: derivedUid(`${uid}:${position}`),
        position,
        response: one?.response ?? { kind: 'unknown' },
        guessed: one?.guessed ?? false,
        hinted: false,
        ms: Math.min(86_400_000, spent.get(position) ?? 0),
        blank: !one,
      })
    })
    sql(db, 'UPDATE session SET finished_at = ? WHERE id = ?').run(moment.at, id)
  })
  return sessionView(db, id)
}

/** Takes a paper back that was handed in: its answers are voided, and it lies there as it was. */
export function takePaperBack(db: Db, now: Date, id: string): void {
  const moment = momentOf(db, now)
  for (const { submission } of answeredIn(db, id).reverse()) voidAnswer(db, moment, submission)
  const handed = sql<{ uid: string }>(
    db,
    'SELECT uid FROM decision WHERE session = ? AND what = ? ORDER BY id DESC LIMIT 1',
  ).get(id, HANDED_IN)
  if (handed) {
    decideOnSession(db, moment, {
      uid: voidUid(handed.uid),
      session: id,
      what: 'void',
      voids: handed.uid,
    })
  }
  sql(db, 'UPDATE session SET finished_at = NULL WHERE id = ?').run(id)
}

type Decision = {
  readonly uid: string
  readonly session: string
  readonly what: string
  readonly voids: string | null
}

function decideOnSession(db: Db, { at, zone, day }: Moment, { uid, session, what, voids }: Decision): void {
  sql(
    db,
    `INSERT INTO decision (uid, at, zone, day, session, what, body, after_answer, voids)
     VALUES (?, ?, ?, ?, ?, ?, '{}', (SELECT coalesce(max(id), 0) FROM answer), ?)`,
  ).run(uid, at, zone, day, session, what, voids)
}
