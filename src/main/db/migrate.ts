import { APPLICATION_ID } from './inspect.ts'
import type { Db } from './sql.ts'

/** One step of the schema. Numbers start at 1 and have no gaps; a step that was released never changes. */
export type Migration = { readonly version: number; readonly sql: string }

/**
 * Brings a library to the newest schema, each step in one transaction: cut short, it goes on where it stood.
 */
export function migrate(db: Db, migrations: readonly Migration[]): void {
  const from = schemaOf(db)
  const steps = migrations.filter((step) => step.version > from)
  if (steps.length === 0) return
  for (const step of steps) {
    db.transaction(() => {
      db.exec(step.sql)
      db.pragma(`application_id = ${APPLICATION_ID}`)
      db.pragma(`user_version = ${step.version}`)
    }).immediate()
  }
  // The header then names the new schema, so that an older Afterread sees it without reading the log.
  db.pragma('wal_checkpoint(TRUNCATE)')
}

export const schemaOf = (db: Db): number => Number(db.pragma('user_version', { simple: true }))
