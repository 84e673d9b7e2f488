import Database from 'better-sqlite3'
import { closeSync, mkdtempSync, openSync, readdirSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { CHECKED_BYTES } from '../db/inspect.ts'
import { schemaOf } from '../db/migrate.ts'
import { MIGRATIONS } from '../db/migrations.ts'
import { openLibrary } from '../db/open.ts'
import { putReleased } from '../db/released-library.ts'
import { recoveryOf, startTrial, untilIt } from '../samples/trial-app.ts'

const SCHEMA = 12

let folder: string
let close = (): void => undefined
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'afterread-updating-')), 'library')
})
afterEach(() => {
  close()
  rmSync(join(folder, '..'), { recursive: true, force: true })
})

function start(): ReturnType<typeof startTrial> {
  const trial = startTrial(folder)
  close = () => trial.app.close()
  return trial
}

/** A library of an earlier schema that is too large to be brought up to date before there is a window. */
function putLarge(): string {
  const file = putReleased(folder, SCHEMA)
  const db = new Database(file)
  db.exec(`CREATE TABLE ballast (x BLOB) STRICT; INSERT INTO ballast VALUES (zeroblob(${CHECKED_BYTES}))`)
  db.pragma('wal_checkpoint(TRUNCATE)')
  db.close()
  return file
}

function look<T>(file: string, at: (db: Database.Database) => T): T {
  const db = new Database(file, { readonly: true })
  try {
    return at(db)
  } finally {
    db.close()
  }
}

const answersIn = (file: string): unknown =>
  look(file, (db) => db.prepare('SELECT count(*) FROM answer').pluck().get())
const schemaIn = (file: string): number => look(file, schemaOf)
const copies = (): string[] => readdirSync(join(folder, 'backups')).filter((name) => name.endsWith('.db'))

test('a large library of an earlier schema is copied and changed while the app answers, and nothing else writes', async () => {
  const file = putLarge()
  const answers = answersIn(file)
  const { app, call } = start()
  expect(await recoveryOf(call)).toEqual({ state: 'updating', step: 'copy' })
  expect(await call('today', {})).toMatchObject({ ok: false, kind: 'updating' })
  expect((await call('settings', {})).ok).toBe(true)
  expect(() => openLibrary(folder)).toThrow(/in use by another Afterread/)
  await untilIt(call, 'sound')
  await app.ready
  expect((await call('today', {})).ok).toBe(true)
  expect([schemaIn(file), answersIn(file)]).toEqual([MIGRATIONS.length, answers])
  const [copy = '', ...others] = copies()
  expect(others).toEqual([])
  expect(schemaIn(join(folder, 'backups', copy))).toBe(SCHEMA)
})

test('what can’t be copied isn’t changed: a sentence says so, and it can be tried again', async () => {
  const file = putLarge()
  writeFileSync(join(folder, 'backups'), 'in the way')
  const { call, reports } = start()
  await untilIt(call, 'outdated')
  expect(await recoveryOf(call)).toMatchObject({ sentence: expect.stringMatching(/try again\.$/) as string })
  expect(reports).toHaveLength(1)
  expect(schemaIn(file)).toBe(SCHEMA)
  rmSync(join(folder, 'backups'))
  await call('recover', {})
  await untilIt(call, 'sound')
  expect(schemaIn(file)).toBe(MIGRATIONS.length)
})

test('closed meanwhile, it goes on where it stood at the next start', async () => {
  const file = putLarge()
  const answers = answersIn(file)
  start().app.close()
  await vi.waitFor(() => openLibrary(folder).close(), { timeout: 20_000 })
  expect([schemaIn(file), answersIn(file)]).toEqual([MIGRATIONS.length, answers])
})

test('one that shows its damage while it is copied is offered for recovery', async () => {
  const file = putLarge()
  overwritePage(file, 'answer')
  const { call } = start()
  await untilIt(call, 'offered')
  expect(await call('today', {})).toMatchObject({ ok: false, kind: 'damaged' })
})

/** Overwrites the page on which a table begins. */
function overwritePage(file: string, table: string): void {
  const [size, root] = look(file, (db) => [
    Number(db.pragma('page_size', { simple: true })),
    Number(db.prepare('SELECT rootpage FROM sqlite_schema WHERE name = ?').pluck().get(table)),
  ])
  const handle = openSync(file, 'r+')
  writeSync(handle, Buffer.alloc(size, 7), 0, size, (root - 1) * size)
  closeSync(handle)
}
