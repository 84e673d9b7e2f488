import { request } from 'node:http'
import { connect } from 'node:net'
import type { Socket } from 'node:net'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { startHttp } from './http.ts'
import type { HttpFront } from './http.ts'
import { STRANGERS_KEPT } from './keep-room.ts'

// Real sockets, a short patience: how long the app really waits stands in http.ts.
const PATIENCE = { head: 400, request: 1_500, look: 50 }
/** A page that was opened gets its answer within this time, whatever else goes on. */
const SOON_MS = 2_000

const reported: unknown[] = []
let calls = 0
let front: HttpFront
let token: string
let others: Socket[]

beforeEach(async () => {
  others = []
  reported.length = 0
  calls = 0
  front = await startHttp({
    call: async () => {
      calls++
      return { ok: true, value: 'done' }
    },
    listen: () => () => undefined,
    pages: () => null,
    port: 0,
    onEntered: () => undefined,
    report: (error) => reported.push(error),
    patience: PATIENCE,
  })
  const traded = await post('/token', { code: front.url.split('#code=')[1] })
  token = (JSON.parse(traded.text) as { token: string }).token
})

afterEach(async () => {
  for (const socket of others) socket.destroy()
  await front.close()
})

type Answer = { readonly status: number; readonly text: string; readonly ms: number }

function post(path: string, body: unknown): Promise<Answer> {
  const start = performance.now()
  return new Promise((resolve, reject) => {
    const asked = request(
      {
        ...{ host: '127.0.0.1', port: front.port, path, method: 'POST', agent: false },
        headers: { 'content-type': 'application/json', 'x-afterread-token': token ?? '' },
      },
      (response) => {
        let text = ''
        response.setEncoding('utf8').on('data', (more: string) => (text += more))
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, text, ms: performance.now() - start }),
        )
      },
    )
    asked.on('error', reject)
    asked.end(JSON.stringify(body))
  })
}

const goodCall = (): Promise<Answer> => post('/call', { name: 'today', input: {} })

async function expectGoodCall(): Promise<void> {
  const { status, ms } = await goodCall()
  expect(status).toBe(200)
  expect(ms).toBeLessThan(SOON_MS)
}

/** A connection that says no more than it is told to; `heard` is what it was answered. */
function stranger(said = ''): { readonly socket: Socket; readonly heard: () => string } {
  const socket = connect(front.port, '127.0.0.1')
  let heard = ''
  socket.setEncoding('utf8').on('data', (more: string) => (heard += more))
  socket.on('error', () => undefined)
  socket.once('connect', () => socket.write(said))
  others.push(socket)
  return { socket, heard: () => heard }
}

const connected = (all: readonly { readonly socket: Socket }[]): Promise<unknown> =>
  vi.waitFor(() => expect(all.every(({ socket }) => !socket.connecting)).toBe(true), { timeout: 20_000 })

const ended = (all: readonly { readonly socket: Socket }[]): Promise<unknown> =>
  vi.waitFor(() => expect(all.filter(({ socket }) => !socket.closed)).toEqual([]), { timeout: 20_000 })

const head = (path: string, ...more: string[]): string =>
  [`POST ${path} HTTP/1.1`, `Host: 127.0.0.1:${front.port}`, 'Content-Type: application/json', ...more].join(
    '\r\n',
  )

const withToken = (): string => `X-Afterread-Token: ${token}`

/** Writes a piece every 20 ms for as long as the connection stands. */
function trickle(socket: Socket, piece: string): void {
  const timer = setInterval(() => socket.write(piece), 20)
  socket.once('close', () => clearInterval(timer))
}

it('answers 200 calls at once, each of them', async () => {
  const answers = await Promise.all(Array.from({ length: 200 }, goodCall))
  expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 200 }, () => 200))
  expect(calls).toBe(200)
})

it('answers its page while 200 others hold a connection and say nothing, and lets them go', async () => {
  const silent = Array.from({ length: 200 }, () => stranger())
  await connected(silent)
  await expectGoodCall()
  await ended(silent)
})

it('answers its page while 200 others send their heads a byte at a time, and cuts them off', async () => {
  const slow = Array.from({ length: 200 }, () => stranger(head('/call', 'X-Slow: ')))
  for (const { socket } of slow) trickle(socket, 'a')
  await connected(slow)
  await expectGoodCall()
  await ended(slow)
  expect(calls).toBe(1)
})

