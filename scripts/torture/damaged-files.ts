import { appendFileSync, existsSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { seeded } from '../../src/engine/seed.ts'
import { isCorruption } from '../../src/main/db/library-error.ts'
import { checkLibrary } from '../../src/main/backups/check-library.ts'
import { openLibrary } from '../../src/main/db/open.ts'
import { prepareRecovery, recoverLibrary } from '../../src/main/backups/recovery.ts'
import { later, studyOn } from '../../src/main/samples/sample-library.ts'
import type { Dose, Outcome } from '../torture.ts'
import { forget, studiedCopy } from './studied.ts'
import { answersOf, faultsOf, said } from './verify.ts'

const FILES = { full: 1_000, small: 12 } as const
const PAGE = 4_096

type Next = () => number
type Damage = (file: string, next: Next) => void

const at = (next: Next, size: number): number => Math.floor(next() * size)

const DAMAGES: Readonly<Record<string, Damage>> = {
  'bits flipped': (file, next) =>
    rewrite(file, (whole) => {
      for (let n = 0; n < 8; n++) {
        const place = at(next, whole.length)
        whole.writeUInt8((whole[place] ?? 0) ^ (1 << at(next, 8)), place)
      }
    }),
  'a page of zeros': (file, next) =>
    rewrite(file, (whole) => {
      const page = at(next, whole.length / PAGE)
      whole.fill(0, page * PAGE, (page + 1) * PAGE)
    }),
  'a page of noise': (file, next) =>
    rewrite(file, (whole) => {
      const page = at(next, whole.length / PAGE)
      for (let i = 0; i < PAGE; i++) whole[page * PAGE + i] = at(next, 256)
    }),
  'cut off': (file, next) => truncateSync(file, at(next, readFileSync(file).length)),
  'something at its end': (file, next) => appendFileSync(file, Buffer.alloc(at(next, 3 * PAGE), 7)),
  'its log gone': (file) => rmSync(`${file}-wal`, { force: true }),
  'its log cut off': (file, next) => {
    const log = `${file}-wal`
    if (existsSync(log)) truncateSync(log, at(next, readFileSync(log).length))
  },
}

/**
 * Damages libraries in every way: each either opens and is sound, or is noticed and recovered, with every answer of
 * the backup, and nothing is ever thrown that the learner would not be told in a sentence.
 */
export async function damagedFiles(dose: Dose): Promise<Outcome> {
  const failed: string[] = []
  const ways = Object.entries(DAMAGES)
  let [noticed, opened] = [0, 0]
  for (let n = 0; n < FILES[dose]; n++) {
    const [way, damage] = ways[n % ways.length] ?? ['', () => undefined]
    const folder = studiedCopy('damaged')
    const file = join(folder, 'library.db')
    leaveLog(folder)
    const backedUp = answersOfBackup(folder)
    damage(file, seeded(`damage ${n}`))
    try {
      if (await opensSound(folder)) opened++
      else {
        noticed++
        prepareRecovery(file, join(folder, 'backups'), later(20))
        recoverLibrary(file)
      }
      const faults = await faultsOf(folder, existsSync(join(folder, 'damaged')) ? backedUp : [])
      if (faults.length > 0) failed.push(`file ${n}, ${way}: ${faults.join('; ')}`)
    } catch (error) {
      failed.push(`file ${n}, ${way}: ${said(error)}`)
    }
    forget(folder)
  }
  const passed = FILES[dose] - failed.length
  return { passed, failed, skipped: [], note: `${opened} opened, ${noticed} noticed and recovered` }
}

/** Studies one more day and leaves its log beside the library, as after a power cut. */
function leaveLog(folder: string): void {
  const { db, file, close } = openLibrary(folder)
  studyOn(db, 12)
  const [whole, log] = [readFileSync(file), readFileSync(`${file}-wal`)]
  close()
  writeFileSync(file, whole)
  writeFileSync(`${file}-wal`, log)
}

/** Whether it opens and can be read through, what is derived made anew; false where it is noticed to be damaged. */
async function opensSound(folder: string): Promise<boolean> {
  try {
    const { db, close } = openLibrary(folder)
    try {
      return (await checkLibrary(db, { pause: () => Promise.resolve() })).sound
    } finally {
      close()
    }
  } catch (error) {
    if (isCorruption(error)) return false
    throw error
  }
}

const answersOfBackup = (folder: string): string[] =>
  answersOf(join(folder, 'backups', 'afterread-2026-03-13T22-00-00.000Z-day.db'))

function rewrite(file: string, change: (whole: Buffer) => void): void {
  const whole = readFileSync(file)
  change(whole)
  writeFileSync(file, whole)
}
