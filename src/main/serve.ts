import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { createRestartableApp } from './backups/restartable-app.ts'
import type { App } from './app.ts'
import { readClock } from './clock.ts'
import { freeBytes } from './backups/disk.ts'
import { libraryFolder } from './folder.ts'
import { startHttp } from './browser/http.ts'
import type { HttpFront, HttpOptions } from './browser/http.ts'
import { openBrowser } from './browser/open-browser.ts'
import { readPages } from './browser/pages.ts'
import { StartError } from './start-error.ts'

export type ServeOptions = {
  /** Where Afterread itself lies: the folder with `package.json`, `questions/` and `out/`. */
  readonly root: string
  /** The folder of the library, where another than the person's own was asked for. */
  readonly library?: string | undefined
  readonly port?: number | undefined
  /** Whether to show the page in the browser. */
  readonly open: boolean
}

/**
 * Serves Afterread to the browser on this computer until it is told to stop, which resolves it.
 *
 * Throws `StartError` or `LibraryError`, whose message is one sentence, where it can't start.
 */
export async function serve(options: ServeOptions): Promise<void> {
  const app = openApp(options)
  const front = await listen(app, options).catch((error: unknown) => {
    app.close()
    throw error
  })
  console.log(`Open ${front.url}`)
  console.log('Afterread answers this computer only, until you press Ctrl+C.')
  if (options.open) openBrowser(front.url)
  await toldToStop()
  await front.close()
  await app.ready
  app.close()
}

function openApp({ root, library }: ServeOptions): App {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string } // our own
  const folder = libraryFolder(library, { platform: process.platform, env: process.env, home: homedir() })
  return createRestartableApp({
    folder,
    front: 'browser',
    version,
    questions: join(root, 'questions'),
    banks: join(root, 'out', 'banks'),
    worker: join(root, 'out', 'main', 'import-worker.js'),
    ownWorker: join(root, 'out', 'main', 'own-worker.js'),
    deckWorker: join(root, 'out', 'main', 'deck-worker.js'),
    backupWorker: join(root, 'out', 'main', 'backup-worker.js'),
    ...readClock(process.env['AFTERREAD_NOW']),
    freeBytes: () => freeBytes(folder, process.env['AFTERREAD_DISK_FREE']),
    showFolder: null,
    savePdf: null,
    saveFile: null,
    report: console.error,
  })
}

async function listen(app: App, { root, port = 0 }: ServeOptions): Promise<HttpFront> {
  const wire: HttpOptions = {
    call: app.call,
    listen: app.listen,
    pages: readPages(join(root, 'out', 'renderer')),
    port,
    onEntered: (url) => console.log(`To open it once more: ${url}`),
    report: console.error,
  }
  return startHttp(wire).catch((error: unknown) => {
    throw new StartError(whyNoPort(error, port))
  })
}

function whyNoPort(error: unknown, port: number): string {
  const code = error instanceof Error && 'code' in error ? error.code : error
  if (code === 'EADDRINUSE') {
    return `Port ${port} is in use by another program; name another with --port, or leave it out for any free one.`
  }
  if (code === 'EACCES') return `Port ${port} is reserved by the system; name one from 1024 on with --port.`
  return `Afterread can't listen on this computer's own address (${String(code)}).`
}

function toldToStop(): Promise<void> {
  return new Promise((stop) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop())
  })
}
