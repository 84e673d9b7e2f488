import Database from 'better-sqlite3'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, expect, test } from 'vitest'
import { formsBank } from '../../engine/samples/forms.ts'
import { seeded } from '../../engine/seed.ts'
import { writeBackup } from './backup-file.ts'
import { checkLibrary } from './check-library.ts'
import { openLibrary } from '../db/open.ts'
import { importBank } from '../import/import.ts'
import { ensureParameters } from '../memory/parameters.ts'
import { withReveals } from '../articles/prepared-bank.ts'
import { prepareRecovery, recoverLibrary } from './recovery.ts'
import { ARTICLE, later, NOON, studyOn } from '../samples/sample-library.ts'

const folders: string[] = []
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })))

type Case = { readonly file: string; readonly backups: string; readonly uids: readonly string[] }

/** A library of its own for a test: with a backup, or without one, studied for some days after it. */
function studiedLibrary({ backedUp }: { backedUp: boolean }): Case {
  const folder = newFolder()
  cpSync(STUDIED.folder, folder, { recursive: true })
  const backups = join(folder, 'backups')
  if (!backedUp) rmSync(backups, { recursive: true })
  return { file: join(folder, 'library.db'), backups, uids: STUDIED.uids }
}

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'afterread-recovery-'))
  folders.push(folder)
  return folder
}

const STUDIED = ((): { folder: string; uids: readonly string[] } => {
  const folder = mkdtempSync(join(tmpdir(), 'afterread-studied-'))
  const { db, file, close } = openLibrary(folder)
  ensureParameters(db, NOON)
  importBank(db, withReveals(formsBank()), { article: ARTICLE, origin: 'shipped', at: NOON.toISOString() })
  studyOn(db, 0)
  const backups = join(folder, 'backups')
  mkdirSync(backups)
  writeBackup(file, join(backups, 'afterread-2026-03-10T20-00-00.000Z-day.db'), null)
  for (let day = 1; day < 9; day++) studyOn(db, day)
  const uids = db.prepare<[], string>('SELECT uid FROM answer ORDER BY id').pluck().all()
  close()
  return { folder, uids }
})()
afterAll(() => rmSync(STUDIED.folder, { recursive: true }))

const backupIn = (folder: string): string => join(folder, readdirSync(folder)[0] ?? '')

const answersIn = (file: string): string[] => {
  const db = new Database(file, { readonly: true })
  const uids = db.prepare<[], string>('SELECT uid FROM answer ORDER BY id').pluck().all()
  db.close()
  return uids
}

async function expectSound(file: string): Promise<void> {
  const { db, close } = openLibrary(join(file, '..'))
  const { sound, found } = await checkLibrary(db, { pause: () => Promise.resolve() })
  close()
  expect({ sound, found }).toEqual({ sound: true, found: [] })
}

/** Overwrites the page of a file that a text stands on. */
function damagePageOf(file: string, text: string): void {
  const whole = readFileSync(file)
  const at = whole.indexOf(text)
  expect(at).toBeGreaterThan(0)
  whole.fill(0, Math.floor(at / PAGE) * PAGE, Math.floor(at / PAGE + 1) * PAGE)
  writeFileSync(file, whole)
}

const PAGE = 4096

test('the newest good backup is offered, with what the damaged file still has beyond it', () => {
  const { file, backups, uids } = studiedLibrary({ backedUp: true })
  const inBackup = answersIn(backupIn(backups))
  damagePageOf(file, uids.at(-1) ?? '')
  const before = readFileSync(file)

  const { backup, salvaged } = prepareRecovery(file, backups, later(9))
  expect(backup).toMatchObject({ at: '2026-03-10T20:00:00.000Z', holds: { answers: inBackup.length } })
  expect(salvaged.answers).toBeGreaterThan(uids.length - inBackup.length - 40)
  expect(readFileSync(file).equals(before)).toBe(true)
})

test('recovered, it holds the backup and every answer that could be read; the damaged file is kept', async () => {
  const { file, backups, uids } = studiedLibrary({ backedUp: true })
  damagePageOf(file, uids.at(-1) ?? '')
  const torn = readFileSync(file)
  const { salvaged } = prepareRecovery(file, backups, later(9))
  const kept = recoverLibrary(file)
  expect(answersIn(file)).toHaveLength(answersIn(backupIn(backups)).length + salvaged.answers)
  expect(readFileSync(join(kept, 'library.db')).equals(torn)).toBe(true)
  const now = answersIn(file)
  expect(new Set(now).size).toBe(now.length)
  expect(uids).toEqual(expect.arrayContaining(now))
  expect(now.length).toBeGreaterThan(uids.length - 40)
  await expectSound(file)
})

test('without a backup a library is made of what can be read', async () => {
  const { file, backups, uids } = studiedLibrary({ backedUp: false })
  damagePageOf(file, uids.at(-1) ?? '')
  const { backup, salvaged } = prepareRecovery(file, backups, later(9))
  expect({ backup, articles: salvaged.articles }).toEqual({ backup: null, articles: 1 })
  recoverLibrary(file)
  expect(answersIn(file).length).toBeGreaterThan(uids.length - 40)
  await expectSound(file)
})

test('of what is no library at all nothing comes back but the backup, and the file is kept', async () => {
  const { file, backups } = studiedLibrary({ backedUp: true })
  writeFileSync(file, 'A shopping list: bread, butter.')
  expect(prepareRecovery(file, backups, later(9))).toMatchObject({
    backup: { at: '2026-03-10T20:00:00.000Z' },
    salvaged: { answers: 0, last: null },
  })
  const kept = recoverLibrary(file)
  expect(readFileSync(join(kept, 'library.db'), 'utf8')).toBe('A shopping list: bread, butter.')
  expect(answersIn(file).length).toBeGreaterThan(0)
  await expectSound(file)
})

test('whatever pages are damaged, nothing of the backup is lost and what comes back is sound', async () => {
  const lost: number[] = []
  for (let seed = 0; seed < 8; seed++) {
    const { file, backups, uids } = studiedLibrary({ backedUp: true })
    const kept = answersIn(backupIn(backups))
    const next = seeded(`damage ${seed}`)
    const whole = readFileSync(file)
    for (let n = 0; n < 3; n++) {
      const from = PAGE * (1 + Math.floor((next() * (statSync(file).size - PAGE)) / PAGE))
      for (let i = 0; i < PAGE; i++) whole[from + i] = Math.floor(next() * 256)
    }
    writeFileSync(file, whole)
    prepareRecovery(file, backups, later(9))
    recoverLibrary(file)
    const now = answersIn(file)
    expect(now).toEqual(expect.arrayContaining(kept))
    expect(uids).toEqual(expect.arrayContaining(now))
    lost.push(uids.length - now.length)
    await expectSound(file)
  }
  // Where the list of tables itself is hit, the backup alone comes back; elsewhere a page holds a few answers.
  expect(lost.filter((answers) => answers <= 15).length).toBeGreaterThanOrEqual(lost.length / 2)
})

test('cut short after the new library is whole, the next opening finishes the exchange', () => {
  const { file, backups, uids } = studiedLibrary({ backedUp: true })
  const next = `${file}.next`
  writeFileSync(next, readFileSync(backupIn(backups)))
  openLibrary(join(file, '..')).close()
  expect(existsSync(next)).toBe(false)
  expect(answersIn(file).length).toBeLessThan(uids.length)
  expect(answersIn(join(file, '..', 'damaged', 'library', 'library.db'))).toEqual(uids)
})
