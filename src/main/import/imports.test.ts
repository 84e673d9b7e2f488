import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ArticleSource } from './article-source.ts'
import { openMemoryLibrary } from '../db/open.ts'
import type { Db } from '../db/sql.ts'
import { LARGEST_FILE, LONGEST_TEXT } from '../../shared/import-limits.ts'
import type { ImportState } from '../../shared/import-models.ts'
import { acceptArticle } from './accept-import.ts'
import { createImports } from './imports.ts'
import type { Imports, ImportsOptions } from './imports.ts'
import { NOON } from '../samples/sample-library.ts'
import { READ_LIMITS } from './read-in-worker.ts'

const WORKER = fileURLToPath(new URL('import-worker.ts', import.meta.url))
const BRIDGES = `# Bridges

## Kinds of bridge

- **Beam bridge**: a deck that rests on two supports.
- **Arch bridge**: a curve of stone that turns its load into thrust.
- **Suspension bridge**: a deck that hangs from long steel cables.
- **Cantilever bridge**: an arm that is fixed at one end only.
- **Drawbridge**: a deck that is raised to let ships pass.

Subscribe to our newsletter for more bridges.
`
const bridges = { name: 'bridges.md', format: null, content: BRIDGES }

/** A text that takes the engine some seconds. */
const LONG = Array.from(
  { length: 2000 },
  (_, i) => `- **Bridge ${i}**: a deck number ${i} that rests on ${i} supports of stone.`,
).join('\n')
const long = { name: 'long.md', format: null, content: `# Bridges\n\n${LONG}\n` }

let db: Db
let folder: string
let told: ImportState[]
let reported: unknown[]
let open: Imports[]

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'afterread-imports-'))
})
afterAll(() => rmSync(folder, { recursive: true }))
beforeEach(() => {
  db = openMemoryLibrary()
  told = []
  reported = []
  open = []
})
afterEach(() => {
  for (const imports of open) imports.close()
  db.close()
})

function begin(options: Partial<ImportsOptions> = {}): Imports {
  const imports = createImports({
    db,
    worker: WORKER,
    limits: READ_LIMITS,
    // Its worker would need a library in a file.
    store: async (_page, accepted) => acceptArticle(db, NOON, accepted),
    tell: (_page, state) => told.push(state),
    report: (error) => reported.push(error),
    ...options,
  })
  open.push(imports)
  return imports
}

/** The import's state when its reading has come to an end. */
const settled = (imports: Imports, job: string): Promise<ImportState> =>
  vi.waitFor(
    () => {
      const state = imports.of('p').find((one) => one.job === job)
      if (state?.state !== 'ready' && state?.state !== 'failed') throw new Error('still at work')
      return state
    },
    { timeout: 20_000, interval: 5 },
  )

async function read(imports: Imports, source: ArticleSource): Promise<ImportState> {
  return settled(imports, imports.read('p', source).job)
}

/** What was told of an import. */
const at = (job: string): ImportState[] => told.filter((state) => state.job === job)

const TABLES = [
  'article',
  'article_version',
  'version_origin',
  'reading',
  'fact',
  'question',
  'question_fact',
]
const rows = (): number[] =>
  TABLES.map((table) => (db.prepare(`SELECT count(*) AS n FROM ${table}`).get() as { n: number }).n) // it counts
const NOTHING = TABLES.map(() => 0)

