import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { runCommand } from '../cli.ts'

const ANIMALS = 'front,back,tags\nperro,dog,easy\ngato,cat,\n'

let root: string
let library: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'afterread-decks-'))
  library = join(root, 'library')
  mkdirSync(join(root, 'out', 'main'), { recursive: true })
  for (const [file, name] of [
    ['../import/import-worker.ts', 'import-worker.js'],
    ['deck-worker.ts', 'deck-worker.js'],
  ] as const) {
    const worker = pathToFileURL(join(import.meta.dirname, file)).href
    writeFileSync(join(root, 'out', 'main', name), `import ${JSON.stringify(worker)}\n`)
  }
})
afterEach(() => rmSync(root, { recursive: true }))

function written(name: string, content: string): string {
  writeFileSync(join(root, name), content)
  return join(root, name)
}

/** The command in this process, with what it printed. */
async function run(...words: readonly string[]) {
  const out = vi.spyOn(console, 'log').mockReturnValue()
  const err = vi.spyOn(console, 'error').mockReturnValue()
  const code = await runCommand([...words, '--library', library], root)
  const printed = { code, out: out.mock.calls.flat().join('\n'), err: err.mock.calls.flat().join('\n') }
  vi.restoreAllMocks()
  return printed
}

describe('afterread import', () => {
  it('brings a deck in once, however often it is given, and says what changed', async () => {
    const deck = written('animals.csv', ANIMALS)
    expect(await run('import', deck)).toMatchObject({
      code: 0,
      err: '',
      out: expect.stringContaining('2 new'),
    })
    expect((await run('import', deck)).out).toContain('0 new, 0 changed, 2 as they were')
    written('animals.csv', ANIMALS.replace('dog', 'hound'))
    expect((await run('import', deck)).out).toContain('0 new, 1 changed, 1 as they were')
  })

  it('stores nothing where it is only tried, and prints JSON for scripts', async () => {
    const { out } = await run('import', written('animals.csv', ANIMALS), '--dry-run', '--json')
    expect(JSON.parse(out)).toMatchObject({ format: 'csv', cards: 2, fresh: 2, same: 0, stored: false })
    expect(existsSync(library)).toBe(false)
  })

  it('tells what would be new, changed or there already before anything is stored', async () => {
    const deck = written('animals.csv', ANIMALS)
    await run('import', deck)
    written('animals.csv', `${ANIMALS.replace('dog', 'hound')}pez,fish,\n`)
    expect((await run('import', deck, '--dry-run')).out).toContain('1 would be new, 1 changed, 1 as they are')
    const { out } = await run('import', deck, '--json')
    expect(JSON.parse(out)).toMatchObject({ fresh: 1, changed: 1, same: 1, stored: true })
  })

  it('refuses a file that is no deck of its format with a sentence', async () => {
    const { code, err } = await run('import', written('a.txt', '\n\n'), '--format', 'csv')
    expect([code, err]).toEqual([1, expect.stringMatching(/a\.txt.*\.$/)])
  })
})

describe('afterread export', () => {
  it('writes a file that comes back as it was, and is the same each time', async () => {
    await run('import', written('animals.csv', ANIMALS))
    const [one, two, report] = ['one.csv', 'two.csv', 'lost.json'].map((name) => join(root, name))
    const { code, out } = await run('export', '--format', 'csv', '--report', report ?? '', one ?? '')
    expect([code, out]).toEqual([0, `${one}: 2 cards, nothing was lost.`])
    await run('export', '--format', 'csv', two ?? '')
    expect(readFileSync(two ?? '')).toEqual(readFileSync(one ?? ''))
    expect(JSON.parse(readFileSync(report ?? '', 'utf8'))).toEqual([])
    expect((await run('import', one ?? '')).out).toContain('0 new, 0 changed, 2 as they were')
  })

  it('says so where there is nothing to export, no such article, or no folder for the file', async () => {
    const into = join(root, 'none', 'a.csv')
    expect((await run('export', '--format', 'csv', into)).err).toContain('There is nothing to export')
    expect((await run('export', '--format', 'csv', '--article', 'Tides', into)).err).toBe(
      'There is no article “Tides” in the library.',
    )
    await run('import', written('animals.csv', ANIMALS))
    expect(await run('export', '--format', 'csv', into)).toMatchObject({
      code: 1,
      err: `${into} can’t be written: its folder is not there.`,
    })
  })
})

describe('a whole library as JSON', () => {
  it('goes out, and restore puts it in the place of another', async () => {
    const out = join(root, 'all.json')
    await run('import', written('animals.csv', ANIMALS))
    expect((await run('export', '--format', 'json', out)).out).toContain('the whole library')
    const lines = readFileSync(out, 'utf8')
    await run('import', written('more.csv', 'front,back\nvaca,cow\n'))
    expect(await run('restore', out)).toMatchObject({ code: 0, err: '' })
    await run('export', '--format', 'json', out)
    expect(readFileSync(out, 'utf8')).toBe(lines)
    expect((await run('check')).out).toContain('the library is sound')
  })

  it('leaves the library as it was where a line does not fit', async () => {
    await run('import', written('animals.csv', ANIMALS))
    const before = readFileSync(join(library, 'library.db'))
    const cut = written(
      'cut.json',
      '{"format":"afterread","kind":"library","version":1,"schema":1}\n{"end":7}\n',
    )
    expect(await run('restore', cut)).toMatchObject({
      code: 1,
      err: expect.stringContaining('Line 2 of cut.json'),
    })
    expect(readFileSync(join(library, 'library.db')).equals(before)).toBe(true)
  })

  it('goes to Anki and comes back with its cards', async () => {
    const out = join(root, 'animals.apkg')
    await run('import', written('animals.csv', ANIMALS))
    expect((await run('export', '--format', 'apkg', out)).out).toContain('2 cards')
    expect((await run('import', out)).out).toContain('2')
  })
})

it('shares an article with another library, which it changes there when it comes again', async () => {
  const out = join(root, 'bridges.afterread')
  const text = '# Bridges\n\n- **Beam bridge**: a deck that rests on two supports.\n'
  await run('import', written('bridges.md', text))
  expect(await run('export', '--format', 'afterread', '--article', 'Bridges', out)).toMatchObject({ code: 0 })
  expect((await run('export', '--format', 'afterread', out)).code).toBe(2)
  library = join(root, 'other')
  expect((await run('import', out, '--dry-run')).out).toMatch(
    /“Bridges” \(a new article\).*\n.*nothing was stored/,
  )
  for (const _ of [1, 2]) expect(await run('import', out)).toMatchObject({ code: 0, err: '' })
  expect((await run('import', out, '--dry-run')).out).toContain('“Bridges” (here as it is)')
  const again = join(root, 'again.afterread')
  await run('export', '--format', 'afterread', '--article', 'Bridges', again)
  expect(readFileSync(again).equals(readFileSync(out))).toBe(true)
})
