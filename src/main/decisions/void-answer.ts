import { insertAnswer, standingRows } from '../answers/answer-row.ts'
import type { Db } from '../db/sql.ts'
import { refoldFact } from '../memory/refold.ts'
import type { Moment } from '../moment.ts'
import { countIn } from '../memory/totals.ts'
import { voidUid } from './undone.ts'

/** Voids an answer: each of its facts is as if it had not been given. To be called in a transaction. */
export function voidAnswer(db: Db, moment: Moment, submission: string): void {
  countIn(db, submission, -1)
  const rows = standingRows(db, submission)
  for (const row of rows) {
    insertAnswer(db, { ...row, ...moment, uid: voidUid(row.uid), kind: 'void', voids: row.uid })
  }
  for (const fact of new Set(rows.map((row) => row.fact))) refoldFact(db, fact)
}
