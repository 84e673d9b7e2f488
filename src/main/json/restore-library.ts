import { renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { isUnreadable, unreadable } from '../../engine/unreadable.ts'
import { articleView } from '../articles/article-view.ts'
import { articleRows } from '../articles/articles.ts'
import { flush, flushFolder } from '../db/flush.ts'
import { codeOf } from '../db/library-error.ts'
import { migrate } from '../db/migrate.ts'
import { MIGRATIONS } from '../db/migrations.ts'
import { openFile } from '../db/open.ts'
import { inTransaction } from '../db/sql.ts'
import type { Db, Value } from '../db/sql.ts'
import { ensureParameters } from '../memory/parameters.ts'
import { refoldAll } from '../backups/salvage.ts'
import { badLine, newer, objectOf, parsedLine, readHead } from './document.ts'
import { JSON_COLUMNS, writtenTables } from './library-tables.ts'

/**
 * Makes a library file of the lines that `writeLibrary` gave, by any version of Afterread up to this one. Sums, memory
 * and the search are made anew. The file is there when all of it is; where a line does not fit, nothing is left behind.
 *
 * @param name of what the lines come from, for a person
 * @throws `unreadable` with one sentence that names the line
 */
export function restoreLibrary(lines: Iterable<string>, name: string, file: string): void {
  const part = `${file}.part`
  forget(part)
  try {
    fill(lines[Symbol.iterator](), name, part)
    flush(part)
    renameSync(part, file)
    flushFolder(dirname(file))
  } finally {
    forget(part)
  }
}

const forget = (part: string): void => {
  for (const end of ['', '-wal', '-shm']) rmSync(`${part}${end}`, { force: true })
}

function fill(lines: Iterator<string>, name: string, part: string): void {
  const first = lines.next()
  const head = readHead(name, first.done ? '' : first.value)
  if (head.kind !== 'library') throw unreadable(`${name} holds cards, not a library: import it instead.`)
  const schema = Number(head['schema'])
  if (schema > MIGRATIONS.length) throw unreadable(newer(name))
  if (!(Number.isInteger(schema) && schema > 0)) throw badLine(name, 1, 'does not say which schema it has')
  const db = openFile(part, MIGRATIONS.slice(0, schema))
  try {
    fillWhole(db, lines, name)
    migrate(db, MIGRATIONS)
    if (!hasAllItRefersTo(db)) throw lacks(name)
    for (const [table, columns] of Object.entries(JSON_COLUMNS))
      if (!holdsJson(db, table, columns)) throw changed(name, `rows of “${table}”`)
    remake(db, name)
    if (!canBeShown(db)) throw changed(name, 'articles')
    db.pragma('wal_checkpoint(TRUNCATE)')
    db.pragma('journal_mode = DELETE')
  } finally {
    db.close()
  }
}

/** All rows, or none where one refers to what is not there. */
function fillWhole(db: Db, lines: Iterator<string>, name: string): void {
  try {
    inTransaction(db, () => withoutTriggers(db, () => bringIn(db, lines, name)))
  } catch (error) {
    throw codeOf(error) === 'SQLITE_CONSTRAINT_FOREIGNKEY' ? lacks(name) : error
  }
}

/** Triggers keep what is written once; here rows come in that went through them before. */
function withoutTriggers(db: Db, write: () => void): void {
  db.pragma('defer_foreign_keys = ON')
  const triggers = db
    .prepare<[], { name: string; sql: string }>(`SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'`)
    .all()
  for (const trigger of triggers) db.exec(`DROP TRIGGER ${trigger.name}`)
  for (const { name, columns } of writtenTables(db)) if (columns.length > 0) db.exec(`DELETE FROM ${name}`)
  write()
  for (const trigger of triggers) db.exec(trigger.sql)
}

type Filling = { readonly columns: number; readonly insert: (row: readonly Value[]) => void }

function bringIn(db: Db, lines: Iterator<string>, name: string): void {
  const tables = new Map(writtenTables(db).map((table) => [table.name, table.columns]))
  let into: Filling | null = null
  let rows = 0
  for (let number = 2; ; number++) {
    const next = lines.next()
    if (next.done) throw badLine(name, number, 'is missing: the file ends before its end')
    const value = parsedLine(name, number, next.value)
    const said = objectOf(value)
    if (said && 'end' in said) {
      if (said['end'] !== rows)
        throw badLine(name, number, `says ${String(said['end'])} rows, and there are ${rows}`)
      return
    }
    if (said) into = fillingOf(db, tables, said, name, number)
    else insertRow(into, value, name, number)
    if (!said) rows++
  }
}

function fillingOf(
  db: Db,
  tables: ReadonlyMap<string, readonly string[]>,
  said: Readonly<Record<string, unknown>>,
  name: string,
  number: number,
): Filling {
  const known = tables.get(String(said['table']))
  const columns = Array.isArray(said['columns']) ? said['columns'].map(String) : []
  if (!known || columns.length === 0 || columns.some((column) => !known.includes(column)))
    throw badLine(name, number, 'names a table or a column that no library has')
  const places = columns.map(() => '?').join(', ')
  const statement = db.prepare<Value[]>(
    `INSERT INTO ${String(said['table'])} (${columns.join(', ')}) VALUES (${places})`,
  )
  return { columns: columns.length, insert: (row) => void statement.run(...row) }
}

function insertRow(into: Filling | null, row: unknown, name: string, number: number): void {
  if (!into || !Array.isArray(row) || row.length !== into.columns || !row.every(isValue))
    throw badLine(name, number, 'is no row of its table')
  try {
    into.insert(row)
  } catch (error) {
    if (isUnreadable(error) || !(error instanceof Error)) throw error
    throw badLine(name, number, `does not fit into its table (${error.message})`)
  }
}

const isValue = (value: unknown): value is Value =>
  value === null || typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value))

