import { chromium } from '@playwright/test'
import type { Browser, Page } from '@playwright/test'
import { createServer } from 'node:http'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { endBy, serve } from './fronts/browser.ts'
import { test as base, expect } from './story.ts'

/** A site that means harm, in the same browser; names of any site lead to this computer, as an attacker's name could. */
type Siege = { readonly own: URL; readonly site: string; readonly page: Page }

const test = base.extend<{ siege: Siege }>({
  siege: async ({ library }, use) => {
    const { url, program } = await serve({ library })
    const server = await openSite()
    const { port } = server.address() as AddressInfo // it listens on a port
    const browser = await openBrowser()
    await use({ own: new URL(url), site: `http://evil.example:${port}`, page: await browser.newPage() })
    await browser.close()
    server.close()
    await endBy(program, 'SIGTERM')
  },
})

test('a name of another site that leads to this computer opens nothing', async ({ siege: { own, page } }) => {
  const answer = await page.goto(`http://evil.example:${own.port}/${own.hash}`)
  expect(answer?.status()).toBe(421)
  const asked = await page.evaluate(
    async (code) => {
      const headers = { 'content-type': 'application/json' }
      const body = JSON.stringify({ code })
      return (await fetch('/token', { method: 'POST', headers, body })).status
    },
    own.hash.replace('#code=', ''),
  )
  expect(asked).toBe(421)
  // The code was not used up by that.
  await page.goto(own.href)
  await expect(page.getByRole('navigation')).toBeVisible()
})

test('a page of another site shows nothing of Afterread in a frame', async ({
  siege: { own, site, page },
}) => {
  await page.goto(site)
  await page.evaluate(async (address) => {
    const frame = Object.assign(document.createElement('iframe'), { src: address })
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve))
    document.body.append(frame)
    await loaded
  }, own.href)
  const [, frame] = page.frames()
  expect(frame).toBeDefined()
  expect(await frame?.evaluate(() => document.body.innerText).catch(() => '')).not.toContain('Today')
  await page.goto(own.href)
  await expect(page.getByRole('navigation')).toBeVisible()
})

test('a page of another site reads nothing of Afterread and has nothing done', async ({
  siege: { own, site, page },
}) => {
  await page.goto(site)
  const heard = await page.evaluate(attack, own.origin)
  expect(heard).toEqual({ fetched: [], loaded: [], connected: [] })
  await page.goto(own.href)
  await expect(page.getByRole('button', { name: 'Take a five-question taste quiz' })).toBeVisible()
})

test('a link from another site does not open Afterread, and neither does a form', async ({
  siege: { own, site, page },
}) => {
  for (const method of ['get', 'post']) {
    await page.goto(site)
    const [answer] = await Promise.all([
      page.waitForResponse((response) => response.url().startsWith(own.origin)),
      page.evaluate(
        ([action, method]) => {
          const form = Object.assign(document.createElement('form'), { action, method })
          document.body.append(form)
          form.submit()
        },
        [`${own.origin}/${method === 'post' ? 'call' : ''}`, method] as const,
      ),
    ])
    expect(answer.status(), method).toBe(403)
    // Else the next page would come in the way of this one.
    await page.waitForURL((url) => url.origin === own.origin)
  }
})

type Heard = { readonly fetched: string[]; readonly loaded: string[]; readonly connected: string[] }

/** Runs in the page of the other site: asks in every way that a page has; gives what was answered. */
async function attack(origin: string): Promise<Heard> {
  const heard: Heard = { fetched: [], loaded: [], connected: [] }
  const body = JSON.stringify({ name: 'today', input: {} })
  for (const [path, init] of [
    ['/', {}],
    ['/call', { method: 'POST', body, headers: { 'content-type': 'application/json' } }],
    ['/call', { method: 'POST', body, headers: { 'content-type': 'text/plain' } }],
    ['/events', { method: 'POST', body: '{}', headers: { 'x-afterread-token': 'guess' } }],
    ['/token', { method: 'POST', body: '{"code":"guess"}' }],
  ] as const)
    await fetch(`${origin}${path}`, init).then(
      () => heard.fetched.push(path),
      () => undefined,
    )
  for (const [tag, at] of [
    ['script', 'src'],
    ['img', 'src'],
    ['link', 'href'],
  ] as const)
    await new Promise((resolve) => {
      const element = document.createElement(tag)
      if (tag === 'link') element.setAttribute('rel', 'stylesheet')
      element.addEventListener('load', () => resolve(heard.loaded.push(tag)))
      element.addEventListener('error', resolve)
      element.setAttribute(at, `${origin}/`)
      document.head.append(element)
    })
  await new Promise((resolve) => {
    const socket = new WebSocket(origin.replace('http', 'ws'))
    socket.addEventListener('open', () => resolve(heard.connected.push('a socket')))
    socket.addEventListener('error', resolve)
  })
  return heard
}

async function openSite(): Promise<Server> {
  const server = createServer((_request, response) => {
    response
      .writeHead(200, { 'content-type': 'text/html' })
      .end('<!doctype html><title>Evil</title><h1>Evil</h1>')
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return server
}

/** A browser of its own, for which each name leads to this computer. */
const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env['AFTERREAD_CHROMIUM'] ?? '',
    args: ['--host-resolver-rules=MAP * 127.0.0.1'],
  })
