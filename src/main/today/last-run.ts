import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CutOff } from '../../shared/today-models.ts'
import { isFull } from '../db/library-error.ts'
import { sql } from '../db/sql.ts'
import type { Db } from '../db/sql.ts'

/** A run of the application on a library, from its opening to its closing. */
export type OpenRun = {
  /** How the run before was left, where it was cut off; null once something was answered in this one. */
  readonly cutOff: () => CutOff | null
  /** Notes that the library was closed in order. */
  readonly end: () => void
}

/**
 * Notes beside the library that it is open, with its newest answer. A note that is still there from the last
 * time tells that it was cut off. It is no part of the library, so that a copy of that is never taken for one.
 */
export function beginRun(db: Db, folder: string): OpenRun {
  const note = join(folder, 'library.open')
  const newest = (): number =>
    sql<{ id: number | null }>(db, 'SELECT max(id) AS id FROM answer').get()?.id ?? 0
  const since = newest()
  const left = answersBefore(note)
  const cutOff = left === null ? null : answeredSince(db, left)
  noteThat(note, since)
  return {
    cutOff: () => (newest() > since ? null : cutOff),
    end: () => rmSync(note, { force: true }),
  }
}

/** On a full disk there is no room for the note, and a run that is cut off then tells nothing. */
function noteThat(note: string, newest: number): void {
  try {
    writeFileSync(note, String(newest))
  } catch (error) {
    if (!isFull(error)) throw error
  }
}

function answersBefore(note: string): number | null {
  try {
    return Number(readFileSync(note, 'utf8'))
  } catch {
    return null
  }
}

/** Whole is an answer whose wording and session can be read back with it. */
function answeredSince(db: Db, id: number): CutOff | null {
  const row = sql<CutOff>(
    db,
    `SELECT count(*) AS answers,
       coalesce(sum(w.hash IS NOT NULL AND s.id IS NOT NULL AND json_valid(a.response)), 0) AS whole
     FROM answer a LEFT JOIN wording w ON w.hash = a.wording LEFT JOIN session s ON s.id = a.session
     WHERE a.id > ? AND a.kind = 'answer' AND a.uid = a.submission`,
  ).get(id)
  return row && row.answers > 0 ? row : null
}
