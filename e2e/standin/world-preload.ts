import type { Codec } from './codec.ts'

export type PreloadInfo = Readonly<Record<string, unknown>>
export type Preload = (
  require: (name: string) => unknown,
  module: object,
  exports: object,
  process: object,
) => void

type Listener = (event: object, ...words: unknown[]) => void
type Waiting = { readonly settle: (value: unknown) => void; readonly fail: (error: Error) => void }
type World = {
  /** The binding that Chromium gives this world alone. */
  readonly standinPost: (text: string) => void
  standinReply: (id: number, ok: boolean, text: string) => void
  standinEmit: (channel: string, text: string) => void
}

/**
 * Runs in the preload's isolated world, before any script of the page: gives the app's preload the `require`
 * of a sandboxed one, and whatever it exposes to the page (see world-page.ts), by events between the worlds.
 *
 * Used by its source text: it must name nothing outside itself.
 */
export function preloadWorld(createCodec: () => Codec, preload: Preload, info: PreloadInfo): void {
  if (window.top !== window) return
  const world = globalThis as unknown as World // the binding is there before the first script
  const { encode, decode } = createCodec()
  const post = (message: object): void => world.standinPost(encode({ ...message, url: location.href }))

  const waiting = new Map<number, Waiting>()
  const listeners = new Map<string, Listener[]>()
  let last = 0
  world.standinReply = (id, ok, text) => {
    const asked = waiting.get(id)
    waiting.delete(id)
    if (ok) asked?.settle(decode(text))
    else asked?.fail(new Error(String(decode(text))))
  }
  world.standinEmit = (channel, text) => {
    const words = decode(text) as unknown[] // what webContents.send was given
    for (const listener of [...(listeners.get(channel) ?? [])]) listener({ sender: ipcRenderer }, ...words)
  }
  const ipcRenderer = {
    invoke: (channel: string, ...words: unknown[]) =>
      new Promise((settle, fail) => {
        const id = ++last
        post({ kind: 'invoke', id, channel, words })
        waiting.set(id, { settle, fail })
      }),
    send: (channel: string, ...words: unknown[]) => post({ kind: 'send', channel, words }),
    on(channel: string, listener: Listener) {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener])
      return ipcRenderer
    },
    off(channel: string, listener: Listener) {
      listeners.set(
        channel,
        (listeners.get(channel) ?? []).filter((one) => one !== listener),
      )
      return ipcRenderer
    },
    removeListener: (channel: string, listener: Listener) => ipcRenderer.off(channel, listener),
  }

  const exposed: object[] = []
  const functions: ((...words: unknown[]) => unknown)[] = []
  const callbacks = new Map<number, (...words: unknown[]) => void>()
  const fire = (kind: string, detail: unknown): boolean =>
    window.dispatchEvent(new CustomEvent(`standin:${kind}`, { detail }))
  const isPlain = (value: unknown): value is object =>
    Object.prototype.toString.call(value) === '[object Object]'
  const eachOf = (object: object, cross: (value: unknown) => unknown): object =>
    Object.fromEntries(Object.entries(object).map(([key, value]) => [key, cross(value)]))
  /** Functions cross as numbers; all else is cloned by the event. */
  const lend = (value: unknown): unknown => {
    if (typeof value === 'function') return { $function: functions.push(value as never) - 1 }
    if (Array.isArray(value)) return value.map(lend)
    return isPlain(value) ? eachOf(value, lend) : value
  }
  const borrow = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(borrow)
    if (!isPlain(value)) return value
    return '$callback' in value ? callbackOf(Number(value.$callback)) : eachOf(value, borrow)
  }
  const callbackOf = (id: number): ((...words: unknown[]) => void) => {
    const known = callbacks.get(id)
    const callback = known ?? ((...words: unknown[]) => void fire('callback', { id, words: words.map(lend) }))
    callbacks.set(id, callback)
    return callback
  }
  const giveBack = (turn: number, ok: boolean, value: unknown): void => {
    try {
      fire('return', {
        turn,
        ok,
        value: ok ? lend(value) : String(value instanceof Error ? value.message : value),
      })
    } catch (error) {
      fire('return', { turn, ok: false, value: String(error) })
    }
  }
  window.addEventListener('standin:hello', () => exposed.forEach((one) => fire('expose', one)))
  window.addEventListener('standin:call', (event) => {
    const { turn, id, words } = (event as CustomEvent<{ turn: number; id: number; words: unknown[] }>).detail // page world
    try {
      const value = functions[id]?.(...words.map(borrow))
      if (!(value instanceof Promise)) return giveBack(turn, true, value)
      fire('later', { turn })
      value.then(
        (result) => giveBack(turn, true, result),
        (error: unknown) => giveBack(turn, false, error),
      )
    } catch (error) {
      giveBack(turn, false, error)
    }
  })
  const contextBridge = {
    exposeInMainWorld(key: string, api: unknown) {
      const one = { key, api: lend(api) }
      exposed.push(one)
      fire('expose', one)
    },
  }

  const refuseUnknown = (name: string, members: object): object =>
    new Proxy(members, {
      get(target, key, receiver) {
        if (typeof key === 'symbol' || key in target) return Reflect.get(target, key, receiver) as unknown
        throw new Error(`The stand-in for Electron does not know ${name}.${key} in a preload.`)
      },
    })
  const electron = refuseUnknown('electron', {
    __esModule: false,
    ipcRenderer: refuseUnknown('ipcRenderer', ipcRenderer),
    contextBridge: refuseUnknown('contextBridge', contextBridge),
  })
  const require = (name: string): unknown => {
    if (name === 'electron' || name === 'electron/renderer') return electron
    throw new Error(`module not found: ${name}`)
  }
  try {
    preload(
      require,
      { exports: {} },
      {},
      { ...info, type: 'renderer', contextIsolated: true, sandboxed: true },
    )
  } catch (error) {
    console.error('Unable to load preload script', error)
    post({ kind: 'preload-error', words: [String(error)] })
  }
}
