import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { MIGRATIONS } from '../db/migrations.ts'
import { openLibrary } from '../db/open.ts'
import { runCommand } from '../cli.ts'

const TIDES = `# Tides

## Kinds of tide

- **Spring tide**: a tide of the greatest range, at new and full moon.
- **Neap tide**: a tide of the smallest range, at the quarters of the moon.
- **Storm surge**: a rise of the sea that the wind drives against the shore.

Contact us for a tide table.
`

let root: string
let library: string
let tides: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'afterread-import-'))
  library = join(root, 'library')
  mkdirSync(join(root, 'out', 'main'), { recursive: true })
  const worker = pathToFileURL(join(import.meta.dirname, '../import/import-worker.ts')).href
  writeFileSync(join(root, 'out', 'main', 'import-worker.js'), `import ${JSON.stringify(worker)}\n`)
  tides = writeText('tides.md', TIDES)
})
afterEach(() => rmSync(root, { recursive: true }))

function writeText(name: string, content: string | Buffer): string {
  writeFileSync(join(root, name), content)
  return join(root, name)
}

/** The command in this process, with what it printed. */
async function run(...words: readonly string[]) {
  const out = vi.spyOn(console, 'log').mockReturnValue()
  const err = vi.spyOn(console, 'error').mockReturnValue()
  const code = await runCommand(['import', '--library', library, ...words], root)
  const printed = { code, out: out.mock.calls.flat().join('\n'), err: err.mock.calls.flat().join('\n') }
  vi.restoreAllMocks()
  return printed
}

function titles(): unknown[] {
  const { db, close } = openLibrary(library)
  const found = db.prepare('SELECT title FROM article ORDER BY title').pluck().all()
  close()
  return found
}

it('brings articles in and prints what came in and what was left out', async () => {
  const rain = writeText('rain.txt', 'Rain\n\nRain is water that falls from clouds in drops.\n')
  const { code, out, err } = await run(tides, rain)
  expect([code, err]).toEqual([0, ''])
  expect(out).toMatch(
    /^tides\.md: “Tides”, \d+ words\n(?: {2}.+\n)* {2}\d+ facts \(.+\)\n {2}\d+ questions \(.+\)\n/,
  )
  expect(out).toContain('line 9, call to action: Contact us for a tide table.')
  expect(out.match(/It is in the library\./g)).toHaveLength(2)
  expect(titles()).toEqual(['Rain', 'Tides'])
})

it('only prints where it is a dry run: the library is not even made', async () => {
  const { code, out } = await run('--dry-run', tides)
  expect(code).toBe(0)
  expect(out).toContain('It would be new; nothing was stored.')
  expect(existsSync(library)).toBe(false)
})

it('refuses what it can’t take with a sentence each, and brings the rest in', async () => {
  const picture = writeText('picture.png', Buffer.from([0x89, 0x50, 0, 0xff]))
  const { code, err } = await run(join(root, 'nowhere.md'), picture, tides)
  expect(code).toBe(1)
  const [missing, binary, ...more] = err.split('\n')
  expect(missing).toBe('nowhere.md can’t be read: there is no such file.')
  expect(binary).toMatch(/^picture\.png is not text/)
  expect(more).toEqual([])
  expect(titles()).toEqual(['Tides'])
})

it('brings a text in once, however often and under whatever name it is given', async () => {
  const copy = writeText('copy.md', TIDES)
  const { code, out, err } = await run(tides, copy)
  expect([code, err]).toEqual([0, ''])
  expect(out).toContain('It is in the library already, as “Tides”; nothing was stored.')
  expect(titles()).toEqual(['Tides'])
})

it('of a folder reads all articles in it, however deep, and says what it skipped', async () => {
  mkdirSync(join(root, 'notes', 'deep', '.git'), { recursive: true })
  for (const [name, text] of [
    ['notes/rain.txt', 'Rain\n\nRain is water that falls from clouds in drops.\n'],
    ['notes/deep/tides.md', TIDES],
    ['notes/deep/picture.png', 'x'],
    ['notes/deep/.git/config.txt', 'hidden'],
  ] as const)
    writeText(name, text)
  const { code, out, err } = await run(join(root, 'notes'))
  expect([code, err]).toEqual([0, ''])
  expect(out).toMatch(/Skipped, since they are no articles:\n {2}\S*picture\.png$/)
  expect(titles()).toEqual(['Rain', 'Tides'])
})

it('is refused while Afterread has the library open', async () => {
  const { close } = openLibrary(library)
  const { code, out, err } = await run(tides)
  close()
  expect([code, out]).toEqual([1, ''])
  expect(err).toMatch(/^This library is in use by another Afterread .*\.$/)
  expect(titles()).toEqual([])
})

it('tells what would come in while Afterread has the library open, and writes nothing', async () => {
  await run(tides)
  const { close } = openLibrary(library)
  const rain = writeText('rain.txt', 'Rain\n\nRain is water that falls from clouds in drops.\n')
  const { code, out, err } = await run('--dry-run', '--json', tides, rain)
  close()
  expect([code, err]).toEqual([0, ''])
  const lines = out.split('\n').map((line): unknown => JSON.parse(line))
  expect(lines).toMatchObject([
    { name: 'tides.md', becomes: 'same', stored: false },
    { name: 'rain.txt', becomes: 'new', stored: false },
  ])
  expect(titles()).toEqual(['Tides'])
})

it('does not bring a library of an earlier version up to date only to tell what would come in', async () => {
  openLibrary(library, MIGRATIONS.slice(0, -1)).close()
  const before = readFileSync(join(library, 'library.db'))
  const { code, out, err } = await run('--dry-run', tides)
  expect([code, out]).toEqual([1, ''])
  expect(err).toMatch(/is of an earlier Afterread, and nothing was changed\. Open it once/)
  expect(readFileSync(join(library, 'library.db')).equals(before)).toBe(true)
})
