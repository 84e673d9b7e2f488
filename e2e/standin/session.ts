import { EventEmitter } from 'node:events'
import { protocol } from './protocol.ts'
import { allowEvents, strict } from './strict.ts'

type Decide = (granted: boolean) => void
type PermissionRequest = (contents: unknown, permission: string, decide: Decide, details: object) => void
type PermissionCheck = (contents: unknown, permission: string, origin: string, details: object) => boolean
type RequestDetails = { readonly url: string; readonly method: string; readonly resourceType: string }
type BeforeRequest = (
  details: RequestDetails,
  decide: (answer: { readonly cancel?: boolean }) => void,
) => void

let permissionRequest: PermissionRequest | null = null
let permissionCheck: PermissionCheck | null = null
let beforeRequest: BeforeRequest | null = null

/** Permissions a page can ask of Chromium; asked of the app once, when a window is made. */
export const PERMISSIONS = [
  'notifications',
  'geolocation',
  'camera',
  'microphone',
  'clipboard-read',
  'midi',
] as const

const members = {
  protocol,
  webRequest: strict('session.webRequest', {
    onBeforeRequest(...words: [BeforeRequest | null] | [filter: object, listener: BeforeRequest | null]) {
      if (words.length > 1)
        throw new Error('The stand-in for Electron does not know filters of onBeforeRequest.')
      beforeRequest = words[0] as BeforeRequest | null // the one word is the listener
    },
  }),
  setPermissionRequestHandler: (ask: PermissionRequest | null) => void (permissionRequest = ask),
  setPermissionCheckHandler: (check: PermissionCheck | null) => void (permissionCheck = check),
  // No page in this Chromium can reach a device.
  setDevicePermissionHandler: () => undefined,
  setSpellCheckerEnabled: () => undefined,
  clearStorageData: () => Promise.resolve(),
}

export const defaultSession = strict('session', Object.assign(new EventEmitter(), members))
allowEvents('session', defaultSession, ['will-download'])

export const session = strict('session module', { defaultSession })

/** As in Electron, what nobody refuses is granted. */
export function grants(contents: unknown, permission: string): boolean {
  let granted = permissionRequest === null
  permissionRequest?.(contents, permission, (answer) => (granted = answer), {})
  return granted && (permissionCheck?.(contents, permission, '', {}) ?? true)
}

export async function cancels(details: RequestDetails): Promise<boolean> {
  const listener = beforeRequest
  if (!listener) return false
  const { cancel } = await new Promise<{ readonly cancel?: boolean }>((decide) => listener(details, decide))
  return cancel === true
}
