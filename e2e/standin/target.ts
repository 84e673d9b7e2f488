import type { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { createCodec } from './codec.ts'
import { cdp, launch } from './running.ts'
import { allowOptions } from './strict.ts'
import { pageWorld } from './world-page.ts'
import { preloadWorld } from './world-preload.ts'

export type WebPreferences = {
  readonly preload?: string
  readonly sandbox?: boolean
  readonly contextIsolation?: boolean
  readonly nodeIntegration?: boolean
  readonly webSecurity?: boolean
}
const PREFERENCES =
  'preload sandbox contextIsolation nodeIntegration webSecurity spellcheck navigateOnDragDrop devTools'.split(
    ' ',
  )

/** The page of one window, as Chromium sees it. */
export type Target = {
  readonly id: string
  readonly send: <T>(method: string, params?: object) => Promise<T>
  readonly events: EventEmitter
}

export const PRELOAD_WORLD = 'Electron Isolated Context'

type Size = { readonly width: number; readonly height: number }

/** Opens an empty page. `listen` is called before Chromium can tell anything of it. */
export async function openTarget(
  size: Size,
  preferences: WebPreferences,
  listen: (target: Target) => void,
): Promise<Target> {
  refuseUnsafe(preferences)
  const wire = await cdp
  const { targetId } = await wire.send<{ targetId: string }>('Target.createTarget', {
    url: 'about:blank',
    ...size,
  })
  const { sessionId } = await wire.send<{ sessionId: string }>('Target.attachToTarget', {
    targetId,
    flatten: true,
  })
  const target: Target = {
    id: targetId,
    events: wire.events(sessionId),
    send: (method, params) => wire.send(method, params, sessionId),
  }
  listen(target)
  await Promise.all([
    target.send('Page.enable'),
    target.send('Runtime.enable'),
    target.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
    ...(preferences.preload === undefined ? [] : injectPreload(target, preferences.preload)),
  ])
  return target
}

/** Runs the app's own preload file in every document of the page, in a world of its own. */
function injectPreload(target: Target, file: string): readonly Promise<unknown>[] {
  const source = readFileSync(file, 'utf8')
  const info = JSON.stringify({
    platform: process.platform,
    arch: process.arch,
    versions: process.versions,
    env: {},
    argv: launch.words.filter((word) => word.startsWith('--')),
  })
  const preload = `function (require, module, exports, process) {${source}\n}`
  const name = `//# sourceURL=${pathToFileURL(file).href}`
  return [
    target.send('Runtime.addBinding', { name: 'standinPost', executionContextName: PRELOAD_WORLD }),
    target.send('Page.addScriptToEvaluateOnNewDocument', {
      worldName: PRELOAD_WORLD,
      source: `(${String(preloadWorld)})(${String(createCodec)}, ${preload}, ${info})\n${name}`,
    }),
    target.send('Page.addScriptToEvaluateOnNewDocument', { source: `(${String(pageWorld)})()` }),
  ]
}

function refuseUnsafe(preferences: WebPreferences): void {
  allowOptions('webPreferences', preferences, PREFERENCES)
  const { sandbox = true, contextIsolation = true, nodeIntegration = false, webSecurity = true } = preferences
  if (!sandbox || !contextIsolation || nodeIntegration || !webSecurity) {
    throw new Error(
      'The stand-in runs only pages that are sandboxed and isolated, without Node, with web security.',
    )
  }
}
