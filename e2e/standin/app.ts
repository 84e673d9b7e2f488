import { EventEmitter } from 'node:events'
import { homedir, tmpdir } from 'node:os'
import { takeInstanceLock } from './instance-lock.ts'
import { addedSwitches, appPackage, executable, launch } from './running.ts'
import { allowEvents, createEvent, strict } from './strict.ts'

/** What `app` needs of a window to quit; the windows register themselves here. */
export type OpenWindow = { close(): void; isClosing(): boolean }
export const openWindows = new Set<OpenWindow>()

let ready = false
let quitting = false
let badge = 0
const whenReady = Promise.withResolvers<object>()

const paths = new Map([
  ['home', homedir()],
  ['temp', tmpdir()],
  ['exe', executable],
])
const given = launch.switches.get('user-data-dir')
if (given) paths.set('userData', given)

const PATHS = [
  'userData',
  'sessionData',
  'appData',
  'documents',
  'downloads',
  'desktop',
  'logs',
  'home',
  'temp',
  'exe',
]

const members = {
  name: appPackage.name,
  isPackaged: false,
  commandLine: strict('app.commandLine', {
    appendSwitch: (name: string, value = '') => void addedSwitches.set(name, value),
    hasSwitch: (name: string) => launch.switches.has(name) || addedSwitches.has(name),
    getSwitchValue: (name: string) => launch.switches.get(name) ?? addedSwitches.get(name) ?? '',
  }),
  whenReady: () => whenReady.promise,
  isReady: () => ready,
  getName: () => appPackage.name,
  getVersion: () => appPackage.version,
  getAppPath: () => launch.folder,
  getLocale: () => 'en-US',
  getPath: (name: string) => pathNamed(name),
  setPath: (name: string, path: string) => void paths.set(allowed(name), path),
  setAppUserModelId: () => undefined,
  enableSandbox() {
    if (ready) throw new Error('app.enableSandbox() can only be called before app is ready')
  },
  requestSingleInstanceLock: () =>
    takeInstanceLock(pathNamed('userData'), (words, folder) =>
      app.emit('second-instance', {}, words, folder),
    ),
  focus: () => undefined,
  setBadgeCount: (count = 0) => {
    badge = count
    return true
  },
  getBadgeCount: () => badge,
  addRecentDocument: () => undefined,
  clearRecentDocuments: () => undefined,
  quit,
  exit,
}

export const app = strict('app', Object.assign(new EventEmitter(), members))
allowEvents('app', app, [
  ...['will-finish-launching', 'ready', 'window-all-closed', 'before-quit', 'will-quit', 'quit'],
  ...['second-instance', 'activate', 'open-file', 'web-contents-created', 'browser-window-created'],
  ...['render-process-gone', 'child-process-gone'],
])

/** The app's module is loaded and Chromium is up: what Electron calls ready. */
export function becomeReady(): void {
  ready = true
  app.emit('will-finish-launching')
  app.emit('ready', {}, {})
  whenReady.resolve({})
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => app.quit())
}

export const isReady = (): boolean => ready

/** Called when a window is gone: the last one ends the app, unless the app listens and decides itself. */
export function windowGone(window: OpenWindow): void {
  openWindows.delete(window)
  if (openWindows.size > 0) return
  if (quitting) endQuit()
  else if (!app.emit('window-all-closed')) app.quit()
}

function quit(): void {
  if (quitting) return
  const event = createEvent({})
  app.emit('before-quit', event)
  if (event.defaultPrevented) return
  quitting = true
  for (const window of [...openWindows]) {
    window.close()
    if (!window.isClosing()) {
      quitting = false
      return
    }
  }
  if (openWindows.size === 0) endQuit()
}

function endQuit(): void {
  const event = createEvent({})
  app.emit('will-quit', event)
  if (event.defaultPrevented) quitting = false
  else exit(0)
}

function exit(code = 0): void {
  app.emit('quit', {}, code)
  // A moment later, so that the reply to whoever asked for it still leaves.
  setImmediate(() => process.exit(code))
}

function pathNamed(name: string): string {
  const path = paths.get(allowed(name))
  if (path === undefined) {
    throw new Error(
      `The stand-in keeps nothing in a person's own '${name}' folder: name one with app.setPath.`,
    )
  }
  return path
}

function allowed(name: string): string {
  if (!PATHS.includes(name)) throw new Error(`Failed to get '${name}' path`)
  return name
}
