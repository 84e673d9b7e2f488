import { sql } from '../db/sql.ts'
import type { Db } from '../db/sql.ts'

/**
 * Whether the passage of a fact would give away something that the session asks only after the question at
 * `position`: the fact itself, or another that the same passage states.
 */
export function tellsWhatIsToCome(db: Db, session: string, position: number, fact: string): boolean {
  const row = sql(
    db,
    `WITH told (fact) AS (
       SELECT ?
       UNION SELECT r.value FROM question_fact l JOIN question q ON q.id = l.question, json_each(q.reveals) r
       WHERE l.fact = ?)
     SELECT 1 FROM session s, json_each(s.plan) i, json_each(i.value, '$.facts') f
     WHERE s.id = ? AND f.value IN (SELECT fact FROM told)
       AND NOT EXISTS (SELECT 1 FROM answer a WHERE a.session = s.id AND a.position <= ? AND a.fact = f.value)
     LIMIT 1`,
  ).get(fact, fact, session, position)
  return row !== undefined
}
