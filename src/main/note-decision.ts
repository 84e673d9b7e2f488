import { randomUUID } from 'node:crypto'
import { sql } from './db/sql.ts'
import type { Db } from './db/sql.ts'
import { momentOf } from './moment.ts'

/** Something the learner decided about an article or its text: kept to be told, nothing is folded from it. */
export type Noted = {
  readonly what: string
  readonly fact?: string
  readonly body: Readonly<Record<string, unknown>>
}

/** Appends a decision; to be called in the transaction of what it is about. */
export function noteDecision(db: Db, now: Date, { what, fact, body }: Noted): void {
  const { at, zone, day } = momentOf(db, now)
  sql(
    db,
    `INSERT INTO decision (uid, at, zone, day, fact, what, body, after_answer)
     VALUES (?, ?, ?, ?, ?, ?, ?, (SELECT coalesce(max(id), 0) FROM answer))`,
  ).run(randomUUID(), at, zone, day, fact ?? null, what, JSON.stringify(body))
}
