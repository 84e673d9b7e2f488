import Database from 'better-sqlite3'
import { unreadable } from '../../../engine/unreadable.ts'
import type { Db } from '../../db/sql.ts'

/**
 * Opens a collection in memory, its indexes, views and triggers taken out: nothing in it is run, and what is sorted by
 * rules that only Anki knows is not sorted by them.
 *
 * @throws `unreadable` where it is none
 */
export function openCollection(name: string, bytes: Uint8Array): Db {
  const image = Buffer.from(bytes)
  // A file that was used with a log beside it, which is not in the package.
  if (image[18] === 2) image.fill(1, 18, 20)
  let db: Db | null = null
  try {
    db = new Database(image)
    db.pragma('trusted_schema = OFF')
    makePlain(db)
    for (const table of ['col', 'notes', 'cards'])
      if (!isPlainTable(db, table)) throw new Error(`no ${table}`)
    return db
  } catch (error) {
    db?.close()
    throw notReadable(name, error)
  }
}

/** As a sentence, whatever SQLite says of a file that is broken. */
export function notReadable(name: string, error: unknown): unknown {
  if (!(error instanceof Error) || error.name === 'UnreadableText') return error
  return unreadable(
    `${name} is damaged: its collection can’t be read (${error.message}). Export it once more.`,
  )
}

function makePlain(db: Db): void {
  db.unsafeMode(true)
  db.function('plain', { deterministic: true }, (text: unknown) =>
    String(text).replace(/\bcollate\s+["'`[]?unicase\b["'`\]]?/gi, ''),
  )
  db.pragma('writable_schema = ON')
  db.exec(`DELETE FROM sqlite_schema WHERE type <> 'table' AND sql IS NOT NULL;
    UPDATE sqlite_schema SET sql = plain(sql) WHERE sql LIKE '%unicase%'`)
  db.pragma('writable_schema = RESET')
  db.unsafeMode(false)
}

/** Whether there is a table of that name, of no kind that computes what it gives. */
export function isPlainTable(db: Db, table: string): boolean {
  const type = db.prepare<[string], string>('SELECT type FROM pragma_table_list(?)').pluck().get(table)
  const computed = db.prepare<[string], number>('SELECT count(*) FROM pragma_table_xinfo(?) WHERE hidden > 0')
  return type === 'table' && computed.pluck().get(table) === 0
}
