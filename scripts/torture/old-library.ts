import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { MIGRATIONS } from '../../src/main/db/migrations.ts'
import { openLibrary } from '../../src/main/db/open.ts'
import { libraryFolder } from './studied.ts'

/** The first schema in which a learner could already study. */
const FIRST = 1

/** A library of an earlier schema with an article and a setting in it, so that opening it migrates it. */
export function oldCopy(name: string, n: number): string {
  const folder = join(libraryFolder(), name)
  rmSync(folder, { recursive: true, force: true })
  const version = FIRST + (n % (MIGRATIONS.length - 1))
  const { db, close } = openLibrary(folder, MIGRATIONS.slice(0, version))
  db.prepare(`INSERT INTO setting (name, value) VALUES ('newPerDay', '7')`).run()
  close()
  return folder
}
