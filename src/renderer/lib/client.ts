import type { Call, Refusal, Reply } from '../../shared/contract.ts'
import { shut } from './shut.svelte.ts'

type Bridge = {
  readonly call: (name: string, input: unknown) => Promise<unknown>
  readonly on: (listener: (event: unknown) => void) => void
}

/** The preload puts it there in the desktop app; a browser has none and speaks HTTP. */
export const bridge = (globalThis as { afterread?: Bridge }).afterread

const TOKEN = 'afterread-token'
const LAUNCH = /^#code=(.+)$/
const PATIENCE_MS = 30_000

/** Whether the application is known to be at long work: then an answer may take its time. */
export const patience = { isAtWork: (): boolean => false }

/** Carries a call to the application over whichever wire there is. It never throws. */
export const call: Call = async (name, input) => {
  try {
    const reply = bridge ? await bridge.call(name, input) : await post('/call', { name, input })
    if (!isReply(reply)) return unreachable
    if (!reply.ok && (reply.kind === 'damaged' || reply.kind === 'updating')) shut.why = reply.kind
    // The contract gives each name its output; the application checked it when it was compiled.
    return reply as Awaited<ReturnType<typeof call<typeof name>>>
  } catch {
    return unreachable
  }
}

/** In a browser: trades the launch code of the address (`#code=…`) for the token that later calls carry. */
export async function enterByLaunchCode(): Promise<void> {
  const code = LAUNCH.exec(location.hash)?.[1]
  if (bridge) return
  addEventListener('hashchange', () => {
    // The next address differs from this one in its fragment alone, so the browser would not load it anew.
    if (LAUNCH.test(location.hash)) location.reload()
  })
  if (code === undefined) return
  history.replaceState(null, '', '#/today')
  try {
    const answer = await post('/token', { code: decodeURIComponent(code) })
    const token = (answer as { readonly token?: unknown } | null)?.token
    if (typeof token === 'string') sessionStorage.setItem(TOKEN, token)
  } catch {
    // The first call will say that the application can't be reached.
  }
}

async function post(path: string, body: unknown): Promise<unknown> {
  const abort = new AbortController()
  const look = setInterval(() => {
    if (!patience.isAtWork()) abort.abort()
  }, PATIENCE_MS)
  try {
    const { signal } = abort
    const response = await fetch(path, {
      method: 'POST',
      headers: heading(),
      body: JSON.stringify(body),
      signal,
    })
    return await response.json()
  } finally {
    clearInterval(look)
  }
}

/** What every request over HTTP says of itself. */
export const heading = (): Record<string, string> => ({
  'content-type': 'application/json',
  'x-afterread-token': sessionStorage.getItem(TOKEN) ?? '',
})

const isReply = (value: unknown): value is Reply<unknown> =>
  typeof value === 'object' && value !== null && 'ok' in value && typeof value.ok === 'boolean'

const unreachable: { readonly ok: false } & Refusal = {
  ok: false,
  kind: 'internal',
  sentence: 'Afterread can’t be reached: it has stopped, or is very busy. Start it again if need be.',
}
