import { EventEmitter } from 'node:events'

/** The Chrome DevTools Protocol over one WebSocket: sessions side by side, told apart by their id. */
export type Cdp = {
  /** Rejects with the method's name where Chromium refuses; never settles once the wire is closed. */
  readonly send: <T>(method: string, params?: object, session?: string) => Promise<T>
  /** Events of one session, or of the browser itself where no session is named. */
  readonly events: (session?: string) => EventEmitter
}

type Waiting = {
  readonly method: string
  readonly settle: (value: never) => void
  readonly fail: (error: Error) => void
}
type Message = {
  readonly id?: number
  readonly method?: string
  readonly params?: unknown
  readonly result?: unknown
  readonly error?: { readonly message: string }
  readonly sessionId?: string
}

/** @param onClose called when Chromium is gone */
export async function connectCdp(url: string, onClose: () => void): Promise<Cdp> {
  const socket = new WebSocket(url)
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve)
    socket.addEventListener('error', () => reject(new Error(`Chromium does not answer at ${url}.`)))
  })
  const waiting = new Map<number, Waiting>()
  const emitters = new Map<string, EventEmitter>()
  const events = (session = ''): EventEmitter => {
    const emitter = emitters.get(session) ?? new EventEmitter()
    emitters.set(session, emitter)
    return emitter
  }
  socket.addEventListener('close', onClose)
  socket.addEventListener('message', ({ data }) => {
    const message = JSON.parse(String(data)) as Message // the protocol's own envelope
    if (message.id === undefined) events(message.sessionId).emit(String(message.method), message.params)
    else settle(waiting, message.id, message)
  })
  let last = 0
  return {
    events,
    send: (method, params = {}, session) =>
      new Promise((settle, fail) => {
        const id = ++last
        waiting.set(id, { method, settle, fail })
        socket.send(JSON.stringify({ id, method, params, ...(session ? { sessionId: session } : {}) }))
      }),
  }
}

function settle(waiting: Map<number, Waiting>, id: number, { result, error }: Message): void {
  const asked = waiting.get(id)
  waiting.delete(id)
  if (error) asked?.fail(new Error(`${asked.method}: ${error.message}`))
  else asked?.settle(result as never) // the caller names the type that the protocol gives this method
}
