import { request } from 'node:http'
import type { IncomingHttpHeaders, IncomingMessage, OutgoingHttpHeaders } from 'node:http'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { AppEvent } from '../../shared/events.ts'
import { LARGEST_FILE } from '../../shared/import-limits.ts'
import { startHttp } from './http.ts'
import type { HttpFront } from './http.ts'
import { GUARDED, readPages } from './pages.ts'

type Answer = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly text: string }
type Sent = {
  readonly method?: string
  readonly path?: string
  readonly headers?: OutgoingHttpHeaders
  readonly body?: string | Buffer
}

const JSON_TYPE = { 'content-type': 'application/json' }
const calls: (readonly [unknown, unknown])[] = []
const entered: string[] = []
const listening = new Map<string, (event: AppEvent) => void>()
const reported: unknown[] = []
let folder: string
let front: HttpFront
let token: string

// The raw path goes over the wire as it is: fetch would tidy it first.
function send({ method = 'GET', path = '/', headers = {}, body }: Sent): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(
      { host: '127.0.0.1', port: front.port, method, path, headers, agent: false },
      (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            text: Buffer.concat(chunks).toString(),
          }),
        )
      },
    )
    asked.on('error', reject)
    asked.end(body)
  })
}

const call = (body: string | Buffer, headers: OutgoingHttpHeaders = {}): Promise<Answer> =>
  send({
    method: 'POST',
    path: '/call',
    headers: { ...JSON_TYPE, 'x-afterread-token': token, ...headers },
    body,
  })

const trade = (code: unknown): Promise<Answer> =>
  send({ method: 'POST', path: '/token', headers: JSON_TYPE, body: JSON.stringify({ code }) })

const codeOf = (url: string): string => url.split('#code=')[1] ?? ''

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'afterread-http-'))
  mkdirSync(join(folder, 'out', 'assets'), { recursive: true })
  writeFileSync(join(folder, 'secret.txt'), 'not for the page')
  writeFileSync(join(folder, 'out', 'index.html'), '<!doctype html><title>Afterread</title>')
  writeFileSync(join(folder, 'out', 'assets', 'index.js'), 'export {}')
  front = await startHttp({
    call: async (name, input) => {
      calls.push([name, input])
      if (name === 'break') throw new Error('broken inside')
      return { ok: true, value: { name, input } }
    },
    listen: (page, listener) => {
      listening.set(page, listener)
      return () => listening.delete(page)
    },
    pages: readPages(join(folder, 'out')),
    port: 0,
    onEntered: (url) => entered.push(url),
    report: (error) => reported.push(error),
  })
  token = JSON.parse((await trade(codeOf(front.url))).text).token
})

afterAll(async () => {
  await front.close()
  rmSync(folder, { recursive: true })
})

describe('the launch code', () => {
  it('works once and brings the next address as soon as it is used', async () => {
    const first = entered.at(-1) ?? ''
    expect(first).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#code=[\w-]{32}$/)
    const used = await trade(codeOf(first))
    expect(used.status).toBe(200)
    expect(entered.at(-1)).not.toBe(first)
    expect((await trade(codeOf(first))).status).toBe(401)
  })

  it('gives each page a token of its own, and all of them hold', async () => {
    const { token: second } = JSON.parse((await trade(codeOf(entered.at(-1) ?? ''))).text)
    expect(second).not.toBe(token)
    expect((await call('{"name":"today","input":{}}', { 'x-afterread-token': second })).status).toBe(200)
    expect((await call('{"name":"today","input":{}}')).status).toBe(200)
  })

  it.each([[''], ['guess'], [null], [{}], ['x'.repeat(900)]])('%j opens nothing', async (code) => {
    const before = entered.length
    expect((await trade(code)).status).toBe(401)
    expect(entered.length).toBe(before)
  })

  it('takes no more than a kilobyte to read', async () => {
    expect((await trade('x'.repeat(2000))).status).toBe(413)
  })
})

