import fc from 'fast-check'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { contract } from '../../src/shared/contract.ts'
import type { CallName } from '../../src/shared/contract.ts'
import { createRestartableApp } from '../../src/main/restartable-app.ts'
import { openLibrary } from '../../src/main/db/open.ts'
import type { App } from '../../src/main/app.ts'
import { later } from '../../src/main/sample-library.ts'
import type { Dose, Outcome } from '../torture.ts'
import { madeUpInputs } from './made-up-inputs.ts'
import { forget, studiedCopy } from './studied.ts'
import { faultsOf, said } from './verify.ts'

const TIMES = { full: 1_000, small: 12 } as const
/** Each of these starts a thread or copies the library. */
const COSTLY: ReadonlySet<string> = new Set([
  'readImport',
  'rereadImport',
  'backups',
  'backUp',
  'restoreBackup',
  'checkLibrary',
  'tryEdit',
  'judgeQuestion',
  'previewOwn',
])
const COSTLY_SHARE = 0.03
/** The page gives up after a while; nothing here may come near that. */
const LONGEST_MS = 10_000

/** Calls everything with inputs that fit, nearly fit or do not: each is answered or refused, and the library is sound. */
export async function calls(dose: Dose): Promise<Outcome> {
  const folder = studiedCopy('calls')
  const known = idsOf(folder)
  const failed: string[] = []
  let passed = 0
  const app = openApp(folder)
  await app.ready
  // A front waits for people; its threads alone do not keep it.
  const waiting = setInterval(() => undefined, 1_000)
  for (const name of Object.keys(contract) as CallName[]) {
    const times = Math.ceil(TIMES[dose] * (COSTLY.has(name) ? COSTLY_SHARE : 1))
    const wrong = await faultOfCall(
      app,
      name,
      fc.sample(madeUpInputs(name, known), { numRuns: times, seed: 7 }),
    )
    if (wrong === null) passed++
    else failed.push(`${name}: ${wrong}`)
  }
  clearInterval(waiting)
  app.close()
  failed.push(...(await faultsOf(folder, []).catch((error: unknown) => [said(error)])))
  forget(folder)
  return { passed, failed, skipped: [], note: `${TIMES[dose]} inputs a call` }
}

async function faultOfCall(app: App, name: CallName, inputs: readonly unknown[]): Promise<string | null> {
  for (const input of inputs) {
    const start = performance.now()
    const reply = await app
      .call(name, JSON.parse(JSON.stringify(input ?? null)), 'page')
      .catch((error: unknown) => said(error))
    const took = performance.now() - start
    const shown = (): string => JSON.stringify(input).slice(0, 300)
    if (typeof reply === 'string') return `threw "${reply}" for ${shown()}`
    if (!reply.ok && (reply.kind === 'internal' || reply.kind === 'damaged'))
      return `"${reply.sentence}" for ${shown()}`
    if (!reply.ok && !/^[\p{Lu}\d"“].*[.?!]$/su.test(reply.sentence))
      return `no sentence: "${reply.sentence}" for ${shown()}`
    if (took > LONGEST_MS) return `took ${Math.round(took)} ms for ${shown()}`
  }
  return null
}

function openApp(folder: string): App {
  const none = join(folder, 'none')
  mkdirSync(none, { recursive: true })
  const worker = (file: string): string => join(import.meta.dirname, '../../src/main', file)
  let at = later(30).getTime()
  return createRestartableApp({
    folder,
    front: 'browser',
    version: '0.0.0',
    questions: none,
    banks: none,
    worker: worker('import-worker.ts'),
    ownWorker: worker('own-worker.ts'),
    backupWorker: worker('backup-worker.ts'),
    now: () => new Date((at += 1_000)),
    clockSetTo: null,
    freeBytes: () => null,
    showFolder: null,
    savePdf: null,
    report: (error) => {
      if (process.env['AFTERREAD_SHOW'] !== undefined) console.error(error)
    },
  })
}

/** Ids of every kind, a few of each. */
function idsOf(folder: string): string[] {
  const { db, close } = openLibrary(folder)
  const ids = ['article', 'fact', 'question', 'session'].flatMap((table) =>
    db.prepare<[], string>(`SELECT id FROM ${table} ORDER BY id LIMIT 4`).pluck().all(),
  )
  const uids = db.prepare<[], string>('SELECT uid FROM answer ORDER BY id DESC LIMIT 3').pluck().all()
  close()
  return [...ids, ...uids]
}
