import {
  linkSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { backupFile, createBackups } from './backups.ts'
import { checkLibrary } from './check-library.ts'
import { openLibrary } from '../db/open.ts'
import type { Library } from '../db/open.ts'
import { sql } from '../db/sql.ts'
import { copyBackup, exchangeForCopy, homeless, prepareRestore } from './restore.ts'

const opened: Library[] = []
afterEach(() => opened.splice(0).forEach((library) => library.close()))

function setUp(at = '2026-11-26T09:00:00.000Z') {
  const folder = mkdtempSync(join(tmpdir(), 'afterread-backups-'))
  const library = openLibrary(folder)
  opened.push(library)
  const clock = { now: new Date(at) }
  const faults: unknown[] = []
  const backups = createBackups({
    library: library.file,
    worker: join(import.meta.dirname, 'backup-worker.ts'),
    now: () => clock.now,
    report: (error) => faults.push(error),
  })
  return { folder, library, backups, clock, faults }
}

const note = ({ db }: Library, value: string): void =>
  void sql(
    db,
    `INSERT INTO setting (name, value) VALUES ('probe', ?)
    ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
  ).run(JSON.stringify(value))

const noted = (library: Library): unknown =>
  sql<{ value: string }>(library.db, `SELECT value FROM setting WHERE name = 'probe'`).get()?.value

test('a backup holds what was stored a moment before, and is checked', async () => {
  const { library, backups } = setUp()
  note(library, 'kept')
  expect(await backups.make('asked')).toBe('afterread-2026-11-26T09-00-00.000Z-asked.db')
  const [backup] = await backups.list()
  expect(backup).toMatchObject({ why: 'asked', at: '2026-11-26T09:00:00.000Z', holds: { answers: 0 } })
})

test('where nothing has changed no other is made, and the first one stays', async () => {
  const { backups, clock } = setUp()
  await backups.make('asked')
  clock.now = new Date('2026-11-27T09:00:00.000Z')
  expect(await backups.make('asked')).toBeNull()
  expect(await backups.list()).toHaveLength(1)
})

test('before an import one is made, at most every half hour', async () => {
  const { library, backups, clock, faults } = setUp()
  await backups.before('import')
  note(library, 'changed')
  clock.now = new Date('2026-11-26T09:10:00.000Z')
  await backups.before('import')
  expect(await backups.list()).toHaveLength(1)
  clock.now = new Date('2026-11-26T09:31:00.000Z')
  await backups.before('import')
  expect(await backups.list()).toHaveLength(2)
  expect(faults).toEqual([])
})

test('two at once come one after the other, and both are there', async () => {
  const { library, backups, faults } = setUp()
  const first = backups.make('asked')
  note(library, 'changed meanwhile')
  const [one, two] = await Promise.all([first, backups.make('day')])
  expect(await backups.list()).toHaveLength([one, two].filter((made) => made !== null).length)
  expect(one).not.toBeNull()
  expect(readdirSync(backups.folder).filter((name) => name.endsWith('.part'))).toEqual([])
  expect(faults).toEqual([])
})

test('a backup that was swept away takes its log with it', async () => {
  const { library, backups, clock } = setUp()
  await backups.make('asked')
  const name = 'afterread-2020-01-01T09-00-00.000Z-restore.db'
  for (const end of ['', '-wal']) writeFileSync(join(backups.folder, `${name}${end}`), 'damaged')
  for (let month = 4; month <= 9; month++)
    writeFileSync(join(backups.folder, `afterread-2026-0${month}-01T09-00-00.000Z-day.db`), 'of a month')
  note(library, 'last')
  clock.now = new Date('2026-12-10T09:00:00.000Z')
  await backups.make('day')
  expect(readdirSync(backups.folder).filter((one) => one.startsWith(name))).toEqual([])
})

test('on the first start of a day one is made, on the second none', async () => {
  const { library, backups, clock } = setUp()
  await backups.atStart()
  note(library, 'changed')
  clock.now = new Date('2026-11-26T15:00:00.000Z')
  await backups.atStart()
  expect(await backups.list()).toHaveLength(1)
  clock.now = new Date('2026-11-28T15:00:00.000Z')
  await backups.atStart()
  expect(await backups.list()).toHaveLength(2)
})

test('a backup is put in the place of the library, which is kept among the backups', async () => {
  const { folder, library, backups, clock } = setUp()
  note(library, 'old')
  const name = (await backups.make('asked')) ?? ''
  note(library, 'new')
  const exchange = prepareRestore(library.file, backups.folder, backupFile(backups.folder, name), clock.now)
  library.close()
  const replaced = exchange()
  const restored = openLibrary(folder)
  opened.push(restored)
  expect(noted(restored)).toBe('"old"')
  restored.close()
  clock.now = new Date('2026-11-26T10:00:00.000Z')
  prepareRestore(library.file, backups.folder, backupFile(backups.folder, replaced), clock.now)()
  const again = openLibrary(folder)
  opened.push(again)
  expect(noted(again)).toBe('"new"')
  // What is kept of it is no longer the library's own file.
  expect(statSync(again.file).nlink).toBe(1)
})

/** A folder on a file system of its own, to which no second name leads and nothing can be moved; null where there is none. */
function otherFileSystem(): string | null {
  const [there, here] = ['/dev/shm', tmpdir()].map((one) => statSync(one, { throwIfNoEntry: false })?.dev)
  return there === undefined || there === here ? null : mkdtempSync('/dev/shm/afterread-backups-')
}

test('a library that can have no second name is moved aside, and a worker brings it between the backups', async (context) => {
  const { folder, library, backups, clock, faults } = setUp()
  const elsewhere = otherFileSystem() ?? context.skip('there is no other file system here')
  symlinkSync(elsewhere, backups.folder)
  note(library, 'old')
  const name = (await backups.make('asked')) ?? ''
  note(library, 'new')
  library.close()
  copyBackup(library.file, join(backups.folder, name))
  const replaced = exchangeForCopy(library.file, backups.folder, clock.now)
  // It is there at once, without a copy of what was replaced.
  expect(homeless(library.file)).toEqual([replaced])
  const restored = openLibrary(folder)
  opened.push(restored)
  expect(noted(restored)).toBe('"old"')
  await backups.bringHome()
  expect(homeless(library.file)).toEqual([])
  restored.close()
  prepareRestore(library.file, backups.folder, backupFile(backups.folder, replaced), clock.now)()
  const again = openLibrary(folder)
  opened.push(again)
  expect(noted(again)).toBe('"new"')
  expect(readdirSync(folder).filter((one) => /replaced|restore|next/.test(one))).toEqual([])
  expect(faults).toEqual([])
  rmSync(elsewhere, { recursive: true })
})

test('a restore without second names that was cut short is finished at the next opening, and nothing is lost', () => {
  const { folder, library } = setUp()
  note(library, 'old')
  library.db.prepare('VACUUM INTO ?').run(join(folder, 'library.db.next'))
  note(library, 'new')
  library.close()
  const whole = readFileSync(library.file)
  const again = openLibrary(folder)
  opened.push(again)
  expect(noted(again)).toBe('"old"')
  expect(readFileSync(join(folder, 'damaged', 'library', 'library.db'))).toEqual(whole)
})

test('what a restore that was cut short left is gone at the next opening, and the library is what it was', async () => {
  const { folder, library, backups } = setUp()
  note(library, 'mine')
  const name = await backups.make('asked')
  library.close()
  writeFileSync(join(folder, 'library.db.restore'), 'a copy')
  linkSync(library.file, join(backups.folder, 'afterread-2026-11-26T10-00-00.000Z-restore.db'))
  const again = openLibrary(folder)
  opened.push(again)
  expect(noted(again)).toBe('"mine"')
  expect(readdirSync(folder)).not.toContain('library.db.restore')
  expect(readdirSync(backups.folder)).toEqual([name])
})

test('two that are to be put in place at once come one after the other', async () => {
  const { library, backups } = setUp()
  note(library, 'mine')
  const name = (await backups.make('asked')) ?? ''
  const order: string[] = []
  const put = (what: string) => () => {
    order.push(what)
    return readdirSync(join(backups.folder, '..')).includes('library.db.restore')
  }
  expect(await Promise.all([backups.bring(name, put('one')), backups.bring(name, put('two'))])).toEqual([
    true,
    true,
  ])
  expect(order).toEqual(['one', 'two'])
  await expect(backups.bring('afterread-2020-01-01T00-00-00.000Z-day.db', put('none'))).rejects.toThrow(
    'There is no file',
  )
})

test('a damaged backup is listed as such, and never takes the place of the library', async () => {
  const { library, backups, clock } = setUp()
  note(library, 'mine')
  const name = (await backups.make('asked')) ?? ''
  truncateSync(join(backups.folder, name), 5000)
  expect((await backups.list())[0]?.holds).toBeNull()
  const file = backupFile(backups.folder, name)
  expect(() => prepareRestore(library.file, backups.folder, file, clock.now)).toThrow(/left as it is/)
  expect(noted(library)).toBe('"mine"')
  expect(readdirSync(join(backups.folder, '..')).filter((one) => one.endsWith('.restore'))).toEqual([])
})

test('the name of a backup is never a path', () => {
  for (const name of ['../library.db', 'x.db', 'afterread-2026-11-26T09-00-00Z-asked.db/../../library.db']) {
    expect(() => backupFile('/backups', name)).toThrow('There is no such backup.')
  }
})

test('a backup that can’t be written leaves the library and the others as they were, and is reported', async () => {
  const { folder, backups, faults } = setUp()
  writeFileSync(join(folder, 'backups'), 'a file where the folder should be')
  await backups.before('import')
  expect(faults).toHaveLength(1)
  expect(readFileSync(join(folder, 'backups'), 'utf8')).toBe('a file where the folder should be')
})

test('a sound library is found sound; memory that does not fit the log is made anew', async () => {
  const { library } = setUp()
  const { db } = library
  const pause = (): Promise<void> => Promise.resolve()
  expect(await checkLibrary(db, { pause })).toMatchObject({ sound: true, found: [] })
  db.pragma('foreign_keys = OFF')
  sql(
    db,
    `INSERT INTO memory (fact, reps, lapses, failures_today, demoted, recent, answers, suspended)
     VALUES ('nobody', 0, 0, 0, 0, '[]', 3, 0)`,
  ).run()
  sql(db, `INSERT INTO day_total (day, answers, right, partial, wrong, ms) VALUES (1, 5, 5, 0, 0, 10)`).run()
  const { found } = await checkLibrary(db, { pause })
  expect(found.at(-2)).toBe('The memory of 1 fact did not fit the answers, and was made anew.')
  expect(found.at(-1)).toContain('sums for charts')
  expect(await checkLibrary(db, { pause })).toMatchObject({ sound: true, found: [] })
})
