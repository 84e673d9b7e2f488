import Database from 'better-sqlite3'
import { mkdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { writeBackup } from '../backups/backup-file.ts'
import { freeBackupFile, newestBackup } from '../backups/backup-names.ts'
import { dropCutShort, finishExchange } from './exchange.ts'
import { inspectLibrary } from './inspect.ts'
import { codeOf, damaged, isCorruption, isFull, LibraryError, unwritable } from './library-error.ts'
import { lockLibrary } from './lock.ts'
import { migrate } from './migrate.ts'
import type { Migration } from './migrate.ts'
import { MIGRATIONS } from './migrations.ts'
import type { Db } from './sql.ts'

export type Library = {
  readonly db: Db
  readonly file: string
  /** Moves the log into the library, closes it and frees its lock. */
  readonly close: () => void
}

/**
 * Opens the library of a folder, making both where they are missing, for this process alone.
 *
 * Throws `LibraryError`; a library that is refused is left as it was.
 */
export function openLibrary(folder: string, migrations: readonly Migration[] = MIGRATIONS): Library {
  try {
    mkdirSync(folder, { recursive: true })
  } catch (error) {
    throw unwritable(folder, error)
  }
  const unlock = lockLibrary(folder)
  const file = join(folder, 'library.db')
  try {
    finishExchange(file)
    dropCutShort(file)
    backUpBeforeMigration(file, migrations)
    const db = openFile(file, migrations)
    return { db, file, close: () => closeLibrary(db, unlock) }
  } catch (error) {
    unlock()
    throw asLibraryError(error, file, folder)
  }
}

/**
 * Copies a library of an earlier schema, by the rules of all backups, named by when it was written last. What can't be
 * copied isn't migrated.
 */
export function backUpBeforeMigration(file: string, migrations: readonly Migration[]): void {
  const schema = inspectLibrary(file, migrations.length)
  if (schema === 0 || schema === migrations.length) return
  const folder = join(dirname(file), 'backups')
  mkdirSync(folder, { recursive: true })
  const written = [file, `${file}-wal`].map((one) => statSync(one, { throwIfNoEntry: false })?.mtimeMs ?? 0)
  writeBackup(file, freeBackupFile(folder, new Date(Math.max(...written)), 'update'), newestBackup(folder))
}

/**
 * Opens a library file that nobody else can have, and brings it to the newest schema.
 *
 * @param patience how long a program that is no Afterread is waited for, in milliseconds
 */
export function openFile(file: string, migrations: readonly Migration[] = MIGRATIONS, patience = 5_000): Db {
  const db = new Database(file, { timeout: patience })
  try {
    setUp(db)
    migrate(db, migrations)
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

/** So much of a library that is written in a worker is kept in memory, in KiB. */
const CACHE = 200_000

/** A further connection to the library that this process has opened, to be used by a worker and closed. */
export function joinLibrary(file: string): Db {
  const db = new Database(file, { fileMustExist: true })
  setUp(db)
  db.pragma(`cache_size = -${CACHE}`)
  return db
}

/** A library that lives in memory, for tests and trials. */
export function openMemoryLibrary(): Db {
  const db = new Database(':memory:')
  setUp(db)
  migrate(db, MIGRATIONS)
  return db
}

function setUp(db: Db): void {
  db.pragma('journal_mode = WAL')
  // WAL builds default to NORMAL, which can lose the last answers when the power fails.
  db.pragma('synchronous = FULL')
  db.pragma('foreign_keys = ON')
  // Without it INSERT OR REPLACE would slip past the triggers that keep answers append-only.
  db.pragma('recursive_triggers = ON')
  if (process.platform === 'darwin') db.pragma('fullfsync = 1')
  db.pragma('wal_autocheckpoint = 0')
  // A log that was checkpointed shrinks again, so its size says how much is waiting.
  db.pragma('journal_size_limit = 1048576')
}

function closeLibrary(db: Db, unlock: () => void): void {
  if (!db.open) return
  try {
    db.pragma('wal_checkpoint(TRUNCATE)')
  } catch (error) {
    // Where there is no room, the log stays beside the library, and with it all that is in it.
    if (!isFull(error)) throw error
  } finally {
    try {
      db.close()
    } finally {
      unlock()
    }
  }
}

function asLibraryError(error: unknown, file: string, folder: string): unknown {
  if (error instanceof LibraryError) return error
  if (isCorruption(error)) return damaged(file)
  if (/^(SQLITE_(CANTOPEN|READONLY|IOERR|PERM|FULL)|E[A-Z]+$)/.test(codeOf(error)))
    return unwritable(folder, error)
  return error
}
