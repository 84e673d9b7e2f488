import fc from 'fast-check'
import { createHash } from 'node:crypto'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { backupFile, createBackups } from '../../src/main/backups/backups.ts'
import { openLibrary } from '../../src/main/db/open.ts'
import type { Db } from '../../src/main/db/sql.ts'
import { acts, libraryAfter } from '../../src/main/samples/made-up-life.ts'
import { NOON } from '../../src/main/samples/sample-library.ts'
import { prepareRestore } from '../../src/main/backups/restore.ts'
import type { Dose, Outcome } from '../torture.ts'
import { forget, libraryFolder } from './studied.ts'
import { faultsOf, said } from './verify.ts'

const LIBRARIES = { full: 100, small: 3 } as const
const SEED = 20_261_127

/** Backs up libraries of random lives, wipes them and restores them: what they hold is the same to the last row. */
export async function restores(dose: Dose): Promise<Outcome> {
  const failed: string[] = []
  const lives = fc.sample(acts, { numRuns: LIBRARIES[dose], seed: SEED })
  for (const [n, life] of lives.entries()) {
    const folder = join(libraryFolder(), `restores-${n}`)
    try {
      const differs = await restoredOtherwise(folder, libraryAfter(life))
      const faults = [
        ...(differs ? ['what was restored is another library'] : []),
        ...(await faultsOf(folder, [])),
      ]
      if (faults.length > 0) failed.push(`library ${n}: ${faults.join('; ')}`)
    } catch (error) {
      failed.push(`library ${n}: ${said(error)}`)
    }
    forget(folder)
  }
  return { passed: LIBRARIES[dose] - failed.length, failed, skipped: [] }
}

async function restoredOtherwise(folder: string, life: Db): Promise<boolean> {
  mkdirSync(folder, { recursive: true })
  const library = join(folder, 'library.db')
  life.prepare('VACUUM INTO ?').run(library)
  const before = dumpOf(life)
  life.close()
  const backups = createBackups({
    library,
    worker: join(import.meta.dirname, '../../src/main/backups/backup-worker.ts'),
    now: () => NOON,
    report: (error) => {
      throw error
    },
  })
  const made = await backups.make('asked')
  for (const end of ['', '-wal', '-shm']) rmSync(`${library}${end}`, { force: true })
  prepareRestore(library, backups.folder, backupFile(backups.folder, made ?? ''), NOON)()
  const opened = openLibrary(folder)
  const after = dumpOf(opened.db)
  opened.close()
  return before !== after
}

/** What a library holds, whatever its pages look like: every row of every table, in the order of its values. */
export function dumpOf(db: Db): string {
  const hash = createHash('sha256')
  const tables = db
    .prepare<[], string>(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'question_search%' ORDER BY name`,
    )
    .pluck()
    .all()
  for (const table of tables) {
    const rows = db.prepare<[], unknown[]>(`SELECT * FROM ${table}`).raw().all()
    hash.update(`${table}\n`)
    for (const row of rows.map((values) => JSON.stringify(values)).sort()) hash.update(`${row}\n`)
  }
  return hash.digest('hex')
}
