import Database from 'better-sqlite3'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { LibraryError } from './library-error.ts'
import type { LibraryFault } from './library-error.ts'
import { schemaOf } from './migrate.ts'
import { MIGRATIONS } from './migrations.ts'
import { openLibrary, openMemoryLibrary } from './open.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'afterread-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

const file = (): string => join(folder, 'library.db')

function refusal(open: () => unknown): LibraryError {
  try {
    open()
  } catch (error) {
    if (error instanceof LibraryError) return error
    throw error
  }
  throw new Error('It was opened.')
}

function expectRefused(kind: LibraryFault, naming: string): void {
  const error = refusal(() => openLibrary(folder))
  expect(error.kind).toBe(kind)
  expect(error.message).toContain(naming)
  expect(error.message).toMatch(/\.$/)
}

describe('opening a library', () => {
  it('takes back a write that was cut short in a file that had no log yet', () => {
    openLibrary(folder).close()
    const db = new Database(file())
    db.pragma('journal_mode = DELETE')
    // What has no room in memory goes into the file within the transaction.
    db.pragma('cache_size = 1')
    db.exec("BEGIN; INSERT INTO setting (name, value) VALUES ('half', zeroblob(400000) || '')")
    const [whole, journal] = [readFileSync(file()), readFileSync(`${file()}-journal`)]
    db.close()
    writeFileSync(file(), whole)
    writeFileSync(`${file()}-journal`, journal)
    const opened = openLibrary(folder)
    expect(opened.db.prepare("SELECT count(*) FROM setting WHERE name = 'half'").pluck().get()).toBe(0)
    opened.close()
  })

  it('makes the folder and the library where there is none', () => {
    const library = openLibrary(join(folder, 'a', 'b'))
    expect(existsSync(join(folder, 'a', 'b', 'library.db'))).toBe(true)
    expect(schemaOf(library.db)).toBe(MIGRATIONS.length)
    library.close()
  })

  it('waits for the disk on every answer and refuses what is not there', () => {
    const library = openLibrary(folder)
    const pragma = (name: string): unknown => library.db.pragma(name, { simple: true })
    expect(pragma('journal_mode')).toBe('wal')
    expect(pragma('synchronous')).toBe(2)
    expect(pragma('foreign_keys')).toBe(1)
    expect(pragma('recursive_triggers')).toBe(1)
    expect(pragma('wal_autocheckpoint')).toBe(0)
    library.close()
  })

  it('leaves nothing but the library and its lock when it is closed', () => {
    openLibrary(folder).close()
    expect(readdirSync(folder).sort()).toEqual(['library.db', 'library.lock'])
  })

  it('opens an empty file as a new library', () => {
    writeFileSync(file(), '')
    const library = openLibrary(folder)
    expect(schemaOf(library.db)).toBe(MIGRATIONS.length)
    library.close()
  })
})

describe('a library that must not be opened', () => {
  it('from a newer version is refused and left byte for byte as it was', () => {
    openLibrary(folder).close()
    const db = new Database(file())
    db.pragma('user_version = 99')
    db.pragma('journal_mode = DELETE')
    db.close()
    const before = readFileSync(file())
    expectRefused('newer', file())
    expect(readFileSync(file()).equals(before)).toBe(true)
    expect(readdirSync(folder).sort()).toEqual(['library.db', 'library.lock'])
  })

  it('with a header that is none is refused and left as it was', () => {
    writeFileSync(file(), 'these are somebody’s notes, and no library at all'.repeat(10))
    const before = readFileSync(file())
    expectRefused('damaged', file())
    expect(readFileSync(file()).equals(before)).toBe(true)
  })

  it('with overwritten pages is refused and left as it was', () => {
    openLibrary(folder).close()
    const bytes = readFileSync(file())
    bytes.fill(0x5a, 4096, bytes.length)
    writeFileSync(file(), bytes)
    expectRefused('damaged', file())
    expect(readFileSync(file()).equals(bytes)).toBe(true)
  })

  it('cut short is refused', () => {
    openLibrary(folder).close()
    writeFileSync(file(), readFileSync(file()).subarray(0, 9000))
    expectRefused('damaged', file())
  })

  it('that is another program’s database is refused', () => {
    const db = new Database(file())
    db.exec('CREATE TABLE theirs (id INTEGER)')
    db.close()
    expectRefused('damaged', file())
  })

  it('can be opened again once it is whole', () => {
    openLibrary(folder).close()
    const whole = readFileSync(file())
    writeFileSync(file(), 'x'.repeat(5000))
    expectRefused('damaged', file())
    writeFileSync(file(), whole)
    openLibrary(folder).close()
  })
})

