import { sql } from '../db/sql.ts'
import type { Db } from '../db/sql.ts'
import type { PlanLimits } from './plan.ts'
import { settings } from '../settings.ts'

/**
 * What the day's limits still allow, after what was asked today: facts begun, and reviews. Steps of today
 * (what was missed and comes back) are neither.
 */
export function limitsLeft(db: Db, day: number): PlanLimits {
  const { newPerDay, reviewsPerDay } = settings(db)
  const asked = sql<{ fresh: number; reviews: number }>(
    db,
    `SELECT count(DISTINCT CASE WHEN before = 'null' THEN fact END) AS fresh,
       count(DISTINCT CASE WHEN before ->> '$.state' = 'review' THEN fact END) AS reviews
     FROM standing WHERE day = ? AND rating IS NOT NULL`,
  ).get(day)
  return {
    fresh: Math.max(0, newPerDay - (asked?.fresh ?? 0)),
    reviews: Math.max(0, reviewsPerDay - (asked?.reviews ?? 0)),
  }
}
