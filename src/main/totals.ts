import { inTransaction, sql } from './db/sql.ts'
import type { Db, Value } from './db/sql.ts'
import { FOLDS, TOPIC_SCORES } from './folds.ts'
import type { Fold } from './folds.ts'

/**
 * Counts an answer into the sums that charts and scores read, or out of them: to be called in the transaction
 * that stores it, or in the one that takes it back, before it does. An answer to a disputed question is in none.
 */
export function countIn(db: Db, submission: string, by: 1 | -1): void {
  for (const fold of FOLDS) add(db, fold, 'a.submission = ?', by, [submission])
  if (by === 1) return
  sql(
    db,
    `DELETE FROM confusion WHERE times = 0
     AND fact IN (SELECT fact FROM answer WHERE submission = ? AND confused IS NOT NULL)`,
  ).run(submission)
}

/** Throws the sums away and makes them again of the log. */
export function rebuildTotals(db: Db): void {
  inTransaction(db, () => {
    for (const fold of FOLDS) {
      sql(db, `DELETE FROM ${fold.table}`).run()
      add(db, fold, 'true', 1, [])
    }
  })
}

/** Scores by topic go by the topics that an article's facts have now: to be called when these have changed. */
export function retotalTopics(db: Db, article: string): void {
  sql(db, `DELETE FROM ${TOPIC_SCORES.table} WHERE article = ?`).run(article)
  add(db, TOPIC_SCORES, 'f.article = ?', 1, [article])
}

function add(db: Db, { table, keys, sums, rows }: Fold, which: string, by: 1 | -1, values: Value[]): void {
  const names = Object.keys(sums)
  const adding = Object.values(sums).map((sum) => `${by} * ${sum}`)
  sql(
    db,
    `INSERT INTO ${table} (${[...keys, ...names].join(', ')})
     SELECT ${[...keys, ...adding].join(', ')} FROM (${rows(which)}) WHERE true GROUP BY ${keys.join(', ')}
     ON CONFLICT (${keys.join(', ')}) DO UPDATE SET
       ${names.map((name) => `${name} = ${name} + excluded.${name}`).join(', ')}`,
  ).run(...values)
}
