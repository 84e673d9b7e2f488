import { createHash } from 'node:crypto'
import { inOneLook, inTransaction, sqlRows } from '../db/sql.ts'
import type { Db, Value } from '../db/sql.ts'
import { FOLDS } from '../memory/folds.ts'
import type { Fold } from '../memory/folds.ts'
import { countAnswers, countedUpTo, rebuildTotals } from '../memory/totals.ts'

/** Whether the sums for charts and scores are what the answers give that were counted. Writes nothing. */
export const areSumsTrue = (db: Db): boolean =>
  inOneLook(db, () => {
    const counted = countedUpTo(db)
    return FOLDS.every((fold) => digest(db, fold, fold.table) === digest(db, fold, foldOf(fold, counted)))
  })

/** Makes the sums anew, unless they came out as they were after all, and tells whether it did. */
export function mendSums(db: Db): boolean {
  return inTransaction(db, () => {
    countAnswers(db)
    if (areSumsTrue(db)) return false
    rebuildTotals(db)
    return true
  })
}

/** SQL: what the table of a fold should hold. */
function foldOf({ keys, sums, rows }: Fold, counted: number): string {
  const columns = [...keys, ...Object.entries(sums).map(([name, sum]) => `${sum} AS ${name}`)]
  return `(SELECT ${columns.join(', ')} FROM (${rows(`a.id <= ${counted}`)}) GROUP BY ${keys.join(', ')})`
}

/**
 * All sums as one short text, for those of a large library fill no memory twice. Rows of zeroes are left by what was
 * counted out again, and say nothing. Sums of reals differ in their last digits.
 */
function digest(db: Db, { keys, sums }: Fold, from: string): string {
  const hash = createHash('sha256')
  const columns = [...keys, ...Object.keys(sums)].join(', ')
  const rows = sqlRows<Value[]>(db, `SELECT ${columns} FROM ${from} ORDER BY ${keys.join(', ')}`)
  for (const row of rows.iterate()) {
    const counted = row.slice(keys.length).map((sum) => Number(sum).toFixed(6))
    if (counted.every((sum) => Number(sum) === 0)) continue
    hash.update(`\n${[...row.slice(0, keys.length), ...counted].join(' ')}`)
  }
  return hash.digest('hex')
}
