import { app, dialog, nativeTheme, shell } from 'electron'
import { accessSync, constants, mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { App } from './app.ts'
import { readClock } from './clock.ts'
import type { Clock } from './clock.ts'
import { LibraryError } from './db/library-error.ts'
import { freeBytes } from './backups/disk.ts'
import type { Dispatch } from './dispatch.ts'
import { libraryFolder } from './folder.ts'
import { openDesktop } from './desktop/desktop.ts'
import { awaitFiles } from './desktop/handed-files.ts'
import { answerCalls } from './desktop/ipc.ts'
import { OWN_PAGE } from './desktop/own-page.ts'
import { saveFile, savePdf } from './desktop/save-files.ts'
import { readPages } from './browser/pages.ts'
import { registerOwnScheme, serveOwnPage } from './desktop/protocol.ts'
import { shutWindowIn } from './desktop/security.ts'
import { createRestartableApp } from './backups/restartable-app.ts'
import { StartError } from './start-error.ts'

const root = app.getAppPath()
const folder = libraryFolder(libraryAsked(), {
  platform: process.platform,
  env: process.env,
  home: homedir(),
})
// Only a checkout knows the builder's own server, which brings changes to an open page.
const workbench = app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL']
const own = workbench ? `${workbench}/` : OWN_PAGE

let clock: Clock

registerOwnScheme()
app.enableSandbox()
app.setAppUserModelId('app.afterread')
// The page needs no names looked up; without this, parts of Chromium could still ask for some.
if (!workbench) app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')

if (useFolder() && !app.requestSingleInstanceLock()) app.quit()
else {
  const takeFiles = awaitFiles()
  app
    .whenReady()
    .then(() => start(takeFiles))
    .catch(refuse)
}

async function start(takeFiles: ReturnType<typeof awaitFiles>): Promise<void> {
  shutWindowIn(own)
  serveOwnPage(readPages(join(root, 'out', 'renderer')))
  clock = readClock(process.env['AFTERREAD_NOW'])
  const afterread = openApp()
  app.on('will-quit', () => afterread.close())
  await followTheme(afterread)
  let dueChanged = (): void => undefined
  const call: Dispatch = async (name, input, page) => {
    const reply = await afterread.call(name, input, page)
    // A page asks for them when it begins, as when the library can be read at last.
    if (name === 'settings' || name === 'changeSettings') await followTheme(afterread)
    if (reply.ok && CHANGE_DUE.has(name)) dueChanged()
    return reply
  }
  answerCalls(call, own)
  const situation = { root, folder, own, afterread, call, now: clock.now, savePdf }
  ;({ dueChanged } = openDesktop(situation, takeFiles))
}

/** Calls after which another number of facts may be due, or be shown elsewhere. */
const CHANGE_DUE: ReadonlySet<unknown> = new Set([
  ...[
    'answer',
    'undo',
    'redo',
    'changeGrade',
    'acceptCatchUp',
    'decide',
    'undoDeed',
    'redoDeed',
    'acceptImport',
    'acceptDeck',
    'acceptShared',
    'changeSettings',
  ],
])

function openApp(): App {
  return createRestartableApp({
    folder,
    front: 'desktop',
    version: app.getVersion(),
    questions: join(root, 'questions'),
    banks: join(root, 'out', 'banks'),
    worker: join(root, 'out', 'main', 'import-worker.js'),
    ownWorker: join(root, 'out', 'main', 'own-worker.js'),
    deckWorker: join(root, 'out', 'main', 'deck-worker.js'),
    backupWorker: join(root, 'out', 'main', 'backup-worker.js'),
    ...clock,
    freeBytes: () => freeBytes(folder, process.env['AFTERREAD_DISK_FREE']),
    showFolder: (shown) => void shell.openPath(shown),
    savePdf,
    saveFile,
    report: console.error,
  })
}

/** Gives the window's frame, menus and dialogs the theme of the page. */
async function followTheme(afterread: App): Promise<void> {
  const { theme } = await afterread.handlers.settings({}, '')
  nativeTheme.themeSource = theme
}

/** Puts all that Electron keeps into the library's folder; false where that can't be written, which `createApp` explains. */
function useFolder(): boolean {
  try {
    const session = join(folder, 'window')
    mkdirSync(session, { recursive: true })
    accessSync(folder, constants.W_OK)
    app.setPath('userData', folder)
    app.setPath('sessionData', session)
    return true
  } catch {
    return false
  }
}

function libraryAsked(): string | undefined {
  // Chromium's own switches stand among the arguments: what is not ours is passed over.
  const { values } = parseArgs({
    args: process.argv.slice(1),
    options: { library: { type: 'string' } },
    strict: false,
  })
  return typeof values.library === 'string' ? values.library : undefined
}

function refuse(error: unknown): void {
  const known = error instanceof StartError || error instanceof LibraryError
  console.error(known ? error.message : error)
  dialog.showErrorBox(
    'Afterread could not start',
    known ? error.message : 'Something went wrong in Afterread; nothing you stored was touched.',
  )
  app.exit(1)
}
