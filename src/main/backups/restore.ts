import Database from 'better-sqlite3'
import { constants, copyFileSync, existsSync, linkSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { readHolds } from './backup-file.ts'
import { freeBackupFile } from './backup-names.ts'
import { restoringOf } from '../db/exchange.ts'
import { flush, flushFolder } from '../db/flush.ts'
import { inspectLibrary } from '../db/inspect.ts'
import { LibraryError } from '../db/library-error.ts'
import { MIGRATIONS } from '../db/migrations.ts'
import { Refused } from '../dispatch.ts'

/**
 * Looks at a backup before it is put in the library's place, and copies it beside it.
 *
 * @param folder of the backups; what was there is kept in it
 * @returns puts it there and gives the name of what was; to be called once the library is closed
 */
export function prepareRestore(library: string, folder: string, file: string, now: Date): () => string {
  mkdirSync(folder, { recursive: true })
  copyBackup(library, file)
  return () => exchangeForCopy(library, folder, now)
}

/** Copies a backup beside the library that it is to take the place of; throws `Refused` where it is not good. */
export function copyBackup(library: string, file: string): void {
  const incoming = restoringOf(library)
  try {
    if (!existsSync(file)) throw new Refused('not-found', `There is no file ${file}.`)
    inspectLibrary(file, MIGRATIONS.length)
    readHolds(file)
    copyFileSync(file, incoming)
    flush(incoming)
  } catch (error) {
    rmSync(incoming, { force: true })
    if (error instanceof Refused) throw error
    const why = error instanceof LibraryError ? 'is damaged or from a newer Afterread' : 'can’t be read'
    throw new Refused(
      'conflict',
      `The backup ${basename(file)} ${why}, so your library was left as it is. Choose another.`,
    )
  }
}

/** Puts the copy in the place of a closed library; gives the name under which that is kept. */
export function exchangeForCopy(library: string, folder: string, now: Date): string {
  const replaced = freeBackupFile(folder, now, 'restore')
  if (existsSync(library)) setAside(library, replaced)
  flushFolder(folder)
  try {
    // One step: whenever the power fails, there is the one library or the other.
    renameSync(restoringOf(library), library)
  } catch (error) {
    // The library goes on under its own name alone.
    rmSync(replaced, { force: true })
    throw error
  }
  flushFolder(dirname(library))
  return basename(replaced)
}

/** Keeps a closed library under another name, and leaves no log that could be taken for the next one's. */
function setAside(library: string, replaced: string): void {
  foldLog(library)
  nameAlso(library, replaced)
  // A damaged library may not take its log in: then they stay together.
  if (existsSync(`${library}-wal`)) copyFileSync(`${library}-wal`, `${replaced}-wal`)
  for (const beside of ['-wal', '-shm']) rmSync(`${library}${beside}`, { force: true })
}

/** A second name is there at once, however large the file; where a file system has none, it is copied. */
function nameAlso(library: string, replaced: string): void {
  try {
    linkSync(library, replaced)
  } catch {
    copyFileSync(library, replaced, constants.COPYFILE_FICLONE)
    flush(replaced)
  }
}

function foldLog(library: string): void {
  let db: Database.Database | null = null
  try {
    db = new Database(library)
    db.pragma('wal_checkpoint(TRUNCATE)')
  } catch {
    // It is kept as it is.
  } finally {
    db?.close()
  }
}
