import type Database from 'better-sqlite3'
import { codeOf } from '../db/library-error.ts'
import type { Db, Value } from '../db/sql.ts'

export type Row = Readonly<Record<string, Value>>

/** Ids are handed out one after the other; no library of ours comes near this one. */
const LAST_ID = 2 ** 40
/** So many are read in one go; where there are none, the next go is twice as wide. */
const AT_A_TIME = 4096
/** After so many vain attempts the rest of a table is given up: where its root is damaged all would be vain. */
const ATTEMPTS = 10_000

/**
 * The rows of a table that can still be read where its file is damaged, in the order of their key. What a damaged
 * page held is passed over.
 *
 * @param columns of the table, by name; they must exist in it
 */
export function* readableRows(db: Db, table: string, columns: readonly string[]): Generator<Row> {
  if (!hasRowid(db, table)) return yield* fromBothEnds(db, table, columns)
  const select = preparedOrNull(db, table, columns)
  if (!select) return
  const left = { attempts: ATTEMPTS }
  for (let from = 0, wide = AT_A_TIME; from < LAST_ID && left.attempts > 0;) {
    const rows = [...between(select, from, from + wide, left)]
    yield* rows
    from += wide
    wide = rows.length === 0 ? wide * 2 : AT_A_TIME
  }
}

function preparedOrNull(db: Db, table: string, columns: readonly string[]) {
  try {
    return db.prepare<[number, number], Row>(
      `SELECT ${columns.join(', ')} FROM ${table} WHERE rowid >= ? AND rowid < ? ORDER BY rowid`,
    )
  } catch (error) {
    if (isDamage(error)) return null
    throw error
  }
}

/** Halves the span of ids until what can't be read is alone. */
function* between(
  select: Database.Statement<[number, number], Row>,
  from: number,
  to: number,
  left: { attempts: number },
): Generator<Row> {
  const rows = rowsOrNull(select, from, to)
  if (rows) return yield* rows
  if (to - from <= 1 || --left.attempts <= 0) return
  const middle = from + Math.floor((to - from) / 2)
  yield* between(select, from, middle, left)
  yield* between(select, middle, to, left)
}

/** A table without row ids is walked from its first row to the damage, and from its last one back to it. */
function* fromBothEnds(db: Db, table: string, columns: readonly string[]): Generator<Row> {
  const keys = primaryKey(db, table)
  const select = `SELECT ${columns.join(', ')} FROM ${table} ORDER BY `
  const seen = new Set<string>()
  for (const order of ['ASC', 'DESC']) {
    for (const row of untilDamage(db, `${select}${keys.map((key) => `${key} ${order}`).join(', ')}`)) {
      const key = JSON.stringify(keys.map((name) => row[name]))
      if (seen.has(key)) continue
      seen.add(key)
      yield row
    }
  }
}

function* untilDamage(db: Db, select: string): Generator<Row> {
  try {
    for (const row of db.prepare<[], Row>(select).iterate()) yield row
  } catch (error) {
    if (!isDamage(error)) throw error
  }
}

function rowsOrNull(
  select: Database.Statement<[number, number], Row>,
  from: number,
  to: number,
): Row[] | null {
  try {
    return select.all(from, to)
  } catch (error) {
    if (isDamage(error)) return null
    throw error
  }
}

/** The names of the columns; none where the table itself can't be found any more. */
export function columnsOf(db: Db, table: string): string[] {
  try {
    return db.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck().all(table)
  } catch (error) {
    if (isDamage(error)) return []
    throw error
  }
}

const primaryKey = (db: Db, table: string): string[] =>
  db
    .prepare<[string], string>('SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk')
    .pluck()
    .all(table)

const hasRowid = (db: Db, table: string): boolean =>
  db.prepare<[string], number>('SELECT wr FROM pragma_table_list(?)').pluck().get(table) === 0

/** Whether the file is to blame. A length that was damaged can ask for more memory than there is. */
const isDamage = (error: unknown): boolean =>
  /^SQLITE_(CORRUPT|NOTADB|IOERR|TOOBIG|NOMEM)/.test(codeOf(error)) || error instanceof RangeError
