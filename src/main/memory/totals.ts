import { OF_SUBMISSION } from '../answers/answer-row.ts'
import { inTransaction, sql } from '../db/sql.ts'
import type { Db, Value } from '../db/sql.ts'
import { FOLDS, TOPIC_SCORES } from './folds.ts'
import type { Fold } from './folds.ts'

/**
 * Counts what was answered since into the sums that charts and scores read. Not on the way of an answer, but when
 * nothing else is done, and before sums are read or what they count changes: a crash in between leaves it to whoever
 * comes next. An answer to a disputed question is in none.
 */
export function countAnswers(db: Db): void {
  const [newest, counted] = [newestAnswer(db), countedUpTo(db)]
  if (newest <= counted) return
  inTransaction(db, () => {
    for (const fold of FOLDS) add(db, fold, 'a.id > ?', 1, [counted])
    noteCounted(db, newest)
  })
}

/**
 * Counts an answer out of the sums before it is taken back, or into them again: to be called in the transaction that
 * does it, while the answer counts.
 */
export function countIn(db: Db, submission: string, by: 1 | -1): void {
  countAnswers(db)
  for (const fold of FOLDS) add(db, fold, OF_SUBMISSION('a'), by, [submission, submission])
  if (by === 1) return
  sql(
    db,
    `DELETE FROM confusion WHERE times = 0
     AND fact IN (SELECT fact FROM answer a WHERE ${OF_SUBMISSION('a')} AND confused IS NOT NULL)`,
  ).run(submission, submission)
}

/** Throws the sums away and makes them again of the log. */
export function rebuildTotals(db: Db): void {
  inTransaction(db, () => {
    for (const fold of FOLDS) {
      sql(db, `DELETE FROM ${fold.table}`).run()
      add(db, fold, 'true', 1, [])
    }
    noteCounted(db, newestAnswer(db))
  })
}

/** Scores by topic go by the topics that an article's facts have now: to be called when these have changed. */
export function retotalTopics(db: Db, article: string): void {
  countAnswers(db)
  sql(db, `DELETE FROM ${TOPIC_SCORES.table} WHERE article = ?`).run(article)
  add(db, TOPIC_SCORES, 'f.article = ?', 1, [article])
}

const newestAnswer = (db: Db): number =>
  sql<{ id: number | null }>(db, 'SELECT max(id) AS id FROM answer').get()?.id ?? 0

/** The newest answer that is in the sums. */
export const countedUpTo = (db: Db): number =>
  sql<{ counted: number }>(db, `SELECT counted FROM fold WHERE name = 'totals'`).get()?.counted ?? 0

/** By which rules they were made is noted by `ensureFolds`. */
function noteCounted(db: Db, counted: number): void {
  sql(
    db,
    `INSERT INTO fold (name, version, counted) VALUES ('totals', 0, ?)
     ON CONFLICT (name) DO UPDATE SET counted = excluded.counted`,
  ).run(counted)
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
