import { sql } from '../db/sql.ts'
import type { Db } from '../db/sql.ts'
import { keptOf } from '../memory/memory.ts'
import type { Card, Review } from './deck.ts'

/** What is remembered of a fact, and how it was answered. */
export type History = Pick<Card, 'schedule' | 'reviews'>

export const NO_HISTORY: History = { schedule: null, reviews: [] }

export function historyOf(db: Db, fact: string): History {
  const { memory, suspended } = keptOf(db, fact)
  if (memory === null) return NO_HISTORY
  const { stability, difficulty, last, due, reps, lapses } = memory
  const schedule = { stability, difficulty, reviewed: last, due, reps, lapses, suspended }
  return { schedule, reviews: [...broughtReviews(db, fact), ...reviewsOf(db, fact)] }
}

type Row = {
  readonly at: string
  readonly rating: number | null
  readonly verdict: string
  readonly ms: number
  readonly day: number
  readonly before: string | null
  readonly after: string | null
}

/** How it was answered where its memory was brought from. */
function broughtReviews(db: Db, fact: string): Review[] {
  const rows = sql<{ reviews: string }>(
    db,
    `SELECT body ->> '$.reviews' AS reviews FROM decision d WHERE fact = ? AND what = 'memory brought'
       AND body ->> '$.reviews' IS NOT NULL
       AND NOT EXISTS (SELECT 1 FROM decision v WHERE v.voids = d.uid) ORDER BY id`,
  ).all(fact)
  return rows.flatMap(({ reviews }) => JSON.parse(reviews) as Review[]) // memoryBrought wrote them
}

type State = { readonly due: number; readonly last: number; readonly difficulty: number }

/** The answers that changed its memory, the oldest first. */
function reviewsOf(db: Db, fact: string): Review[] {
  const rows = sql<Row>(
    db,
    `SELECT at, rating, verdict, ms, day, before, after FROM scored
     WHERE fact = ? AND after IS NOT NULL AND evidence ->> '$.kind' <> 'practice' ORDER BY sequence`,
  ).all(fact)
  return rows.map((row): Review => {
    const [before, after] = [stateOf(row.before), stateOf(row.after)]
    return {
      at: Date.parse(row.at),
      rating: ratingOf(row),
      ms: row.ms,
      interval: after ? Math.max(0, after.due - row.day) : 0,
      before: before ? Math.max(0, before.due - before.last) : 0,
      difficulty: after?.difficulty ?? 5,
    }
  })
}

const stateOf = (stored: string | null): State | null =>
  stored === null ? null : (JSON.parse(stored) as State) // answers.ts wrote it

/** As the learner graded it, else by what it came to. */
function ratingOf({ rating, verdict }: Row): Review['rating'] {
  if (rating === 1 || rating === 2 || rating === 3 || rating === 4) return rating
  return verdict === 'right' ? 3 : verdict === 'partial' ? 2 : 1
}
