import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { openMemoryLibrary } from './db/open.ts'
import type { Db } from './db/sql.ts'
import type { ImportState } from '../shared/import-models.ts'
import { createImports } from './imports.ts'
import type { Imports } from './imports.ts'
import { NOON } from './sample-library.ts'
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

let db: Db
let told: ImportState[]
let reported: unknown[]
let open: Imports[]

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

function begin(limits = READ_LIMITS): Imports {
  const imports = createImports({
    db,
    worker: WORKER,
    limits,
    now: () => NOON,
    tell: (_page, state) => told.push(state),
    report: (error) => reported.push(error),
  })
  open.push(imports)
  return imports
}

const settled = (imports: Imports, job: string): Promise<ImportState> =>
  vi.waitFor(
    () => {
      const state = imports.of('p').find((one) => one.job === job)
      if (state?.state !== 'ready' && state?.state !== 'failed') throw new Error('still at work')
      return state
    },
    { timeout: 20_000, interval: 5 },
  )

const rows = (table: string): number =>
  (db.prepare(`SELECT count(*) AS n FROM ${table}`).get() as { n: number }).n // it counts

it('reads an article in the background, tells each stage in order, and stores nothing before it is accepted', async () => {
  const imports = begin()
  const { job, state } = imports.read('p', bridges)
  expect(state).toBe('working')
  expect((await settled(imports, job)).state).toBe('ready')
  expect(told.at(-1)?.stages.map(({ stage }) => stage)).toEqual([
    'read',
    'clean',
    'facts',
    'questions',
    'checked',
  ])
  expect(told.map(({ stages }) => stages.length)).toEqual([0, 1, 2, 3, 4, 5, 5])
  const preview = imports.preview('p', job)
  expect(preview).toMatchObject({ title: 'Bridges', format: 'markdown', already: null, leftOutTotal: 1 })
  expect(preview.facts).toBeGreaterThanOrEqual(5)
  expect(['article', 'article_version', 'fact', 'question'].map(rows)).toEqual([0, 0, 0, 0])
  expect(imports.accept('p', { job, title: 'My bridges' })).toEqual({ article: job })
  expect(rows('fact')).toBe(preview.facts)
  expect(rows('question')).toBe(preview.questions)
  expect(db.prepare('SELECT title FROM article').get()).toEqual({ title: 'My bridges' })
  expect(imports.of('p')).toEqual([])
  expect(imports.accept('p', { job })).toEqual({ article: job })
  expect(rows('article')).toBe(1)
}, 20_000)
