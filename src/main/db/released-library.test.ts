import Database from 'better-sqlite3'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkLibrary } from '../backups/check-library.ts'
import { ensureFolds } from '../memory/ensure-folds.ts'
import { ensureParameters } from '../memory/parameters.ts'
import { ARTICLE, give, later } from '../samples/sample-library.ts'
import { startSession } from '../sessions/sessions.ts'
import { killedAtStep } from './killed-migration.ts'
import { schemaOf } from './migrate.ts'
import { MIGRATIONS } from './migrations.ts'
import { openLibrary } from './open.ts'
import { putReleased, releasedSchemas } from './released-library.ts'
import type { Db } from './sql.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'afterread-released-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

type Table = { readonly name: string; readonly columns: readonly string[] }

/** Made anew when the library is opened, or of another nature than rows. */
const REMADE = /^(fold$|question_search|sqlite_)/

function tablesOf(db: Db): Table[] {
  const columns = db.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck()
  return db
    .prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`)
    .pluck()
    .all()
    .filter((name) => !REMADE.test(name))
    .map((name) => ({ name, columns: columns.all(name) }))
}

/** Every row of tables, in the order of its values. */
const rowsOf = (db: Db, tables: readonly Table[]): Record<string, string[]> =>
  Object.fromEntries(
    tables.map(({ name, columns }) => [
      name,
      db
        .prepare<[], unknown[]>(`SELECT ${columns.join(', ')} FROM ${name}`)
        .raw()
        .all()
        .map((values) => JSON.stringify(values))
        .sort(),
    ]),
  )

function readBefore(file: string): { tables: Table[]; rows: Record<string, string[]> } {
  const db = new Database(file, { readonly: true })
  const tables = tablesOf(db)
  const rows = rowsOf(db, tables)
  db.close()
  return { tables, rows }
}

it('a library of every schema is kept', () => {
  expect(releasedSchemas()).toEqual(MIGRATIONS.map(({ version }) => version))
})

describe.each(releasedSchemas())('a library of schema %i', (schema) => {
  it('keeps every answer, decision, memory and sum, and study goes on', async () => {
    const { tables, rows } = readBefore(putReleased(folder, schema))
    expect(rows['answer']?.length).toBeGreaterThan(80)
    const { db, close } = openLibrary(folder)
    expect(schemaOf(db)).toBe(MIGRATIONS.length)
    const after = rowsOf(db, tables)
    // Where a text came from was written down for all texts by schema 10.
    for (const { name } of tables)
      if (name === 'version_origin') expect(after[name]).toEqual(expect.arrayContaining(rows[name] ?? []))
      else expect(after[name], name).toEqual(rows[name])
    ensureParameters(db, later(50))
    ensureFolds(db)
    expect(await checkLibrary(db, { pause: () => Promise.resolve() })).toMatchObject({
      sound: true,
      found: [],
    })
    const { id } = startSession(db, later(50), { kind: 'quiz', article: ARTICLE }, randomUUID())
    give(db, later(50), id, 'right', { uid: randomUUID() })
    close()
  })
})

describe('cut short', () => {
  it('within every step in turn, the migration goes on where it stood, and nothing is lost', async () => {
    const { tables, rows } = readBefore(putReleased(folder, 1))
    for (let step = 2; step <= MIGRATIONS.length; step++) {
      await killedAtStep(folder, step, 'within')
      const db = new Database(join(folder, 'library.db'), { readonly: true })
      expect(schemaOf(db), `killed in step ${step}`).toBe(step - 1)
      expect(rowsOf(db, tables)['answer']).toEqual(rows['answer'])
      db.close()
    }
    const { db, close } = openLibrary(folder)
    expect(rowsOf(db, tables)['memory']).toEqual(rows['memory'])
    ensureFolds(db)
    expect(await checkLibrary(db, { pause: () => Promise.resolve() })).toMatchObject({
      sound: true,
      found: [],
    })
    close()
    // One before each step at which it stood, by the rules of all backups.
    expect(readdirSync(join(folder, 'backups')).length).toBeGreaterThan(0)
  }, 60_000)

  it('a newer one is refused, and byte for byte what it was', () => {
    const newest = MIGRATIONS.length
    const file = putReleased(folder, newest)
    const before = readFileSync(file)
    expect(() => openLibrary(folder, MIGRATIONS.slice(0, newest - 1))).toThrow(/made by a newer Afterread/)
    expect(readFileSync(file).equals(before)).toBe(true)
    expect(readdirSync(folder).sort()).toEqual(['library.db', 'library.lock'])
  })
})
