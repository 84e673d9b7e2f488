import { readdirSync, readFileSync } from 'node:fs'
import { request } from 'node:http'
import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { endBy, serve, serveRefused } from './fronts/browser.ts'
import { root } from './fronts/front.ts'
import { test as base, expect } from './story.ts'

type Server = { readonly origin: string; readonly code: string; readonly said: () => string }

const test = base.extend<{ server: Server }>({
  server: async ({ library }, use) => {
    const { url, program, said } = await serve({ library })
    const { origin, hash } = new URL(url)
    await use({ origin, said, code: hash.replace('#code=', '') })
    await endBy(program, 'SIGTERM')
  },
})

test('the address opens Afterread once and stays nowhere; the next one stands in the terminal', async ({
  server,
  context,
}) => {
  const address = `${server.origin}/#code=${server.code}`
  const first = await context.newPage()
  await first.goto(address)
  await expect(first.getByRole('heading', { level: 1 })).toBeVisible()
  expect(first.url()).not.toContain('code=')
  expect(await context.cookies()).toEqual([])
  await first.reload()
  await expect(first.getByRole('button', { name: 'Take a five-question taste quiz' })).toBeVisible()

  const second = await context.newPage()
  await second.goto(address)
  await expect(
    second
      .getByRole('alert')
      .or(second.getByText(/address|terminal/i))
      .first(),
  ).toBeVisible()
  await expect(second.getByRole('button', { name: 'Take a five-question taste quiz' })).toHaveCount(0)

  const next = /To open it once more: (\S+)/.exec(server.said())?.[1] ?? ''
  const third = await context.newPage()
  await third.goto(next)
  await expect(third.getByRole('button', { name: 'Take a five-question taste quiz' })).toBeVisible()
})

test('the page comes with its policy, and no answer allows another origin', async ({ server }) => {
  for (const path of ['/', '/nothing', '/call']) {
    const { headers } = await ask(server, { path })
    expect(headers['content-security-policy'], path).toContain("default-src 'none'")
    expect(headers['access-control-allow-origin'], path).toBeUndefined()
  }
})

const foreign: readonly (readonly [string, OutgoingHttpHeaders, number])[] = [
  ['another host', { host: 'evil.example' }, 421],
  ['another origin', { origin: 'http://evil.example' }, 403],
  ['another port of this computer', { origin: 'http://127.0.0.1:1' }, 403],
  ['a page of another site', { 'sec-fetch-site': 'cross-site' }, 403],
  ['no token', {}, 401],
  ['a token that was never given', { 'x-afterread-token': 'a'.repeat(32) }, 401],
  ['a form', { 'content-type': 'text/plain' }, 415],
]
test('a call is refused to whoever is not the page that was opened', async ({ server }) => {
  const body = JSON.stringify({ name: 'today', input: {} })
  for (const [who, headers, status] of foreign) {
    const answer = await ask(server, { path: '/call', method: 'POST', headers, body })
    expect.soft(answer.status, who).toBe(status)
    expect.soft(answer.body, who).not.toContain('"ok":true')
  }
})

test('what is asked wrongly is refused with a sentence and stores nothing', async ({ server, context }) => {
  const page = await context.newPage()
  await page.goto(`${server.origin}/#code=${server.code}`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const token = await page.evaluate(() => sessionStorage.getItem('afterread-token') ?? '')
  const call = async (name: string, input: unknown): Promise<Refused> => {
    const headers = { 'x-afterread-token': token }
    const { body } = await ask(server, {
      path: '/call',
      method: 'POST',
      headers,
      body: JSON.stringify({ name, input }),
    })
    return JSON.parse(body) as Refused // or an answer, which has no sentence
  }
  const unknown = await call('toString', {})
  expect(unknown).toMatchObject({ ok: false, kind: 'not-found' })
  expect(unknown.sentence).toMatch(/^There is no call .*\.$/)
  const wrong = await call('answer', { session: 7 })
  expect(wrong).toMatchObject({ ok: false, kind: 'invalid' })
  expect(wrong.sentence).toMatch(/^"answer" was not done: .*\.$/)
  expect(await call('today', {})).toMatchObject({ ok: true, value: { firstRun: true } })
})

test('a port in use is refused with a sentence', async ({ library }) => {
  const taken = createServer()
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve))
  const { port } = taken.address() as AddressInfo // it listens on a port
  const { code, said } = await serveRefused({ library }, ['--port', String(port)])
  taken.close()
  expect(code).toBe(1)
  expect(said).toContain(`Port ${port} is in use by another program`)
  expect(said).not.toMatch(/^\s+at /m)
})

type Refused = { readonly ok: boolean; readonly kind?: string; readonly sentence?: string }
type Asked = {
  readonly path: string
  readonly method?: string
  readonly headers?: OutgoingHttpHeaders
  readonly body?: string
}
type Answered = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: string }

/** Below `fetch`, which would not let a test say another Host. */
function ask(
  { origin }: Server,
  { path, method = 'GET', headers = {}, body = '' }: Asked,
): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const asked = request(
      `${origin}${path}`,
      { method, headers: { 'content-type': 'application/json', ...headers } },
      (answer) => {
        const pieces: string[] = []
        answer.on('data', (piece: Buffer) => pieces.push(String(piece)))
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: pieces.join('') }),
        )
      },
    )
    asked.on('error', reject)
    asked.end(body)
  })
}

test('the page of parts is in no built page', () => {
  const assets = join(root, 'out', 'renderer', 'assets')
  const scripts = readdirSync(assets).filter((name) => name.endsWith('.js'))
  expect(scripts.length).toBeGreaterThan(5)
  const text = scripts.map((name) => readFileSync(join(assets, name), 'utf8')).join('\n')
  expect(text, 'this is the built page').toContain('Skip to the page')
  expect(text).not.toContain('Every part in every state')
})
