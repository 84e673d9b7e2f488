import type { Today } from '../../shared/models.ts'
import { sql } from '../db/sql.ts'
import type { Db } from '../db/sql.ts'
import type { FactStand } from '../memory/overview.ts'
import { sourceOfFact } from '../articles/sources.ts'

/** So many lapses make a leech. */
export const LEECH_LAPSES = 8
/** Held for so long, it has been learnt after all. */
const HOLDS = 21
const SHOWN = 3

/** A fact that keeps slipping and is asked all the same. */
export const isLeech = ({ memory, suspended }: FactStand): boolean =>
  memory !== null && memory.lapses >= LEECH_LAPSES && memory.stability < HOLDS && !suspended

/** Of the leeches of the library those forgotten most, with their sentences. */
export function leeches(db: Db, all: readonly FactStand[]): Today['leeches'] {
  const lapses = ({ memory }: FactStand): number => memory?.lapses ?? 0
  const stability = ({ memory }: FactStand): number => memory?.stability ?? 0
  const first = all.toSorted((a, b) => lapses(b) - lapses(a) || stability(a) - stability(b)).slice(0, SHOWN)
  return {
    total: all.length,
    facts: first.map((one) => ({
      fact: one.fact,
      statement:
        sql<{ statement: string }>(db, 'SELECT statement FROM fact WHERE id = ?').get(one.fact)?.statement ??
        '',
      lapses: lapses(one),
      source: sourceOfFact(db, one.fact),
    })),
  }
}
