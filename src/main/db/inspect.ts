import Database from 'better-sqlite3'
import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs'
import { damaged, isCorruption, LibraryError, unwritable } from './library-error.ts'

/** "Aft1" in the header says that the file is a library of ours. */
export const APPLICATION_ID = 0x41667431

/**
 * Up to this size the whole file is checked, and brought to the newest schema, before it is opened: it takes a moment.
 * A larger one is looked through meanwhile, and brought up to date by `update-library`.
 */
export const CHECKED_BYTES = 48 * 1024 * 1024

/**
 * Looks at a library file before it is opened for writing, and refuses one that is damaged, not ours or
 * from a newer version, leaving it byte for byte as it was.
 *
 * @param newest the newest schema this version knows
 * @returns its schema; 0 where there is none yet
 */
export function inspectLibrary(file: string, newest: number): number {
  if (!existsSync(file)) return 0
  const header = readHeader(file)
  if (header === null) return 0
  if (header.length < 100 || header.toString('latin1', 0, 16) !== 'SQLite format 3\0') throw damaged(file)
  if (header.readUInt32BE(60) > newest) throw fromNewer(file)
  const large = statSync(file).size > CHECKED_BYTES
  let schema = 0
  readLibrary(file, (db) => {
    // The log may hold a newer schema than the header.
    schema = Number(db.pragma('user_version', { simple: true }))
    if (schema > newest) throw fromNewer(file)
    const tables = Number(db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get())
    const ours = Number(db.pragma('application_id', { simple: true })) === APPLICATION_ID
    if ((tables > 0 && !ours) || (!large && !isWhole(db))) throw damaged(file)
  })
  return schema
}

function readHeader(file: string): Buffer | null {
  let handle: number | null = null
  try {
    if (statSync(file).size === 0) return null
    handle = openSync(file, 'r')
    const header = Buffer.alloc(100)
    return header.subarray(0, readSync(handle, header, 0, 100, 0))
  } catch (error) {
    throw unwritable(file, error)
  } finally {
    if (handle !== null) closeSync(handle)
  }
}

/** Looks through every page of a library file; throws `LibraryError` where it can't be read at all. */
export function isSound(file: string): boolean {
  let sound = false
  readLibrary(file, (db) => (sound = isWhole(db)))
  return sound
}

const isWhole = (db: Database.Database): boolean => db.pragma('quick_check(1)', { simple: true }) === 'ok'

/**
 * For what goes through a library once, and reads nothing of it twice: what a thread that has ended kept in memory, the
 * process does not give back to the system.
 */
export const keepLittle = (db: Database.Database): void => void db.pragma('cache_size = -2000')

function readLibrary(file: string, read: (db: Database.Database) => void): void {
  let db: Database.Database | null = null
  try {
    // A write that was cut short in a file without a log, as a backup is: only who may write can take it back.
    const cutShort = existsSync(`${file}-journal`)
    db = new Database(file, { readonly: !cutShort, fileMustExist: true })
    keepLittle(db)
    read(db)
  } catch (error) {
    if (error instanceof LibraryError) throw error
    throw isCorruption(error) ? damaged(file) : unwritable(file, error)
  } finally {
    db?.close()
  }
}

const fromNewer = (file: string): LibraryError =>
  new LibraryError(
    'newer',
    `The library ${file} was made by a newer Afterread and was not touched. Update Afterread, or choose another folder (--library).`,
  )
