import Database from 'better-sqlite3'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import type { UpdateStep } from '../../shared/recovery-models.ts'
import { finishExchange } from '../db/exchange.ts'
import { CHECKED_BYTES, inspectLibrary } from '../db/inspect.ts'
import { lockLibrary } from '../db/lock.ts'
import { MIGRATIONS } from '../db/migrations.ts'
import { backUpBeforeMigration, openFile } from '../db/open.ts'
import { ensureFolds, foldsBehind } from '../memory/ensure-folds.ts'
import { ensureParameters } from '../memory/parameters.ts'

/** A program that looks at every file may have it open; nobody is kept waiting without a window. */
const PATIENCE_MS = 30_000

/**
 * Whether the library of a folder is of an earlier Afterread, and so large that a person would wait for it without a
 * window. What is wrong with one is left to be said where it is opened.
 */
export function isUpdateLong(folder: string): boolean {
  const file = join(folder, 'library.db')
  const isSmall = (): boolean => (statSync(file, { throwIfNoEntry: false })?.size ?? 0) <= CHECKED_BYTES
  try {
    if (isSmall()) return false
    const unlock = lockLibrary(folder)
    try {
      finishExchange(file)
      return !isSmall() && isBehind(file)
    } finally {
      unlock()
    }
  } catch {
    return false
  }
}

function isBehind(file: string): boolean {
  if (inspectLibrary(file, MIGRATIONS.length) < MIGRATIONS.length) return true
  const db = new Database(file, { readonly: true, fileMustExist: true })
  try {
    return foldsBehind(db).length > 0
  } finally {
    db.close()
  }
}

/**
 * Brings a library that this process has locked up to date: copies it, changes it, and folds its answers anew where
 * that is due. Cut short at any moment, it goes on where it stood.
 */
export function updateLibrary(file: string, now: Date, tell: (step: UpdateStep) => void): void {
  tell('copy')
  backUpBeforeMigration(file, MIGRATIONS)
  tell('change')
  const db = openFile(file, MIGRATIONS, PATIENCE_MS)
  try {
    tell('count')
    ensureParameters(db, now)
    ensureFolds(db)
    db.pragma('wal_checkpoint(TRUNCATE)')
  } finally {
    db.close()
  }
}
