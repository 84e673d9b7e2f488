import Database from 'better-sqlite3'
import { checkLibrary } from '../../src/main/backups/check-library.ts'
import { openLibrary } from '../../src/main/db/open.ts'
import { ensureFolds } from '../../src/main/memory/ensure-folds.ts'
import { sql } from '../../src/main/db/sql.ts'
import type { Db } from '../../src/main/db/sql.ts'

/** A library opens within this time, whatever happened before. */
const OPENS_IN_MS = 2_000

/**
 * What is wrong with a library after it was mistreated: whether it opens in time, holds every answer that was
 * acknowledged and none twice, and whether everything derived is what the log gives.
 *
 * @param acknowledged uids of answers that the application has said are stored
 */
export async function faultsOf(folder: string, acknowledged: readonly string[]): Promise<string[]> {
  const start = performance.now()
  const library = openLibrary(folder)
  try {
    const took = performance.now() - start
    const slow = took > OPENS_IN_MS ? [`opening took ${Math.round(took)} ms`] : []
    // As a start of the app does; what an earlier one folded by other rules is no fault.
    ensureFolds(library.db)
    const { found } = await checkLibrary(library.db, { pause: () => Promise.resolve() })
    return [...slow, ...lostAnswers(library.db, acknowledged), ...found]
  } finally {
    library.close()
  }
}

function lostAnswers(db: Db, acknowledged: readonly string[]): string[] {
  const kept = sql<{ times: number }>(db, 'SELECT count(*) AS times FROM answer WHERE submission = ?')
  const lost = acknowledged.filter((uid) => (kept.get(uid)?.times ?? 0) === 0)
  const doubled = sql<{ uid: string }>(db, 'SELECT uid FROM answer GROUP BY uid HAVING count(*) > 1').all()
  return [
    ...(lost.length > 0 ? [`${lost.length} acknowledged answers are lost`] : []),
    ...(doubled.length > 0 ? [`${doubled.length} answers are stored twice`] : []),
  ]
}

/** The uids of all answers of a library file, each of a submission of its own. */
export function answersOf(file: string): string[] {
  const db = new Database(file, { readonly: true })
  const uids = db.prepare<[], string>('SELECT DISTINCT submission FROM answer').pluck().all()
  db.close()
  return uids
}

/** The message of whatever was thrown. */
export const said = (error: unknown): string => (error instanceof Error ? error.message : String(error))
