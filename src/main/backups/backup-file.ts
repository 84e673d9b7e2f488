import Database from 'better-sqlite3'
import { createHash } from 'node:crypto'
import { closeSync, openSync, readSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { flush, flushFolder } from '../db/flush.ts'
import { keepLittle } from '../db/inspect.ts'
import { damaged } from '../db/library-error.ts'

/** What a backup holds. */
export type Holds = { readonly articles: number; readonly facts: number; readonly answers: number }

/**
 * Writes a copy of a library as it stands, whoever writes to it meanwhile, and puts it in place only once it has
 * been checked and is on disk.
 *
 * @param newest the backup made last, or null
 * @returns false where the copy would be the same as the newest one, which then stays the newest
 */
export function writeBackup(library: string, file: string, newest: string | null): boolean {
  const part = `${file}.part`
  rmSync(part, { force: true })
  try {
    copyInto(library, part)
    readHolds(part)
    if (newest !== null && hashOf(part) === hashOf(newest)) return false
    flush(part)
    renameSync(part, file)
    flushFolder(dirname(file))
    return true
  } finally {
    rmSync(part, { force: true })
  }
}

/** What a library file holds; throws `LibraryError` where it is damaged. */
export function readHolds(file: string): Holds {
  const db = new Database(file, { readonly: true, fileMustExist: true })
  keepLittle(db)
  try {
    if (db.pragma('quick_check(1)', { simple: true }) !== 'ok') throw damaged(file)
    const count = (of: string): number => Number(db.prepare(`SELECT count(*) FROM ${of}`).pluck().get())
    return {
      articles: count('article'),
      facts: count('fact WHERE removed_at IS NULL'),
      answers: count('standing'),
    }
  } finally {
    db.close()
  }
}

function copyInto(library: string, part: string): void {
  const db = new Database(library, { readonly: true, fileMustExist: true })
  keepLittle(db)
  try {
    db.prepare('VACUUM INTO ?').run(part)
  } finally {
    db.close()
  }
}

function hashOf(file: string): string {
  const hash = createHash('sha256')
  const handle = openSync(file, 'r')
  const chunk = Buffer.alloc(1024 * 1024)
  try {
    for (let read = 1; read > 0;) {
      read = readSync(handle, chunk)
      hash.update(chunk.subarray(0, read))
    }
  } finally {
    closeSync(handle)
  }
  return hash.digest('hex')
}