describe('a folder that cannot hold a library', () => {
  it('that stands below a file is refused with a sentence', () => {
    writeFileSync(join(folder, 'a-file'), '')
    const error = refusal(() => openLibrary(join(folder, 'a-file', 'below')))
    expect(error.kind).toBe('unwritable')
    expect(error.message).toContain('a-file')
  })

  it('with a folder in the place of the library is refused with a sentence', () => {
    mkdirSync(file())
    expectRefused('unwritable', folder)
  })

  it('with a folder in the place of the lock is refused with a sentence', () => {
    mkdirSync(join(folder, 'library.lock'))
    expectRefused('unwritable', folder)
  })

  // The superuser may write everywhere.
  it('that is read-only is refused', ({ skip }) => {
    skip(process.platform === 'win32', 'Windows has no modes of folders')
    skip(process.getuid?.() === 0, 'root may write to every folder')
    chmodSync(folder, 0o500)
    expectRefused('unwritable', folder)
    chmodSync(folder, 0o700)
  })

  it('of the system’s own is refused with a sentence', ({ skip }) => {
    skip(!existsSync('/proc/self'), 'only Linux has /proc')
    const error = refusal(() => openLibrary('/proc/self'))
    expect(error.kind).toBe('unwritable')
  })
})

describe('one process at a time', () => {
  it('refuses a second one with a sentence, and lets it in when the first has closed', () => {
    const first = openLibrary(folder)
    expectRefused('in-use', folder)
    first.close()
    openLibrary(folder).close()
  })

  it('lets the next in when the first was killed', async () => {
    const program = `
      import { openLibrary } from ${JSON.stringify(new URL('./open.ts', import.meta.url).href)}
      const library = openLibrary(${JSON.stringify(folder)})
      process.stdout.write('open')
      setInterval(() => library.db.open, 1000)`
    const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const gone = once(child, 'exit')
    try {
      await once(child.stdout, 'data')
      expectRefused('in-use', folder)
    } finally {
      child.kill('SIGKILL')
    }
    await gone
    openLibrary(folder).close()
  })
})

describe('migrations', () => {
  it('bring a library of every older schema to the newest, after a backup of it', () => {
    openLibrary(folder).close()
    const added = MIGRATIONS.length + 1
    const more = [
      ...MIGRATIONS,
      { version: added, sql: 'CREATE TABLE later (id INTEGER PRIMARY KEY) STRICT' },
    ]
    const library = openLibrary(folder, more)
    expect(schemaOf(library.db)).toBe(added)
    library.close()
    const [copy = '', ...others] = readdirSync(join(folder, 'backups'))
    expect(copy).toMatch(/^afterread-.*-update\.db$/)
    expect(others).toEqual([])
    const kept = new Database(join(folder, 'backups', copy), { readonly: true })
    expect(schemaOf(kept)).toBe(MIGRATIONS.length)
    expect(kept.pragma('quick_check', { simple: true })).toBe('ok')
    kept.close()
  })

  it('that fail leave the library as it was', () => {
    openLibrary(folder).close()
    const broken = [
      ...MIGRATIONS,
      {
        version: MIGRATIONS.length + 1,
        sql: 'CREATE TABLE half (id INTEGER) STRICT; SELECT no_such_function()',
      },
    ]
    expect(() => openLibrary(folder, broken)).toThrow(/no_such_function/)
    const library = openLibrary(folder)
    expect(schemaOf(library.db)).toBe(MIGRATIONS.length)
    expect(library.db.prepare(`SELECT 1 FROM sqlite_schema WHERE name = 'half'`).get()).toBeUndefined()
    library.close()
  })

  it('are numbered from 1 without a gap, and make only STRICT tables', () => {
    expect(MIGRATIONS.map(({ version }) => version)).toEqual(MIGRATIONS.map((_, i) => i + 1))
    const db = openMemoryLibrary()
    const loose = db.prepare(`SELECT name FROM pragma_table_list WHERE type = 'table' AND strict = 0
      AND name NOT LIKE 'sqlite_%'`)
    expect(loose.all()).toEqual([])
  })
})