describe('a call', () => {
  it('reaches the one door with its name and input, and the reply comes back', async () => {
    const { status, text, headers } = await call('{"name":"today","input":{"a":[1,"é"]}}')
    expect(status).toBe(200)
    expect(JSON.parse(text)).toEqual({ ok: true, value: { name: 'today', input: { a: [1, 'é'] } } })
    expect(headers['cache-control']).toBe('no-store')
  })

  it.each([
    ['without a token', { 'x-afterread-token': '' }, 401],
    ['with another token', { 'x-afterread-token': 'a'.repeat(32) }, 401],
    ['from another origin', { origin: 'http://127.0.0.1:1' }, 403],
    ['from an origin that is none', { origin: 'null' }, 403],
    ['from another site', { 'sec-fetch-site': 'cross-site' }, 403],
    ['from another port of this computer', { 'sec-fetch-site': 'same-site' }, 403],
    ['to another host', { host: 'localhost' }, 421],
    ['to a name pointed here', { host: 'evil.example:80' }, 421],
    ['that is a form', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
    ['that is plain text', { 'content-type': 'text/plain' }, 415],
  ])('%s is not done', async (_case, headers, status) => {
    const before = calls.length
    const answer = await call('{"name":"today","input":{}}', headers)
    expect(answer.status).toBe(status)
    expect(JSON.parse(answer.text)).toMatchObject({ ok: false, sentence: expect.stringMatching(/\.$/) })
    expect(calls.length).toBe(before)
  })

  it('from our own page is done', async () => {
    const own = { origin: `http://127.0.0.1:${front.port}`, 'sec-fetch-site': 'same-origin' }
    expect((await call('{"name":"today","input":{}}', own)).status).toBe(200)
  })

  it.each(['', '{', '[]', 'null', '"today"', Buffer.from([0x22, 0xff, 0x22])])(
    'whose body is no JSON object (%j) is 400',
    async (body) => {
      expect((await call(body)).status).toBe(400)
    },
  )

  it('has room for the largest file that is read', async () => {
    const bytes = Buffer.alloc(LARGEST_FILE).toString('base64')
    const { text } = await call(JSON.stringify({ name: 'readImport', input: { bytes } }))
    expect(JSON.parse(text)).toMatchObject({ ok: true, value: { input: { bytes } } })
  })

  it('of more is 413, said or unsaid beforehand', async () => {
    const large = Buffer.alloc(32 * 1024 * 1024, 0x20)
    expect((await call(large, { 'content-length': large.length })).status).toBe(413)
    expect((await call(large, { 'transfer-encoding': 'chunked' })).status).toBe(413)
  })

  it.each(['GET', 'PUT', 'DELETE', 'OPTIONS', 'HEAD'])('by %s is 405 and says what goes', async (method) => {
    const { status, headers } = await send({ method, path: '/call', headers: { 'x-afterread-token': token } })
    expect(status).toBe(405)
    expect(headers.allow).toBe('POST')
  })

  it('that breaks is 500 with a sentence and is reported, not shown', async () => {
    const { status, text } = await call('{"name":"break","input":{}}')
    expect(status).toBe(500)
    expect(text).not.toContain('broken inside')
    expect(reported.at(-1)).toMatchObject({ message: 'broken inside' })
  })
})

describe('the events', () => {
  const SAID: AppEvent = {
    name: 'importing',
    value: {
      ...{ job: 'a', name: 'é.md', revision: 1, state: 'working' },
      ...{ stages: [], at: null, book: null, failure: null },
    },
  }
  const OWN = { ...JSON_TYPE, 'x-afterread-token': '' }

  it('reach the page that listens line by line, until it goes', async () => {
    const asked = request({
      ...{ host: '127.0.0.1', port: front.port, path: '/events', method: 'POST', agent: false },
      headers: { ...JSON_TYPE, 'x-afterread-token': token },
    })
    asked.end('{}')
    const response = await new Promise<IncomingMessage>((heard) => asked.once('response', heard))
    expect(response.headers).toMatchObject({ ...GUARDED, 'cache-control': 'no-store' })
    const lines = response.setEncoding('utf8')[Symbol.asyncIterator]()
    expect((await lines.next()).value).toBe('\n')
    listening.get(token)?.(SAID)
    expect(JSON.parse((await lines.next()).value)).toEqual(SAID)
    asked.destroy()
    await vi.waitFor(() => expect(listening.has(token)).toBe(false), { timeout: 20_000 })
  })

  it.each([
    ['without a token', OWN, 401],
    ['with another token', { ...OWN, 'x-afterread-token': 'a'.repeat(32) }, 401],
    ['from another origin', { ...OWN, origin: 'http://127.0.0.1:1' }, 403],
    ['from another site', { ...OWN, 'sec-fetch-site': 'cross-site' }, 403],
    ['at another host', { ...OWN, host: 'localhost' }, 421],
  ])('are not told %s', async (_case, headers, status) => {
    expect((await send({ method: 'POST', path: '/events', headers, body: '{}' })).status).toBe(status)
    expect(listening.size).toBe(0)
  })

  it('are not told to a plain read, which another page could make', async () => {
    const { status } = await send({ path: '/events', headers: { 'x-afterread-token': token } })
    expect(status).toBe(405)
  })
})

describe('the page', () => {
  it('is answered with the policy and without a word of CORS', async () => {
    const { status, text, headers } = await send({ path: '/' })
    expect(status).toBe(200)
    expect(text).toContain('Afterread')
    expect(headers).toMatchObject(GUARDED)
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([])
    expect(headers['set-cookie']).toBeUndefined()
  })

  it('has its files by name, with or without a query', async () => {
    const { status, headers } = await send({ path: '/assets/index.js?v=1' })
    expect(status).toBe(200)
    expect(headers['content-type']).toBe('text/javascript; charset=utf-8')
  })

  it('answers HEAD with the same head', async () => {
    const { status, text, headers } = await send({ method: 'HEAD', path: '/' })
    expect([status, text, Number(headers['content-length'])]).toEqual([200, '', 39])
  })

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/../../secret.txt',
    '/assets/..%5c..%5csecret.txt',
    '//etc/passwd',
    '/assets',
    '/assets/',
    '/index.html%00',
    '/__proto__',
    '/nothing.js',
    'http://127.0.0.1/secret.txt',
  ])('has nothing at %s', async (path) => {
    const { status, text } = await send({ path })
    expect(status).toBe(404)
    expect(text).not.toContain('not for the page')
  })

  it.each(['POST', 'PUT', 'DELETE'])('is not changed by %s', async (method) => {
    expect((await send({ method, path: '/', headers: JSON_TYPE, body: '{}' })).status).toBe(405)
  })

  it('is not given to another site', async () => {
    expect((await send({ path: '/', headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(403)
    expect((await send({ path: '/', headers: { 'sec-fetch-site': 'none' } })).status).toBe(200)
  })
})

it('listens on this computer alone, and a second server is told that the port is taken', async () => {
  expect(front.url).toMatch(/^http:\/\/127\.0\.0\.1:/)
  const second = startHttp({
    call: async () => ({ ok: true, value: null }),
    listen: () => () => undefined,
    pages: () => null,
    port: front.port,
    onEntered: () => undefined,
    report: () => undefined,
  })
  await expect(second).rejects.toMatchObject({ code: 'EADDRINUSE' })
})
