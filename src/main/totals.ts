import type { AnswerRow } from './answer-row.ts'
import { verdictOf } from './course.ts'
import { sql } from './db/sql.ts'
import type { Db } from './db/sql.ts'

/**
 * Counts an answer into the totals of its day and the confusions, or out of them: to be called in the
 * transaction that stores it, or in the one that takes it back, before it does. An answer to a disputed
 * question is in none of them.
 */
export function countIn(db: Db, submission: string, by: 1 | -1): void {
  const rows = sql<Pick<AnswerRow, 'day' | 'ms' | 'verdict' | 'fact' | 'confused'>>(
    db,
    'SELECT day, ms, verdict, fact, confused FROM scored WHERE submission = ?',
  ).all(submission)
  const [first] = rows
  if (!first) return
  const verdict = verdictOf(rows)
  sql(
    db,
    `INSERT INTO day_total (day, answers, right, partial, wrong, ms) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (day) DO UPDATE SET answers = answers + excluded.answers, right = right + excluded.right,
       partial = partial + excluded.partial, wrong = wrong + excluded.wrong, ms = ms + excluded.ms`,
  ).run(
    first.day,
    by,
    verdict === 'right' ? by : 0,
    verdict === 'partial' ? by : 0,
    verdict === 'wrong' || verdict === 'unknown' ? by : 0,
    by * first.ms,
  )
  for (const { fact, confused } of rows) if (confused !== null) countConfusion(db, fact, confused, by)
}

function countConfusion(db: Db, fact: string, chosen: string, by: 1 | -1): void {
  sql(
    db,
    `INSERT INTO confusion (fact, chosen, times) VALUES (?, ?, ?)
     ON CONFLICT (fact, chosen) DO UPDATE SET times = times + excluded.times`,
  ).run(fact, chosen, by)
  sql(db, 'DELETE FROM confusion WHERE fact = ? AND chosen = ? AND times = 0').run(fact, chosen)
}
