import Database from 'better-sqlite3'
import { copyFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Damage, Salvaged } from '../../shared/recovery-models.ts'
import { readHolds } from './backup-file.ts'
import { backupFiles } from './backup-names.ts'
import { exchangeDamaged } from '../db/exchange.ts'
import { openFile } from '../db/open.ts'
import type { Db } from '../db/sql.ts'
import { ensureParameters } from '../memory/parameters.ts'
import { salvageInto } from './salvage.ts'

/** The whole library that is to take the place of a damaged one, while it is being made and until it does. */
const incomingOf = (library: string): string => `${library}.recovering`

/**
 * Makes, beside a damaged library, the one that can take its place: the newest good backup (or an empty library)
 * with what it lacks and the damaged file still has. The damaged library and its backups stay as they are.
 *
 * @param library the damaged file
 * @param backups the folder of its backups
 */
export function prepareRecovery(library: string, backups: string, now: Date): Damage {
  const incoming = incomingOf(library)
  for (const left of ['', '-wal', '-shm']) rmSync(`${incoming}${left}`, { force: true })
  const backup = newestGood(backups)
  if (backup) copyFileSync(join(backups, backup.name), incoming)
  const db = openFile(incoming)
  try {
    ensureParameters(db, now)
    const salvaged = withDamaged(library, (damaged) => salvageInto(db, damaged))
    db.pragma('wal_checkpoint(TRUNCATE)')
    return { file: library, backup, salvaged: salvaged ?? NOTHING }
  } finally {
    db.close()
  }
}

/**
 * Puts the damaged library aside as it is, and what was prepared in its place. Whenever the power fails there is the
 * damaged library or the whole new one.
 *
 * @returns the folder in which the damaged library is kept
 */
export const recoverLibrary = (library: string): string => exchangeDamaged(library, incomingOf(library))

const NOTHING: Salvaged = { articles: 0, answers: 0, decisions: 0, last: null }

function newestGood(folder: string): Damage['backup'] {
  for (const { name, at } of backupFiles(folder)) {
    try {
      return { name, at: new Date(at).toISOString(), holds: readHolds(join(folder, name)) }
    } catch {
      // That one is damaged too; an older one may not be.
    }
  }
  return null
}

/** Runs on the damaged file, opened so that nothing is written to it; null where it can't be opened at all. */
function withDamaged<T>(library: string, read: (db: Db) => T): T | null {
  let db: Db | null = null
  try {
    db = new Database(library, { readonly: true, fileMustExist: true })
    db.prepare('SELECT count(*) FROM sqlite_schema').get()
    return read(db)
  } catch {
    return null
  } finally {
    db?.close()
  }
}
