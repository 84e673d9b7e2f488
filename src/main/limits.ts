import { sql } from './db/sql.ts'
import type { Db } from './db/sql.ts'
import type { PlanLimits } from './plan.ts'
import { settings } from './settings.ts'

/** What the day's limits still allow, after what was asked today. */
export function limitsLeft(db: Db, day: number): PlanLimits {
  const { newPerDay, reviewsPerDay } = settings(db)
  const asked = (why: 'new' | 'due'): number =>
    sql<{ n: number }>(db, 'SELECT count(DISTINCT fact) AS n FROM standing WHERE day = ? AND why = ?').get(
      day,
      why,
    )?.n ?? 0
  return {
    fresh: Math.max(0, newPerDay - asked('new')),
    reviews: Math.max(0, reviewsPerDay - asked('due')),
  }
}
