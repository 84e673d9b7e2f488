import type { App } from '../../src/main/app.ts'
import { openLibrary } from '../../src/main/db/open.ts'
import { createRestartableApp } from '../../src/main/backups/restartable-app.ts'
import { later } from '../../src/main/samples/sample-library.ts'
import { trialOptions } from '../../src/main/samples/trial-options.ts'

/** Each of these starts a thread or copies the library: made with an input that fits, it takes its time. */
export const COSTLY: ReadonlySet<string> = new Set([
  'readImport',
  'rereadImport',
  'readDeck',
  'readShared',
  'exportDeck',
  'exportAll',
  'backups',
  'backUp',
  'restoreBackup',
  'checkLibrary',
  'judgeQuestion',
  'previewOwn',
])
export const COSTLY_SHARE = 0.03

/** The page gives up after a while; no call may come near that. */
export const LONGEST_MS = 10_000

/** The application of a studied library, with its real workers and a clock that goes a second a call. */
export function openFuzzedApp(folder: string): App {
  let at = later(30).getTime()
  return createRestartableApp({
    ...trialOptions(folder),
    now: () => new Date((at += 1_000)),
    report: (error) => {
      if (process.env['AFTERREAD_SHOW'] !== undefined) console.error(error)
    },
  })
}

/** Ids of every kind, a few of each. */
export function idsOf(folder: string): string[] {
  const { db, close } = openLibrary(folder)
  const ids = ['article', 'fact', 'question', 'session'].flatMap((table) =>
    db.prepare<[], string>(`SELECT id FROM ${table} ORDER BY id LIMIT 4`).pluck().all(),
  )
  const uids = db.prepare<[], string>('SELECT uid FROM answer ORDER BY id DESC LIMIT 3').pluck().all()
  close()
  return [...ids, ...uids]
}
