import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { formsBank } from '../../src/engine/samples/forms.ts'
import { writeBackup } from '../../src/main/backups/backup-file.ts'
import { openLibrary } from '../../src/main/db/open.ts'
import type { Db } from '../../src/main/db/sql.ts'
import { importBank } from '../../src/main/import/import.ts'
import { ensureParameters } from '../../src/main/memory/parameters.ts'
import { withReveals } from '../../src/main/articles/prepared-bank.ts'
import { ARTICLE, later, NOON, studyOn } from '../../src/main/samples/sample-library.ts'

/** Days that the sample was studied; the backup is of the evening of the fourth. */
const DAYS = 8
const BACKED_UP_AFTER = 3

let folder: string | null = null

/** The folder in which all libraries of a run stand, to be swept away after it. */
export function libraryFolder(): string {
  return (folder ??= mkdtempSync(join(tmpdir(), 'afterread-torture-')))
}

let studied: string | null = null

/** A copy of a library that was studied for some days and backed up on one of them; `name` is its folder's. */
export function studiedCopy(name: string): string {
  studied ??= studyFor(join(libraryFolder(), 'studied'))
  const copy = join(libraryFolder(), name)
  rmSync(copy, { recursive: true, force: true })
  cpSync(studied, copy, { recursive: true })
  return copy
}

/** Sweeps away a library that is done with. */
export const forget = (copy: string): void => rmSync(copy, { recursive: true, force: true })

function studyFor(into: string): string {
  const { db, file, close } = openLibrary(into)
  ensureParameters(db, NOON)
  bringIn(db, ARTICLE)
  for (let day = 0; day < DAYS; day++) {
    studyOn(db, day)
    if (day !== BACKED_UP_AFTER) continue
    mkdirSync(join(into, 'backups'))
    const at = later(day, 600).toISOString().replaceAll(':', '-')
    writeBackup(file, join(into, 'backups', `afterread-${at}-day.db`), null)
  }
  close()
  return into
}

/** The article in which every form is asked, under an id of its own. */
export const bringIn = (db: Db, article: string): void =>
  importBank(db, withReveals(formsBank()), { article, origin: 'imported', at: NOON.toISOString() })
