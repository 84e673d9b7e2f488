import Database from 'better-sqlite3'
import { constants, copyFileSync, existsSync, linkSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { readHolds } from './backup-file.ts'
import { freeBackupFile, isBackupName, namesIn } from './backup-names.ts'
import { exchange, restoringOf } from '../db/exchange.ts'
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
  return () => {
    const replaced = exchangeForCopy(library, folder, now)
    try {
      bringHome(library, folder)
    } catch {
      // It waits beside the library until the next start.
    }
    return replaced
  }
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

/** Puts the copy in the place of a closed library; gives the name under which that is kept. It copies nothing large. */
export function exchangeForCopy(library: string, folder: string, now: Date): string {
  const replaced = freeBackupFile(folder, now, 'restore')
  if (existsSync(library)) {
    foldLog(library)
    if (!nameAlso(library, replaced)) return exchangeByMoving(library, replaced)
    keepLog(library, replaced)
  }
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

/** A damaged library may not take its log in: then they stay together, and none is left for the next one. */
function keepLog(library: string, replaced: string): void {
  if (existsSync(`${library}-wal`)) copyFileSync(`${library}-wal`, `${replaced}-wal`)
  for (const beside of ['-wal', '-shm']) rmSync(`${library}${beside}`, { force: true })
}

/** A second name is there at once, however large the file. False where the file system has none. */
function nameAlso(library: string, replaced: string): boolean {
  try {
    linkSync(library, replaced)
    return true
  } catch {
    return false
  }
}

/**
 * The same without second names: the library is moved. Between the backups where that is one step; where they are on
 * another file system it waits beside the next one, and `bringHome` copies it.
 */
function exchangeByMoving(library: string, replaced: string): string {
  const beside = `${waiting(library)}${basename(replaced)}`
  exchange(library, restoringOf(library), beside)
  for (const end of ['', '-wal']) {
    try {
      if (existsSync(`${beside}${end}`)) renameSync(`${beside}${end}`, `${replaced}${end}`)
    } catch {
      // It is on another file system.
    }
  }
  return basename(replaced)
}

/** What begins the name of a library that was replaced, before that under which it is kept. */
const waiting = (library: string): string => `${library}.replaced-`

/** Under which names libraries are to be kept that a restore replaced and that could not be moved there. */
export const homeless = (library: string): string[] =>
  namesIn(dirname(library)).flatMap((name) => {
    const [before, kept = ''] = name.split(basename(waiting(library)))
    return before === '' && isBackupName(kept.replace(/-wal$/, '')) ? [kept] : []
  })

/** Copies between the backups what waits beside the library; cut short, it waits there still. */
export function bringHome(library: string, folder: string): void {
  mkdirSync(folder, { recursive: true })
  // The log of one comes before it: alone it is not looked at.
  for (const name of homeless(library).sort().reverse()) {
    const [from, to] = [`${waiting(library)}${name}`, join(folder, name)]
    copyFileSync(from, `${to}.part`, constants.COPYFILE_FICLONE)
    flush(`${to}.part`)
    renameSync(`${to}.part`, to)
    flushFolder(folder)
    rmSync(from)
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
