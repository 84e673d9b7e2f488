import type Database from 'better-sqlite3'

export type Db = Database.Database
export type Value = string | number | null

const prepared = new WeakMap<Db, Map<string, Database.Statement<Value[], unknown>>>()

/** The prepared statement for a text, made once per library. `Row` names the columns it selects. */
export function sql<Row = never>(db: Db, text: string): Database.Statement<Value[], Row> {
  let statements = prepared.get(db)
  if (!statements) prepared.set(db, (statements = new Map()))
  let statement = statements.get(text)
  if (!statement) statements.set(text, (statement = db.prepare<Value[], unknown>(text)))
  // The text alone decides its columns; callers name them beside it.
  return statement as Database.Statement<Value[], Row>
}

/** Runs a write in one transaction that takes the write lock at once. */
export function inTransaction<T>(db: Db, write: () => T): T {
  return db.transaction(write).immediate()
}
