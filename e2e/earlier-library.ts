import Database from 'better-sqlite3'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { root } from './fronts/front.ts'

/** Above that, bringing a library up to date has a window. */
const LARGE = 48 * 1024 * 1024

/** Puts a large library of an earlier schema in place; what is given back holds up whatever writes to it. */
export async function putEarlier(library: string): Promise<Database.Database> {
  await rm(library, { recursive: true })
  await mkdir(library)
  const file = join(library, 'library.db')
  await writeFile(file, gunzipSync(await readFile(join(root, 'src/main/db/released/schema-12.db.gz'))))
  const db = new Database(file)
  db.pragma('journal_mode = WAL')
  db.exec(`CREATE TABLE ballast (x BLOB) STRICT; INSERT INTO ballast VALUES (zeroblob(${LARGE}))`)
  db.pragma('wal_checkpoint(TRUNCATE)')
  db.exec('BEGIN IMMEDIATE')
  return db
}
