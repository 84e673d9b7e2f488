import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { outdatedNotices } from './notices.ts'
import { licenceText, packagesWithScripts, shippedPackages } from './shipped-packages.ts'

const root = join(import.meta.dirname, '..')
const names = shippedPackages().map(({ name }) => name)

test('the list of what ships has what the app imports, and none of what only builds or tests it', () => {
  expect(names).toEqual(expect.arrayContaining(['better-sqlite3', 'svelte', 'ts-fsrs', 'zod', 'yaml']))
  expect(names).not.toEqual(expect.arrayContaining(['vitest']))
  expect(names.filter((name) => /^(@types\/|eslint|prettier|@playwright)/.test(name))).toEqual([])
})

test('every licence of what ships lets it ship, and its text is at hand', () => {
  const allowed =
    /^(MIT|ISC|BSD-[23]-Clause|Apache-2\.0|0BSD|BlueOak-1\.0\.0|CC0-1\.0|MIT-0|\(MIT AND Zlib\))$/
  for (const one of shippedPackages()) {
    expect(one.licence, one.name).toMatch(allowed)
    if (!WITHOUT_TEXT.includes(one.name)) expect(licenceText(one), one.name).toMatch(/\w{3}/)
  }
})

/** They name their licence, MIT or BSD, and bring no text of it. */
const WITHOUT_TEXT = ['isarray', 'format', 'is-reference', 'locate-character']

test('the notices and the bill of materials are those of the lock file', () => {
  expect(outdatedNotices()).toEqual([])
})

// A script of a package runs on the machine of whoever installs it: each is looked at before it may.
test('no package runs a script at its install but those that were looked at', () => {
  expect(packagesWithScripts()).toEqual(ALLOWED_SCRIPTS)
  // What npm itself is told: it may run one of them, and refuses the rest.
  const own = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    readonly allowScripts: Readonly<Record<string, boolean>>
  } // our own file
  const named = Object.keys(own.allowScripts)
  expect(named).toEqual(expect.arrayContaining([...ALLOWED_SCRIPTS]))
  expect(named.filter((name) => own.allowScripts[name])).toEqual(['node'])
})

/** One puts its own binary in place, the other chooses the archiver for packages of Windows. */
const ALLOWED_SCRIPTS: readonly string[] = ['electron-winstaller', 'node']

test('nothing that ships opens a socket', () => {
  const opens = /(?:require\(|from\s*|import\()\s*['"](?:node:)?(?:net|tls|http|https|http2|dgram|dns)['"/]/
  const found = shippedPackages().flatMap(({ name, folder }) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.[cm]?js$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((file) => !/\/(test|tests|deps|benchmark|src)\//.test(file.slice(folder.length)))
      .filter((file) => opens.test(readFileSync(file, 'utf8')))
      .map((file) => `${name}${file.slice(folder.length)}`),
  )
  expect(found).toEqual([])
})

test('SQLite as it ships can look up no name and reach no server', () => {
  const folder = join(root, 'node_modules', 'better-sqlite3', 'prebuilds')
  const binaries = readdirSync(folder).filter((name) => name.endsWith('.node'))
  expect(binaries.length).toBeGreaterThan(0)
  for (const name of binaries) {
    const binary = readFileSync(join(folder, name))
    expect(binary.includes('SQLite format 3'), name).toBe(true)
    for (const asked of ['getaddrinfo', 'gethostbyname', 'ws2_32', 'WS2_32'])
      expect(binary.includes(asked), `${name} has ${asked}`).toBe(false)
  }
})

test('of our own files one alone opens a socket, which listens, and none asks another', () => {
  const src = join(root, 'src')
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.(ts|svelte)$/.test(file) && !file.endsWith('.test.ts'),
  )
  const having = (pattern: RegExp): string[] =>
    files.filter((file) => pattern.test(readFileSync(join(src, file), 'utf8'))).toSorted()
  expect(having(/^import \{[^}]*\} from '(node:)?(net|tls|http|https|http2|dgram|dns)'/m)).toEqual([
    'main/browser/http.ts',
  ])
  expect(having(/\b(fetch|WebSocket|EventSource|XMLHttpRequest|sendBeacon)\(/)).toEqual(SPEAK_TO_OWN_SERVER)
})

/** The page of the browser front, to the server it came from. */
const SPEAK_TO_OWN_SERVER: readonly string[] = ['renderer/lib/client.ts', 'renderer/lib/events.ts']
