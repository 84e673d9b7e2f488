import Database from 'better-sqlite3'
import { join } from 'node:path'
import { inspectLibrary } from './inspect.ts'
import { isCorruption, damaged, LibraryError } from './library-error.ts'
import { MIGRATIONS } from './migrations.ts'
import { openLibrary, openMemoryLibrary } from './open.ts'
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

/**
 * Opens the library of a folder for a command that only tells what it would do, whoever has it open: nothing is written
 * or made. Where there is none yet, it is an empty one.
 *
 * Throws `LibraryError`, as `openLibrary` does.
 */
export function openForTrial(folder: string): Library {
  const file = join(folder, 'library.db')
  if (inspectLibrary(file, MIGRATIONS.length) > 0) return snapshotOf(file, notAsItIs(file))
  const db = openMemoryLibrary()
  return { db, file, close: () => db.close() }
}

const notAsItIs = (file: string): LibraryError =>
  new LibraryError(
    'unwritable',
    `The library ${file} is of an earlier Afterread, and nothing was changed. Open it once with this one, then try again.`,
  )

/** One transaction sees the library as it was when it began, whatever is written meanwhile. */
function snapshotOf(file: string, otherwise: LibraryError): OpenedForReading {
  let db: Database.Database | null = null
  try {
    db = new Database(file, { readonly: true, fileMustExist: true })
    // One of another version may have made it otherwise.
    if (Number(db.pragma('user_version', { simple: true })) !== MIGRATIONS.length) throw otherwise
    db.exec('BEGIN')
    const held = db
    return { db, file, inUse: true, close: () => held.close() }
  } catch (error) {
    db?.close()
    if (isCorruption(error)) throw damaged(file)
    throw error instanceof LibraryError ? error : otherwise
  }
}
