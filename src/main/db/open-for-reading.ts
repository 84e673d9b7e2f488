import Database from 'better-sqlite3'
import { join } from 'node:path'
import { isCorruption, damaged, LibraryError } from './library-error.ts'
import { MIGRATIONS } from './migrations.ts'
import { openLibrary } from './open.ts'
import type { Library } from './open.ts'

/** `inUse` by another Afterread. */
export type OpenedForReading = Library & { readonly inUse: boolean }

/**
 * Opens the library of a folder for a command that only reads. Where another Afterread has it open, it is read as it
 * stands at this moment, and that one goes on; else it is opened like any other.
 *
 * Throws `LibraryError`, as `openLibrary` does.
 */
export function openForReading(folder: string): OpenedForReading {
  try {
    return { ...openLibrary(folder), inUse: false }
  } catch (error) {
    if (!(error instanceof LibraryError && error.kind === 'in-use')) throw error
    return snapshotOf(join(folder, 'library.db'), error)
  }
}

/** One transaction sees the library as it was when it began, whatever is written meanwhile. */
function snapshotOf(file: string, inUse: LibraryError): OpenedForReading {
  let db: Database.Database | null = null
  try {
    db = new Database(file, { readonly: true, fileMustExist: true })
    // One of another version may have made it otherwise.
    if (Number(db.pragma('user_version', { simple: true })) !== MIGRATIONS.length) throw inUse
    db.exec('BEGIN')
    const held = db
    return { db, file, inUse: true, close: () => held.close() }
  } catch (error) {
    db?.close()
    if (isCorruption(error)) throw damaged(file)
    throw error instanceof LibraryError ? error : inUse
  }
}
