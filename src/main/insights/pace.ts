import { sql } from '../db/sql.ts'
import type { Db } from '../db/sql.ts'
import { LONGEST_MS } from '../memory/folds.ts'

/** Until there are so many answers, a question is taken to need `ASSUMED_MS`. */
const ENOUGH_ANSWERS = 20
const ASSUMED_MS = 15_000

/** Whole minutes for so many questions, by the learner's last answers. */
export const minutesFor = (db: Db, questions: number): number => minutesAt(pace(db), questions)

/** The same at a pace that is known. */
export const minutesAt = (pace: number, questions: number): number => Math.ceil((questions * pace) / 60_000)

/** Milliseconds a question. */
export function pace(db: Db): number {
  const row = sql<{ n: number; ms: number | null }>(
    db,
    `SELECT count(*) AS n, avg(min(ms, ?)) AS ms
     FROM (SELECT ms FROM answer WHERE kind = 'answer' AND uid = submission ORDER BY id DESC LIMIT 200)`,
  ).get(LONGEST_MS)
  return row && row.n >= ENOUGH_ANSWERS && row.ms !== null ? row.ms : ASSUMED_MS
}
