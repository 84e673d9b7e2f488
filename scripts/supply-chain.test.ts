import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { outdatedNotices } from './notices.ts'
import { licenceText, packagesWithScripts, shippedPackages } from './shipped-packages.ts'

const names = shippedPackages().map(({ name }) => name)

test('the list of what ships has what the app imports, and none of what only builds or tests it', () => {
  expect(names).toEqual(expect.arrayContaining(['better-sqlite3', 'svelte', 'ts-fsrs', 'zod', 'yaml']))
  expect(names).not.toEqual(expect.arrayContaining(['vitest']))
  expect(names.filter((name) => /^(@types\/|eslint|prettier|@playwright)/.test(name))).toEqual([])
})

test('every licence of what ships lets it ship, and its text is at hand', () => {
  const allowed = /^(MIT|ISC|BSD-[23]-Clause|Apache-2\.0|0BSD|BlueOak-1\.0\.0|CC0-1\.0)$/
  for (const one of shippedPackages()) {
    expect(one.licence, one.name).toMatch(allowed)
    if (!WITHOUT_TEXT.includes(one.name)) expect(licenceText(one), one.name).toMatch(/\w{3}/)
  }
})

/** They name their licence, MIT, and bring no text of it. */
const WITHOUT_TEXT = ['format', 'is-reference', 'locate-character']

test('the notices and the bill of materials are those of the lock file', () => {
  expect(outdatedNotices()).toEqual([])
})

// A script of a package runs on the machine of whoever installs it: each is looked at before it may.
test('no package runs a script at its install but those that were looked at', () => {
  expect(packagesWithScripts()).toEqual(ALLOWED_SCRIPTS)
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
