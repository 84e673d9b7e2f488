import type Database from 'better-sqlite3'

export type Db = Database.Database
export type Value = string | number | null

const prepared = new WeakMap<Db, Map<string, Database.Statement<Value[], unknown>>>()

/** The prepared statement for a text, made once per library. `Row` names the columns it selects. */
export function sql<Row = never>(db: Db, text: string): Database.Statement<Value[], Row> {
  let statements = prepared.get(db)
  if (!statements) prepared.set(db, (statements = new Map()))
  let statement = statements.get(text)
  if (!statement) statements.set(text, (statement = db.prepare<Value[], unknown>(planned(text))))
  // The text alone decides its columns; callers name them beside it.
  return statement as Database.Statement<Value[], Row>
}

/**
 * A statement that joins tables by a bare parameter is compiled anew whenever that is bound, since the value may tell
 * of a better plan. Nothing here is planned by values, and the plus, which changes nothing else, says so.
 */
const planned = (text: string): string => text.replaceAll('?', '+?')

/** The same for a statement that reads many rows: each is a list of its columns, which is cheaper to make. */
export function sqlRows<Row extends readonly Value[]>(
  db: Db,
  text: string,
): Database.Statement<Value[], Row> {
  // A comment makes it another text: one statement gives its rows in one way.
  return sql<Row>(db, `${text} -- rows`).raw()
}

/** The same for a statement that reads one column of many rows: its values. */
export const sqlValues = <One extends Value>(db: Db, text: string): Database.Statement<Value[], One> =>
  sql<One>(db, `${text} -- values`).pluck()

/** Runs a write in one transaction that takes the write lock at once. */
export const inTransaction = <T>(db: Db, write: () => T): T => runner(db).immediate(write) as T // what it gave

/** Runs what only reads in one transaction: each statement alone would lock the library once more. */
export const inOneLook = <T>(db: Db, read: () => T): T => runner(db).deferred(read) as T // what it gave

type Runner = Database.Transaction<(run: () => unknown) => unknown>
const runners = new WeakMap<Db, Runner>()

/** One for all: to make one anew takes as long as to begin and to end it. */
function runner(db: Db): Runner {
  let run = runners.get(db)
  if (!run) runners.set(db, (run = db.transaction((inside: () => unknown) => inside())))
  return run
}
