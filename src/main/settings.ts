import type { Input } from '../shared/contract.ts'
import { DEFAULT_SETTINGS } from '../shared/default-settings.ts'
import type { Settings } from '../shared/models.ts'
import { anyWriteOf, keeping } from './db/keep.ts'
import { inTransaction, sql } from './db/sql.ts'
import type { Db } from './db/sql.ts'

const kept = keeping<Settings>('setting', 1, anyWriteOf('setting'))

/** What the learner chose, with the defaults for the rest. */
export const settings = (db: Db): Settings => kept.of(db, '', () => readSettings(db))

function readSettings(db: Db): Settings {
  const rows = sql<{ name: string; value: string }>(db, 'SELECT name, value FROM setting').all()
  const chosen = rows.filter(({ name }) => Object.hasOwn(DEFAULT_SETTINGS, name))
  // Every value was checked by the contract before it was stored.
  return {
    ...DEFAULT_SETTINGS,
    ...Object.fromEntries(chosen.map(({ name, value }) => [name, JSON.parse(value)])),
  }
}

/** Stores what is given and leaves the rest; a new day start or retention counts from the next answer. */
export function changeSettings(db: Db, changes: Input<'changeSettings'>): Settings {
  inTransaction(db, () => {
    for (const [name, value] of Object.entries(changes)) {
      if (value === undefined) continue
      sql(
        db,
        `INSERT INTO setting (name, value) VALUES (?, ?)
         ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
      ).run(name, JSON.stringify(value))
    }
  })
  return settings(db)
}
