import Database from 'better-sqlite3'
import { copyFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Damage, Recovered } from '../shared/recovery-models.ts'
import { readHolds } from './backup-file.ts'
import { backupFiles } from './backups.ts'
import { exchangeDamaged } from './db/exchange.ts'
import { openFile } from './db/open.ts'
import type { Db } from './db/sql.ts'
import { readableRows } from './readable-rows.ts'
import { ensureParameters } from './parameters.ts'
import { salvageInto } from './salvage.ts'
import type { Salvaged } from './salvage.ts'

/**
 * What can be had back of a library that is damaged: the newest backup that is good, and the answers in the damaged
 * file that it lacks. Nothing is changed.
 *
 * @param library the damaged file
 * @param backups the folder of its backups
 */
export function surveyDamage(library: string, backups: string): Damage {
  const backup = newestGood(backups)
  const readable = withDamaged(library, (damaged) =>
    countMissing(damaged, backup && join(backups, backup.name)),
  )
  return { file: library, backup, readable: readable ?? { answers: 0, last: null } }
}

/**
 * Puts the damaged library aside as it is, the newest good backup (or an empty library) in its place, and brings
 * over what can still be read. Whenever the power fails there is the damaged library or the whole new one.
 */
export function recoverLibrary(library: string, backups: string, now: Date): Recovered {
  const backup = newestGood(backups)
  const incoming = `${library}.recovering`
  for (const left of ['', '-wal', '-shm']) rmSync(`${incoming}${left}`, { force: true })
  if (backup) copyFileSync(join(backups, backup.name), incoming)
  const db = openFile(incoming)
  let salvaged: Salvaged | null
  try {
    ensureParameters(db, now)
    salvaged = withDamaged(library, (damaged) => salvageInto(db, damaged))
    db.pragma('wal_checkpoint(TRUNCATE)')
  } finally {
    db.close()
  }
  const kept = exchangeDamaged(library, incoming)
  return { kept, backup: backup?.at ?? null, ...(salvaged ?? { answers: 0, decisions: 0, articles: 0 }) }
}

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

function countMissing(damaged: Db, backup: string | null): Damage['readable'] {
  const kept = backup === null ? new Set<string>() : uidsOf(backup)
  let answers = 0
  let last: string | null = null
  for (const { uid, kind, at } of readableRows(damaged, 'answer', ['uid', 'kind', 'at'])) {
    if (kind !== 'answer' || kept.has(String(uid))) continue
    answers++
    last = String(at)
  }
  return { answers, last }
}

function uidsOf(file: string): Set<string> {
  const db = new Database(file, { readonly: true })
  try {
    return new Set(db.prepare<[], string>('SELECT uid FROM answer').pluck().all())
  } finally {
    db.close()
  }
}
