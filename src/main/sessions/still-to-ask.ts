import { sql, sqlValues } from '../db/sql.ts'
import type { Db } from '../db/sql.ts'
import { planOf } from './course.ts'

/**
 * Whether the passage of a fact would give away something that the session asks only after the question at
 * `position`: the fact itself, or another that the same passage states.
 */
export function tellsWhatIsToCome(db: Db, session: string, position: number, fact: string): boolean {
  const revealed = sqlValues<string>(
    db,
    `SELECT r.value FROM question_fact l JOIN question q ON q.id = l.question, json_each(q.reveals) r
     WHERE l.fact = ?`,
  ).all(fact)
  const told = new Set([fact, ...revealed])
  const planned = new Set(planOf(db, session).flatMap(({ facts }) => facts.filter((one) => told.has(one))))
  return [...planned].some((one) => !wasAsked(db, session, position, one))
}

const wasAsked = (db: Db, session: string, position: number, fact: string): boolean =>
  sql(db, 'SELECT 1 FROM answer WHERE session = ? AND position <= ? AND fact = ? LIMIT 1').get(
    session,
    position,
    fact,
  ) !== undefined