it('cuts off bodies that come a byte at a time, known or not, and does nothing for them', async () => {
  const slow = [
    ...Array.from({ length: 50 }, () => stranger(`${head('/token', 'Content-Length: 900')}\r\n\r\n`)),
    ...Array.from({ length: 50 }, () =>
      stranger(`${head('/call', withToken(), 'Content-Length: 90000')}\r\n\r\n`),
    ),
  ]
  for (const { socket } of slow) trickle(socket, ' ')
  await connected(slow)
  await expectGoodCall()
  await ended(slow)
  expect(calls).toBe(1)
  expect(reported).toEqual([])
})

it('cuts off a body without an end, however fast it comes', async () => {
  const endless = stranger(`${head('/token', 'Transfer-Encoding: chunked')}\r\n\r\n`)
  trickle(endless.socket, `1000\r\n${'x'.repeat(0x1000)}\r\n`)
  const start = performance.now()
  await ended([endless])
  expect(performance.now() - start).toBeLessThan(PATIENCE.request)
  await expectGoodCall()
})

it('reads no body of whoever has no token, however large it says to be', async () => {
  const large = stranger(`${head('/call', 'Content-Length: 99999999999')}\r\n\r\n${'x'.repeat(100)}`)
  await ended([large])
  expect(large.heard()).toMatch(/^HTTP\/1\.1 401 /)
  expect(calls).toBe(0)
})

it('keeps room for its page when more come than it has room for', async () => {
  const many = Array.from({ length: STRANGERS_KEPT + 150 }, () => stranger())
  await connected(many)
  await expectGoodCall()
  expect(many.filter(({ socket }) => !socket.closed).length).toBeLessThanOrEqual(STRANGERS_KEPT)
})

it('keeps the events of its page while others come and are cut off', async () => {
  const page = stranger(`${head('/events', withToken(), 'Content-Length: 2')}\r\n\r\n{}`)
  await vi.waitFor(() => expect(page.heard()).toContain('ndjson'), { timeout: 20_000 })
  await connected(Array.from({ length: STRANGERS_KEPT + 50 }, () => stranger()))
  await new Promise((pass) => setTimeout(pass, PATIENCE.request + 4 * PATIENCE.look))
  expect(page.socket.closed).toBe(false)
})

it.each([
  ['no HTTP at all', () => 'nothing of the kind\r\n\r\n', /^HTTP\/1\.1 400 /],
  ['a head that is too large', () => head('/call', `X: ${'a'.repeat(40_000)}\r\n\r\n`), /^HTTP\/1\.1 431 /],
  [
    'two lengths',
    () => `${head('/call', 'Content-Length: 2', 'Content-Length: 3')}\r\n\r\n{}`,
    /^HTTP\/1\.1 400 /,
  ],
  [
    'a length and chunks',
    () => `${head('/call', 'Content-Length: 2', 'Transfer-Encoding: chunked')}\r\n\r\n{}`,
    /^HTTP\/1\.1 400 /,
  ],
  ['two hosts', () => `${head('/call', 'Host: evil.example')}\r\n\r\n{}`, /^HTTP\/1\.1 4\d\d /],
  ['no host', () => 'POST /call HTTP/1.1\r\n\r\n', /^HTTP\/1\.1 400 /],
  [
    'a socket of the web',
    () => `${head('/events', 'Connection: Upgrade', 'Upgrade: websocket')}\r\n\r\n`,
    /^HTTP\/1\.1 401 /,
  ],
  ['a tunnel', () => `CONNECT example.org:443 HTTP/1.1\r\nHost: example.org\r\n\r\n`, /^$/],
  [
    'another server to be asked',
    () => `GET http://example.org/ HTTP/1.1\r\nHost: example.org\r\n\r\n`,
    /421/,
  ],
])('gives nothing to a request that is %s', async (_case, said, answered) => {
  const one = stranger(said())
  await ended([one])
  expect(one.heard()).toMatch(answered)
  expect(one.heard()).not.toMatch(/\n\s+at |node:internal|101 Switching/)
  expect(calls).toBe(0)
  await expectGoodCall()
})
