import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { answerOwnPage, isOwnFrame, isOwnRequest, OWN_PAGE } from './own-page.ts'
import { readPages } from '../browser/pages.ts'

const folder = mkdtempSync(join(tmpdir(), 'afterread-page-'))
mkdirSync(join(folder, 'out', 'assets'), { recursive: true })
writeFileSync(join(folder, 'secret.txt'), 'secret')
writeFileSync(join(folder, 'out', 'index.html'), '<title>Afterread</title>')
writeFileSync(join(folder, 'out', 'assets', 'a.js'), 'export {}')
symlinkSync(join(folder, 'secret.txt'), join(folder, 'out', 'linked.txt'))
const pages = readPages(join(folder, 'out'))

afterAll(() => rmSync(folder, { recursive: true }))

it.each([
  ['app://afterread/', '<title>Afterread</title>'],
  ['app://afterread/index.html', '<title>Afterread</title>'],
  ['app://afterread/assets/a.js?v=2#x', 'export {}'],
])('%s is a file of the page, sent with the policy', async (url, text) => {
  const response = answerOwnPage(pages, url)
  expect(response.status).toBe(200)
  expect(await response.text()).toBe(text)
  expect(response.headers.get('content-security-policy')).toContain("require-trusted-types-for 'script'")
  expect(response.headers.get('x-content-type-options')).toBe('nosniff')
})

it.each([
  'app://afterread/../secret.txt',
  'app://afterread/%2e%2e/secret.txt',
  'app://afterread/..%2fsecret.txt',
  'app://afterread/linked.txt',
  'app://afterread//etc/passwd',
  'app://afterread/assets',
  'app://afterread/constructor',
  'app://elsewhere/index.html',
  'app://afterread.evil/index.html',
  'file:///etc/passwd',
])('%s is nothing, and says so under the same policy', async (url) => {
  const response = answerOwnPage(pages, url)
  expect(response.status).toBe(404)
  expect(await response.text()).not.toContain('secret')
  expect(response.headers.has('content-security-policy')).toBe(true)
})

it.each([
  [{ url: 'app://afterread/', parent: null }, true],
  [{ url: 'app://afterread/index.html#/today', parent: null }, true],
  [{ url: 'app://afterread/', parent: {} }, false],
  [{ url: 'app://afterread.evil/', parent: null }, false],
  [{ url: 'app://elsewhere/', parent: null }, false],
  [{ url: 'https://afterread/', parent: null }, false],
  [{ url: 'about:blank', parent: null }, false],
  [{ url: '', parent: null }, false],
  [null, false],
] as const)('a message from %j is heard: %s', (frame, heard) => {
  expect(isOwnFrame(frame, OWN_PAGE)).toBe(heard)
})

it.each([
  ['app://afterread/assets/a.js', true],
  ['blob:app://afterread/1b9d', true],
  ['data:image/png;base64,AA', true],
  ['devtools://devtools/bundled/x.js', true],
  ['https://example.com/', false],
  ['http://127.0.0.1:8080/', false],
  ['ws://127.0.0.1:8080/', false],
  ['file:///etc/passwd', false],
  ['app://elsewhere/', false],
  ['blob:https://example.com/1', false],
] as const)('the window may ask for %s: %s', (url, may) => {
  expect(isOwnRequest(url, OWN_PAGE)).toBe(may)
})

it('at the workbench its own server and socket may be asked, and no other', () => {
  const own = 'http://localhost:5173/'
  expect(isOwnRequest('ws://localhost:5173/?token=1', own)).toBe(true)
  expect(isOwnRequest('http://localhost:5173/main.ts', own)).toBe(true)
  expect(isOwnRequest('http://localhost:51730/', own)).toBe(false)
})
