/**
 * The browser front's wire, on 127.0.0.1 only.
 *
 * The page is opened at `http://127.0.0.1:<port>/#code=<launch code>`. It trades the code, which works
 * once, for a token: `POST /token {"code"}` → `{"token"}`, keeps it in sessionStorage and sends it as
 * `x-afterread-token`. Each call is `POST /call {"name", "input"}` → a `Reply` (status 200, also where the
 * call was refused). `POST /events {}` → the events of `shared/events.ts`, a line of JSON each, until the page
 * goes. Everything else is a file of the page. A request that goes no further is answered
 * with a refused `Reply` and 400 not JSON, 401 no token or a used code, 403 another site, 404 no such
 * file, 405 method, 413 too large, 415 not JSON by its type, 421 another Host.
 */
import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import type { Refusal } from '../../shared/contract.ts'
import { LARGEST_FILE } from '../../shared/import-limits.ts'
import type { App } from '../app.ts'
import type { Dispatch } from '../dispatch.ts'
import { streamEvents } from './event-stream.ts'
import { turnAway } from './http-gate.ts'
import type { Turned } from './http-gate.ts'
import { keepRoom } from './keep-room.ts'
import { createLaunchKeys } from './launch-keys.ts'
import type { LaunchKeys } from './launch-keys.ts'
import { GUARDED } from './pages.ts'
import type { Pages } from './pages.ts'
import { readJson } from './read-json.ts'

export type HttpOptions = {
  readonly call: Dispatch
  readonly listen: App['listen']
  readonly pages: Pages
  /** 0 for any free port. */
  readonly port: number
  /** Called with the next address as soon as a code was used. */
  readonly onEntered: (nextUrl: string) => void
  readonly report: (error: unknown) => void
  readonly patience?: Patience
}

/** How long a sender may take over the head of a request and over all of it, and how often that is looked at; in ms. */
export type Patience = { readonly head: number; readonly request: number; readonly look: number }

export type HttpFront = { readonly url: string; readonly port: number; readonly close: () => Promise<void> }

// The largest file that is read, in base64, with room for the rest of its call.
const BODY_LIMIT = (LARGEST_FILE / 3) * 4 + 1024 * 1024
const SMALL_BODY = 1024
const PATIENCE: Patience = { head: 10_000, request: 60_000, look: 2_000 }

/** Starts listening; rejects with the system's error where the port can't be had. */
export async function startHttp(options: HttpOptions): Promise<HttpFront> {
  const keys = createLaunchKeys()
  const { head, request: whole, look } = options.patience ?? PATIENCE
  const server = createServer({
    headersTimeout: head,
    requestTimeout: whole,
    connectionsCheckingInterval: look,
  })
  const know = keepRoom(server)
  await new Promise<void>((listening, failed) => {
    server.once('error', failed)
    server.listen(options.port, '127.0.0.1', listening)
  })
  const { port } = server.address() as AddressInfo // it listens on a port, not on a pipe
  const entrance = (): string => `http://127.0.0.1:${port}/#code=${keys.code()}`
  const front = { ...options, keys, port, know, onEntered: () => options.onEntered(entrance()) }
  server.on('request', (request, response) => {
    answer(front, request, response).catch((error: unknown) => {
      // A sender that left half-way, or was too slow, is no fault of ours.
      if (!request.complete) return response.destroy()
      options.report(error)
      if (response.headersSent) response.destroy()
      else turn(response, { status: 500, sentence: 'Something went wrong in Afterread; try once more.' })
    })
  })
  return {
    url: entrance(),
    port,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  }
}

type Front = Omit<HttpOptions, 'onEntered'> & {
  readonly keys: LaunchKeys
  readonly know: (socket: Socket) => void
  readonly onEntered: () => void
}

async function answer(front: Front, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = pathOf(request.url ?? '/')
  const method = request.method ?? 'GET'
  const turned = turnAway({ method, path, headers: request.headers }, front.port)
  if (turned) return turn(response, turned)
  if (path === '/token') return giveToken(front, request, response)
  if (path === '/call' || path === '/events') return answerPage(front, path, request, response)
  const page = front.pages(path)
  if (!page) return turn(response, { status: 404, sentence: 'There is no such page.' })
  response.writeHead(200, { ...page.headers, 'content-length': page.body.length })
  response.end(method === 'HEAD' ? undefined : page.body)
}

async function giveToken(front: Front, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const read = await readJson(request, SMALL_BODY)
  if (!read.ok) return turn(response, read.turned)
  const token = typeof read.body.code === 'string' ? front.keys.trade(read.body.code) : null
  if (token === null) return turn(response, { status: 401, sentence: USED })
  send(response, 200, { token })
  front.onEntered()
}

async function answerPage(
  front: Front,
  path: '/call' | '/events',
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const token = request.headers['x-afterread-token']
  if (typeof token !== 'string' || !front.keys.knows(token)) {
    return turn(response, { status: 401, sentence: USED })
  }
  front.know(request.socket)
  const read = await readJson(request, path === '/call' ? BODY_LIMIT : SMALL_BODY)
  if (!read.ok) return turn(response, read.turned)
  if (path === '/events') return streamEvents(response, token, front.listen)
  send(response, 200, await front.call(read.body.name, read.body.input, token))
}

const USED = 'This address was used already; open the newest one that the terminal shows.'

// The raw path, neither normalised nor decoded: every file of the page has a plain name.
const pathOf = (url: string): string => url.split(/[?#]/, 1)[0] ?? '/'

function turn(response: ServerResponse, { status, sentence, headers }: Turned): void {
  const refusal: { readonly ok: false } & Refusal = { ok: false, kind: kindOf(status), sentence }
  // What is left of a body that nobody reads would be taken for the next request.
  send(response, status, refusal, { ...headers, connection: 'close' })
}

function send(
  response: ServerResponse,
  status: number,
  value: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  const body = Buffer.from(JSON.stringify(value))
  response.writeHead(status, {
    ...GUARDED,
    'content-type': 'application/json',
    'content-length': body.length,
    'cache-control': 'no-store',
    ...headers,
  })
  response.end(body)
}

const kindOf = (status: number): Refusal['kind'] =>
  status === 404 ? 'not-found' : status === 401 ? 'conflict' : status >= 500 ? 'internal' : 'invalid'