const lacks = (name: string): Error =>
  unreadable(`${name} refers to what is not in it: it was changed by hand. Nothing was brought in.`)

const changed = (name: string, what: string): Error =>
  unreadable(`${name} holds ${what} that can’t be read: it was changed by hand. Nothing was brought in.`)

const holdsJson = (db: Db, table: string, columns: readonly string[]): boolean => {
  const wrong = columns.map((column) => `(${column} IS NOT NULL AND NOT json_valid(${column}))`)
  return db.prepare(`SELECT 1 FROM ${table} WHERE ${wrong.join(' OR ')} LIMIT 1`).get() === undefined
}

const hasAllItRefersTo = (db: Db): boolean =>
  (db.pragma('foreign_key_check') as readonly unknown[]).length === 0

/** Whether what the columns of JSON hold has the shape of an article with its facts and questions. */
function canBeShown(db: Db): boolean {
  const { day } = db
    .prepare<[], { day: number }>('SELECT coalesce(max(day), 0) AS day FROM answer')
    .get() ?? {
    day: 0,
  }
  db.exec('SAVEPOINT looked')
  try {
    // A library that was never opened by the app has none yet.
    ensureParameters(db, new Date(0))
    for (const { id } of articleRows(db, day)) articleView(db, day, id)
    return true
  } catch {
    return false
  } finally {
    db.exec('ROLLBACK TO looked')
    db.exec('RELEASE looked')
  }
}

function remake(db: Db, name: string): void {
  try {
    inTransaction(db, () => {
      refoldAll(db)
      db.exec(`INSERT INTO question_search (question_search) VALUES ('delete-all')`)
      db.exec(
        'INSERT INTO question_search (rowid, prompt, answer, statement, title) SELECT * FROM question_words',
      )
    })
  } catch {
    // What can't be folded is no answer or decision that Afterread wrote.
    throw changed(name, 'answers')
  }
}
