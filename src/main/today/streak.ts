import { sql } from '../db/sql.ts'
import type { Db } from '../db/sql.ts'
import { outlook } from '../insights/outlook.ts'
import { countAnswers } from '../memory/totals.ts'

/** So many answers make a day of study, whatever was left. */
const ENOUGH = 10

/**
 * Study days running, up to today, on which all that was due was done or ten answers were given; a day on which
 * nothing was due is one of them. Today breaks nothing: it counts once it is done. From stored days alone.
 */
export function streak(db: Db, today: number): number {
  countAnswers(db)
  const rows = sql<{ day: number; answers: number }>(
    db,
    'SELECT day, answers FROM day_total WHERE answers > 0 AND day <= ? ORDER BY day',
  ).all(today)
  const answers = new Map(rows.map((row) => [row.day, row.answers]))
  const first = rows[0]?.day ?? Infinity
  const { waits } = outlook(db, today)
  let days = 0
  for (let day = today; day >= first; day--) {
    if ((answers.get(day) ?? 0) >= ENOUGH || (waits > day && wasAllDone(db, day))) days++
    else if (day < today) break
  }
  return days
}

/** Answers given after the day they were due: the words of the index `answer_late`. */
const IS_LATE = `scheduled = 1 AND before ->> '$.due' < day`

/** Whether nothing that was due on the day was asked late, or was moved away later. */
function wasAllDone(db: Db, day: number): boolean {
  const late = sql(
    db,
    `SELECT 1 FROM answer WHERE ${IS_LATE} AND day > ? AND before ->> '$.due' <= ? LIMIT 1`,
  )
  const moved = sql(
    db,
    `SELECT 1 FROM decision d WHERE what = 'due moved' AND day > ? AND body ->> '$.from' <= ?
       AND NOT EXISTS (SELECT 1 FROM decision v WHERE v.voids = d.uid) LIMIT 1`,
  )
  return ![late.get(day, day), moved.get(day, day)].some((row) => row !== undefined)
}
