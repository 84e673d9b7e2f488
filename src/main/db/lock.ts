import Database from 'better-sqlite3'
import { join } from 'node:path'
import { codeOf, LibraryError, unwritable } from './library-error.ts'

/**
 * Takes the library of a folder for this process: an exclusive lock on a small database beside it, which
 * the system frees when the process ends, however it ends.
 *
 * @returns frees the lock
 */
export function lockLibrary(folder: string): () => void {
  let lock: Database.Database | null = null
  try {
    lock = new Database(join(folder, 'library.lock'), { timeout: PATIENCE_MS })
    // An open exclusive transaction is the lock; it writes nothing.
    lock.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    lock?.close()
    if (codeOf(error).startsWith('SQLITE_BUSY')) throw inUse(folder)
    throw unwritable(folder, error)
  }
  const held = lock
  // What SQLite can't sort in memory goes to a nameless file: it too stays where the library is.
  process.env['SQLITE_TMPDIR'] = folder
  return () => held.close()
}

/** Two that start in the same instant would each find the other half-way; one that has the library keeps it for longer. */
const PATIENCE_MS = 300

const inUse = (folder: string): LibraryError =>
  new LibraryError(
    'in-use',
    `This library is in use by another Afterread (${folder}). Close that one first, or choose another folder (--library).`,
  )
