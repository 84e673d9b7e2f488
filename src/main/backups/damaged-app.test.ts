import Database from 'better-sqlite3'
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { CHECKED_BYTES } from '../db/inspect.ts'
import { openLibrary } from '../db/open.ts'
import { LibraryError } from '../db/library-error.ts'
import { recoveryOf, startTrial, untilIt } from '../samples/trial-app.ts'

const folder = (): string => {
  const made = mkdtempSync(join(tmpdir(), 'afterread-damaged-'))
  undo.push(() => rmSync(made, { recursive: true, force: true }))
  return made
}
const undo: (() => void)[] = []
afterEach(() =>
  undo
    .splice(0)
    .toReversed()
    .forEach((back) => back()),
)

function start(library: string): ReturnType<typeof startTrial> {
  const trial = startTrial(library)
  undo.push(() => trial.app.close())
  return trial
}

function tornLibrary(): string {
  const library = folder()
  openLibrary(library).close()
  const file = join(library, 'library.db')
  writeFileSync(file, readFileSync(file).fill(7, 4096))
  return library
}

test('a damaged library opens, refuses all but its recovery, and is left as it is until then', async () => {
  const library = tornLibrary()
  const torn = readFileSync(join(library, 'library.db'))
  const { call, reports } = start(library)
  expect(reports).toEqual([expect.stringContaining('is damaged and was not touched')])
  expect(await call('today', {})).toMatchObject({ ok: false, kind: 'damaged' })
  expect((await call('settings', {})).ok).toBe(true)
  await untilIt(call, 'offered')
  expect(readFileSync(join(library, 'library.db')).equals(torn)).toBe(true)
  expect(() => openLibrary(library)).toThrow(LibraryError)
})

test('once recovered, it goes on with the library that stands there then', async () => {
  const library = tornLibrary()
  const { app, call } = start(library)
  await untilIt(call, 'offered')
  await call('recover', {})
  await untilIt(call, 'recovered')
  await app.ready
  expect(await call('today', {})).toMatchObject({ ok: true })
  expect(await recoveryOf(call)).toMatchObject({ recovered: { backup: null, salvaged: { answers: 0 } } })
  expect(await call('recover', {})).toMatchObject({ ok: false, kind: 'conflict' })
})

test('damage that shows while one studies is noticed, and the library closed', async () => {
  const library = folder()
  const { app, call } = start(library)
  await app.ready
  expect(await recoveryOf(call)).toEqual({ state: 'sound' })
  loseTable(join(library, 'library.db'), 'article')
  expect(await call('articles', {})).toMatchObject({ ok: false, kind: 'damaged' })
  await untilIt(call, 'offered')
  expect(await call('today', {})).toMatchObject({ ok: false, kind: 'damaged' })
})

/** As if the page on which a table begins had been overwritten. */
function loseTable(file: string, name: string): void {
  const db = new Database(file)
  db.unsafeMode()
  db.pragma('writable_schema = ON')
  db.prepare('UPDATE sqlite_schema SET rootpage = 99999 WHERE name = ?').run(name)
  db.pragma(`schema_version = ${Number(db.pragma('schema_version', { simple: true })) + 1}`)
  db.close()
}

test('a sound library is not to be recovered', async () => {
  const { app, call } = start(folder())
  await app.ready
  expect(await call('recover', {})).toMatchObject({ ok: false, kind: 'conflict' })
})

test('one too large to be looked through at the start is looked through soon after, while it can be studied', async () => {
  const library = folder()
  startTrial(library).app.close()
  const file = join(library, 'library.db')
  const db = new Database(file)
  db.exec(`CREATE TABLE ballast (x BLOB) STRICT; INSERT INTO ballast VALUES (zeroblob(${CHECKED_BYTES}))`)
  db.close()
  const handle = openSync(file, 'r+')
  writeSync(handle, Buffer.alloc(4096, 7), 0, 4096, 4096 * 5000)
  closeSync(handle)
  const { call } = start(library)
  expect(await call('articles', {})).toMatchObject({ ok: true })
  await untilIt(call, 'offered')
  expect(await call('articles', {})).toMatchObject({ ok: false, kind: 'damaged' })
})