describe('an import', () => {
  it('tells each stage in order, and stores nothing before it is accepted', async () => {
    const imports = begin()
    const { job, state } = imports.read('p', bridges)
    expect(state).toBe('working')
    await settled(imports, job)
    // How far it is within a stage is told only where that takes long.
    const between = told.filter(({ at }) => at === null)
    expect(between.map(({ stages }) => stages.length)).toEqual([0, 1, 2, 3, 4, 5, 5])
    expect(told.at(-1)?.stages.map(({ stage }) => stage)).toEqual([
      ...['read', 'clean', 'facts', 'questions', 'checked'],
    ])
    const preview = imports.preview('p', job)
    expect(preview).toMatchObject({
      title: 'Bridges',
      format: 'markdown',
      already: null,
      notices: [],
      minutes: 2,
    })
    expect(preview.leftOut).toMatchObject([{ line: 11, reason: 'call to action', putBack: false }])
    expect(preview.facts).toBeGreaterThanOrEqual(5)
    expect(told.at(-1)?.stages.at(-1)?.count).toBe(preview.questions)
    expect(rows()).toEqual(NOTHING)
    expect(await imports.accept('p', { job, title: 'My bridges' })).toEqual({ article: job })
    const [article, version, origin, , facts, questions] = rows()
    expect([article, version, origin]).toEqual([1, 1, 1])
    expect([facts, questions]).toEqual([preview.facts, preview.questions])
    expect(db.prepare('SELECT title, origin FROM article').get()).toEqual({
      title: 'My bridges',
      origin: 'imported',
    })
    expect(db.prepare('SELECT text FROM article_version').get()).toEqual({ text: BRIDGES })
    expect(db.prepare('SELECT * FROM version_origin').get()).toMatchObject({
      name: 'bridges.md',
      format: 'markdown',
    })
    expect(imports.of('p')).toEqual([])
  })

  it('can be accepted twice and is stored once', async () => {
    const imports = begin()
    const { job } = await read(imports, bridges)
    expect(await imports.accept('p', { job })).toEqual(await imports.accept('p', { job }))
    expect(rows()[0]).toBe(1)
  })

  it('is stored whole or not at all', async () => {
    const imports = begin()
    const { job } = await read(imports, bridges)
    db.exec(
      `CREATE TRIGGER breaks BEFORE INSERT ON version_origin BEGIN SELECT RAISE (ABORT, 'power cut'); END`,
    )
    await expect(imports.accept('p', { job })).rejects.toThrow('power cut')
    expect(rows()).toEqual(NOTHING)
    db.exec('DROP TRIGGER breaks')
    await imports.accept('p', { job })
    expect(rows()).not.toContain(0)
  })

  it('of a text that is in the library says so and is refused', async () => {
    const imports = begin()
    const [first, second] = [await read(imports, bridges), await read(imports, bridges)]
    await imports.accept('p', { job: first.job })
    expect(imports.preview('p', second.job).already).toEqual({ article: first.job, title: 'Bridges' })
    await expect(imports.accept('p', { job: second.job })).rejects.toThrow(
      'in the library already, as “Bridges”',
    )
    expect(rows()[0]).toBe(1)
  })

  it('is nobody else’s, and goes with its page', async () => {
    const imports = begin()
    const { job } = await read(imports, bridges)
    expect(imports.of('q')).toEqual([])
    expect(() => imports.preview('q', job)).toThrow('no longer there')
    await expect(imports.accept('q', { job })).rejects.toThrow('no longer there')
    expect(await imports.discard('q', job)).toEqual({ discarded: false })
    imports.leave('p')
    await expect(imports.accept('p', { job })).rejects.toThrow('no longer there')
    expect(rows()).toEqual(NOTHING)
  })
})

describe('a passage left out', () => {
  it('can be put back and left out again, and what was put back is kept with the article', async () => {
    const imports = begin()
    const { job } = await read(imports, bridges)
    const [passage] = imports.preview('p', job).leftOut
    const putBack = passage ? [{ start: passage.start, end: passage.end }] : []
    imports.reread('p', { job, putBack })
    await settled(imports, job)
    expect(imports.preview('p', job).leftOut).toEqual([{ ...passage, putBack: true }])
    imports.reread('p', { job, putBack: [] })
    await settled(imports, job)
    expect(imports.preview('p', job).leftOut).toEqual([passage])
    // What is told later is known to be later, whatever way it comes.
    const revisions = told.map(({ revision }) => revision)
    expect(revisions).toEqual([...new Set(revisions)].sort((a, b) => a - b))
    expect(imports.of('p')[0]?.revision).toBe(revisions.at(-1))
    imports.reread('p', { job, putBack })
    await settled(imports, job)
    await imports.accept('p', { job })
    const { put_back } = db.prepare('SELECT put_back FROM version_origin').get() as { put_back: string } // its column
    expect(JSON.parse(put_back)).toEqual(putBack)
  })

  it('stays put back when the text is read in another format', async () => {
    const imports = begin()
    const { job } = await read(imports, bridges)
    const [passage] = imports.preview('p', job).leftOut
    imports.reread('p', { job, putBack: passage ? [passage] : [] })
    await settled(imports, job)
    imports.reread('p', { job, format: 'plain' })
    await settled(imports, job)
    expect(imports.preview('p', job)).toMatchObject({ format: 'plain', leftOut: [{ putBack: true }] })
  })
})

