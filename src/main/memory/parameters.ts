import { sql } from '../db/sql.ts'
import type { Db } from '../db/sql.ts'
import { DEFAULT_PARAMETERS } from './schedule.ts'
import type { Parameters } from './schedule.ts'

const known = new WeakMap<Db, Map<number, Parameters>>()

/** The set by its id. Sets never change, so one that was read is kept. */
export function parametersOf(db: Db, id: number): Parameters {
  let sets = known.get(db)
  if (!sets) known.set(db, (sets = new Map()))
  const set = sets.get(id) ?? readParameters(db, id)
  sets.set(id, set)
  return set
}

/** The set in force: the newest. */
export function currentParameters(db: Db): Parameters {
  const newest = sql<{ id: number | null }>(db, 'SELECT max(id) AS id FROM parameters').get()
  return parametersOf(db, newest?.id ?? DEFAULT_PARAMETERS.id)
}

/** Gives a new library its first set. */
export function ensureParameters(db: Db, now: Date): void {
  sql(
    db,
    `INSERT INTO parameters (id, algorithm, w, at)
     SELECT ?, ?, ?, ? WHERE NOT EXISTS (SELECT 1 FROM parameters)`,
  ).run(
    DEFAULT_PARAMETERS.id,
    DEFAULT_PARAMETERS.algorithm,
    JSON.stringify(DEFAULT_PARAMETERS.w),
    now.toISOString(),
  )
}

function readParameters(db: Db, id: number): Parameters {
  const row = sql<{ algorithm: 'fsrs-6'; w: string }>(
    db,
    'SELECT algorithm, w FROM parameters WHERE id = ?',
  ).get(id)
  if (!row) throw new Error(`There is no parameter set ${id}.`)
  return { id, algorithm: row.algorithm, w: JSON.parse(row.w) }
}
