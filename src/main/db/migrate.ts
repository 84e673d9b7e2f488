import { existsSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { flush, flushFolder } from './flush.ts'
import { APPLICATION_ID } from './inspect.ts'
import type { Db } from './sql.ts'

/** One step of the schema. Numbers start at 1 and have no gaps; a step that was released never changes. */
export type Migration = { readonly version: number; readonly sql: string }

/**
 * Brings a library to the newest schema, each step in one transaction, after a copy of an existing library
 * was put beside it.
 *
 * @param file the library's file, or ':memory:'
 * @returns the copy's file, or null where none was needed
 */
export function migrate(db: Db, file: string, migrations: readonly Migration[]): string | null {
  const from = schemaOf(db)
  const steps = migrations.filter((step) => step.version > from)
  if (steps.length === 0) return null
  const copy = from > 0 && file !== ':memory:' ? copyLibrary(db, file, from) : null
  for (const step of steps) {
    db.transaction(() => {
      db.exec(step.sql)
      db.pragma(`application_id = ${APPLICATION_ID}`)
      db.pragma(`user_version = ${step.version}`)
    }).immediate()
  }
  // The header then names the new schema, so that an older Afterread sees it without reading the log.
  db.pragma('wal_checkpoint(TRUNCATE)')
  return copy
}

export const schemaOf = (db: Db): number => Number(db.pragma('user_version', { simple: true }))

function copyLibrary(db: Db, file: string, version: number): string {
  const copy = freeName(file.replace(/\.db$/, ''), version)
  const unfinished = `${copy}.part`
  rmSync(unfinished, { force: true })
  db.prepare('VACUUM INTO ?').run(unfinished)
  flush(unfinished)
  renameSync(unfinished, copy)
  flushFolder(dirname(copy))
  return copy
}

function freeName(stem: string, version: number): string {
  let name = `${stem}.schema-${version}.backup.db`
  for (let n = 2; existsSync(name); n++) name = `${stem}.schema-${version}.backup-${n}.db`
  return name
}