describe('a reading', () => {
  it('is stopped within 200 ms when it is discarded, and the next one has its turn', async () => {
    const imports = begin()
    const taken = []
    // The best of three, at different times: the machine may be busy with something else.
    for (const pause of [0, 100, 300]) {
      const { job } = imports.read('p', long)
      const stages = pause === 0 ? 1 : 0
      await vi.waitFor(() => expect(at(job).at(-1)?.stages.length).toBeGreaterThanOrEqual(stages), {
        timeout: 20_000,
      })
      await setTimeout(pause)
      const before = performance.now()
      expect(await imports.discard('p', job)).toEqual({ discarded: true })
      taken.push(performance.now() - before)
      expect(at(job).at(-1)?.state).toBe('working')
    }
    expect(Math.min(...taken)).toBeLessThan(200)
    expect(imports.of('p')).toEqual([])
    expect((await read(imports, bridges)).state).toBe('ready')
    expect(rows()).toEqual(NOTHING)
  }, 60_000)

  it('of a megabyte is stopped as soon', async () => {
    const imports = begin()
    const content = Array.from({ length: 8 }, (_, i) => LONG.replaceAll('Bridge', `Bridge ${i},`)).join(
      '\n\nMore of them.\n\n',
    )
    expect(content.length).toBeGreaterThan(1_000_000)
    const taken = []
    for (const pause of [100, 400, 800]) {
      const { job } = imports.read('p', { name: 'all-bridges.md', format: null, content })
      await setTimeout(pause)
      const before = performance.now()
      expect(await imports.discard('p', job)).toEqual({ discarded: true })
      taken.push(performance.now() - before)
    }
    expect(Math.min(...taken)).toBeLessThan(200)
  }, 60_000)

  it('waits for the one before it', async () => {
    const imports = begin()
    const first = imports.read('p', bridges)
    const next = imports.read('q', bridges)
    expect([first.state, next.state]).toEqual(['working', 'waiting'])
    await settled(imports, first.job)
    expect(at(next.job).map(({ state }) => state)).toEqual(['working'])
  })

  it.each([
    ['takes too long', { ms: 100, megabytes: 1024 }, 'long.md took longer than 0.1 seconds to read'],
    ['needs too much memory', { ms: 20_000, megabytes: 24 }, 'long.md needed more memory'],
  ])('that %s is ended with a sentence, and nothing breaks', async (_case, limits, sentence) => {
    const imports = begin({ limits })
    const { job, state, failure } = await read(imports, long)
    expect(state).toBe('failed')
    expect(failure).toContain(sentence)
    expect(failure).toMatch(/Split it and bring in its parts\.$/)
    expect(() => imports.preview('p', job)).toThrow(sentence)
    await expect(imports.accept('p', { job })).rejects.toThrow(sentence)
    expect(reported).toEqual([])
    expect(rows()).toEqual(NOTHING)
  })

  it.each([
    ['throws', 'throw new Error("broken inside")', [{ message: 'broken inside' }]],
    ['ends without a word', 'process.exit(0)', []],
    ['can’t be loaded', 'import "./nowhere.js"', [{ code: 'ERR_MODULE_NOT_FOUND' }]],
  ])('whose worker %s fails with a sentence', async (_case, code, faults) => {
    const worker = join(folder, 'broken.mjs')
    writeFileSync(worker, code)
    const { state, failure } = await read(begin({ worker }), bridges)
    expect([state, failure]).toEqual([
      'failed',
      expect.stringMatching(/^bridges\.md could not be read: .*\.$/),
    ])
    expect(reported).toMatchObject(faults)
  })

  it.each([
    ['empty', ' \n', 'is empty'],
    ['a picture', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), 'is not text'],
    ['too long', 'a '.repeat(LONGEST_TEXT / 2 + 1), 'has 2.1 million characters; up to 2 million'],
  ])('of what is %s is refused with what to do', async (_case, content, why) => {
    const { state, failure } = await read(begin(), { name: 'article', format: 'plain', content })
    expect([state, failure]).toEqual(['failed', expect.stringContaining(`article ${why}`)])
  })

  it('of a page that is nested too deep is refused with what to do', async () => {
    const content = '<div>'.repeat(500)
    const { state, failure } = await read(begin(), { name: 'deep.html', format: null, content })
    expect([state, failure]).toEqual(['failed', expect.stringContaining('save its text instead')])
  })

  it('of a page in an old encoding is read as the page says', async () => {
    const content = Buffer.from('<meta charset="iso-8859-1"><h1>Caf\xe9</h1><p>A place.', 'latin1')
    const imports = begin()
    const { job } = await read(imports, { name: 'cafe.html', format: null, content })
    expect(imports.preview('p', job)).toMatchObject({ format: 'html', title: 'Café' })
  })

  it('of a file that is too large is refused before it begins', () => {
    const content = Buffer.alloc(LARGEST_FILE + 1)
    expect(() => begin().read('p', { ...bridges, content })).toThrow(
      'bridges.md has 21 MB; files up to 20 MB',
    )
  })

  it('is refused while five hundred articles wait', () => {
    const imports = begin()
    for (let n = 0; n < 500; n++) imports.read('p', bridges)
    expect(() => imports.read('p', bridges)).toThrow('accept or discard some')
    expect(imports.read('q', bridges).state).toBe('waiting')
  })
})
