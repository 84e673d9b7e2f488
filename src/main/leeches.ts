import type { Today } from '../shared/models.ts'
import { LIVE_FACT } from './asked-sql.ts'
import { sql } from './db/sql.ts'
import type { Db } from './db/sql.ts'
import { sourceOfFact } from './sources.ts'

/** So many lapses make a leech. */
export const LEECH_LAPSES = 8
/** Held for so long, it has been learnt after all. */
const HOLDS = 21
const SHOWN = 3

/** Facts that keep slipping and are asked all the same, those forgotten most first. */
export function leeches(db: Db): Today['leeches'] {
  const rows = sql<{ id: string; statement: string; lapses: number }>(
    db,
    `SELECT f.id, f.statement, m.lapses FROM memory m JOIN fact f ON f.id = m.fact
     WHERE m.lapses >= ${LEECH_LAPSES} AND m.stability < ${HOLDS} AND m.suspended = 0 AND ${LIVE_FACT}
     ORDER BY m.lapses DESC, m.stability`,
  ).all()
  return {
    total: rows.length,
    facts: rows.slice(0, SHOWN).map(({ id, statement, lapses }) => ({
      fact: id,
      statement,
      lapses,
      source: sourceOfFact(db, id),
    })),
  }
}
