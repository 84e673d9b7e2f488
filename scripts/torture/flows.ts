import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { writeBackup } from '../../src/main/backups/backup-file.ts'
import { codeOf, LibraryError } from '../../src/main/db/library-error.ts'
import { openLibrary } from '../../src/main/db/open.ts'
import type { Library } from '../../src/main/db/open.ts'
import { ARTICLE, begin, give, later } from '../../src/main/samples/sample-library.ts'
import { sessionView } from '../../src/main/sessions/sessions.ts'
import { oldCopy } from './old-library.ts'
import { bringIn, studiedCopy } from './studied.ts'
import { faultsOf, said } from './verify.ts'

/** What is done while something fails. `acknowledge` is told of each answer that is said to be stored. */
export type Flow = {
  readonly folder: () => string
  readonly run: (library: Library, acknowledge: (uid: string) => void) => void
}

const ANSWERS = 40
const DAY = 15

function answer({ db }: Library, acknowledge: (uid: string) => void, times: number): void {
  let { id } = begin(db, later(DAY), { kind: 'quiz', article: ARTICLE })
  for (let n = 0; n < times; n++) {
    if (!sessionView(db, id).asked) id = begin(db, later(DAY, n), { kind: 'quiz', article: ARTICLE }).id
    const uid = crypto.randomUUID()
    give(db, later(DAY, n), id, n % 3 === 0 ? 'wrong' : 'right', { uid })
    acknowledge(uid)
  }
}

export const FLOWS: Readonly<Record<string, Flow>> = {
  answer: {
    folder: () => studiedCopy('failing'),
    run: (library, acknowledge) => answer(library, acknowledge, ANSWERS),
  },
  import: { folder: () => studiedCopy('failing'), run: ({ db }) => bringIn(db, 'another') },
  backup: {
    folder: () => studiedCopy('failing'),
    run: ({ file }) => {
      const backups = join(dirname(file), 'backups')
      mkdirSync(backups, { recursive: true })
      writeBackup(file, join(backups, 'afterread-2026-04-01T00-00-00.000Z-asked.db'), null)
    },
  },
  checkpoint: {
    folder: () => studiedCopy('failing'),
    run: (library, acknowledge) => {
      answer(library, acknowledge, 8)
      library.db.pragma('wal_checkpoint(TRUNCATE)')
    },
  },
  // It is migrated when it is opened.
  migrate: { folder: () => oldCopy('failing', 0).folder, run: () => undefined },
}

/** What fails, as the shim is told it. */
export type Fault = Readonly<Record<string, string>>

/**
 * Does a flow while something fails, and says what was wrong then, or null: whatever failed, what was acknowledged is
 * there, the library is sound, and the next answer is stored as soon as nothing fails any more.
 *
 * @returns also whether anything failed at all
 */
export async function mistreated(flow: Flow, fault: Fault): Promise<{ hit: boolean; wrong: string | null }> {
  const folder = flow.folder()
  const acknowledged: string[] = []
  const acknowledge = (uid: string): void => void acknowledged.push(uid)
  const migrates = flow === FLOWS['migrate']
  const wrong: string[] = []
  let library = migrates ? null : openLibrary(folder)
  arm(folder, fault)
  try {
    library ??= openLibrary(folder)
    flow.run(library, acknowledge)
  } catch (error) {
    if (!isToldToPeople(error)) wrong.push(said(error))
  }
  const hit = disarm()
  try {
    if (!migrates && library) answer(library, acknowledge, 1)
    library?.close()
  } catch (error) {
    wrong.push(`afterwards: ${said(error)}`)
  }
  wrong.push(...(await faultsOf(folder, acknowledged).catch((error: unknown) => [said(error)])))
  return { hit, wrong: wrong.length === 0 ? null : wrong.join('; ') }
}

/** A person is told in a sentence what it is. */
const isToldToPeople = (error: unknown): boolean =>
  error instanceof LibraryError ||
  /^(SQLITE_(FULL|IOERR|READONLY|CANTOPEN)|EIO|ENOSPC|EROFS)/.test(codeOf(error))

let runs = 0

function arm(folder: string, fault: Fault): void {
  delete process.env['AFTERREAD_FAULT_HIT']
  Object.assign(process.env, fault, { AFTERREAD_FAULT_RUN: String(++runs), AFTERREAD_FAULT_FOLDER: folder })
}

function disarm(): boolean {
  // Without a folder nothing counts.
  delete process.env['AFTERREAD_FAULT_FOLDER']
  delete process.env['AFTERREAD_FAULT_ROOM']
  return process.env['AFTERREAD_FAULT_HIT'] === '1'
}
