import { inTransaction, sql } from '../db/sql.ts'
import type { Db } from '../db/sql.ts'
import { rebuildMemory } from './refold.ts'
import { countAnswers, rebuildTotals } from './totals.ts'

type Fold = { readonly name: string; readonly version: number; readonly rebuild: (db: Db) => void }

/** What is folded from answers and decisions, each with the version of its rules: to be raised when they change. */
const FOLDS: readonly Fold[] = [
  { name: 'memory', version: 1, rebuild: rebuildMemory },
  { name: 'totals', version: 3, rebuild: rebuildTotals },
]

/** Makes anew what is missing, or was folded by the rules of an earlier Afterread, and counts what is not counted yet. */
export function ensureFolds(db: Db): void {
  for (const { name, version, rebuild } of foldsBehind(db)) {
    inTransaction(db, () => {
      rebuild(db)
      sql(
        db,
        `INSERT INTO fold (name, version) VALUES (?, ?)
         ON CONFLICT (name) DO UPDATE SET version = excluded.version`,
      ).run(name, version)
    })
  }
  countAnswers(db)
}

/** What is missing, or was folded by the rules of an earlier Afterread. */
export function foldsBehind(db: Db): readonly Fold[] {
  const made = sql<{ version: number }>(db, 'SELECT version FROM fold WHERE name = ?')
  return FOLDS.filter(({ name, version }) => made.get(name)?.version !== version)
}
