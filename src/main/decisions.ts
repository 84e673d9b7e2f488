import { inTransaction, sql } from './db/sql.ts'
import type { Db } from './db/sql.ts'
import { refoldFact } from './memory.ts'
import { momentOf } from './moment.ts'

/** What a learner decides about a fact, besides answering. `day` is a study day. */
export type FactDecision =
  { readonly what: 'suspended' | 'resumed' } | { readonly what: 'buried' | 'due moved'; readonly day: number }

/** Stores a decision about a fact, once per uid, and what it makes of the fact's memory. */
export function decideOnFact(db: Db, now: Date, uid: string, fact: string, decision: FactDecision): void {
  const { what, ...body } = decision
  inTransaction(db, () => {
    if (sql(db, 'SELECT 1 FROM decision WHERE uid = ?').get(uid)) return
    const { at, zone, day } = momentOf(db, now)
    sql(
      db,
      `INSERT INTO decision (uid, at, zone, day, fact, what, body, after_answer)
       VALUES (?, ?, ?, ?, ?, ?, ?, (SELECT coalesce(max(id), 0) FROM answer))`,
    ).run(uid, at, zone, day, fact, what, JSON.stringify(body))
    refoldFact(db, fact)
  })
}
