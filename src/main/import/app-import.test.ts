import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Input } from '../../shared/contract.ts'
import type { AppEvent } from '../../shared/events.ts'
import type { ImportState } from '../../shared/import-models.ts'
import { createApp } from '../app.ts'
import type { App } from '../app.ts'
import { NOON } from '../samples/sample-library.ts'
import { doneFor } from '../samples/page-call.ts'
import { trialOptions } from '../samples/trial-options.ts'

const TIDES = `# Tides

## Kinds of tide

- **Spring tide**: a tide of the greatest range, at new and full moon.
- **Neap tide**: a tide of the smallest range, at the quarters of the moon.
- **Storm surge**: a rise of the sea that the wind drives against the shore.
- **Tidal bore**: a wave that the incoming tide sends up a river.
`

let folder: string
let open: App[]

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'afterread-app-import-'))
  open = []
})
afterEach(() => {
  for (const app of open) app.close()
  rmSync(folder, { recursive: true, maxRetries: 5 })
})

function start(): App {
  const app = createApp(trialOptions(join(folder, 'library')))
  open.push(app)
  return app
}

const ALL = { query: { sort: 'place', descending: false }, offset: 0, limit: 20 } as const
const tides = { name: 'tides.md', source: { kind: 'text' as const, text: TIDES } }

/** Resolves when the page is told that an import has come to its end. */
const ended = (app: App, page: string): Promise<ImportState> =>
  new Promise((resolve) => {
    app.listen(page, ({ name, value }: AppEvent) => {
      if (name === 'importing' && ['ready', 'failed'].includes(value.state)) resolve(value)
    })
  })

it('shows an article that was accepted in the library and asks it today, also after a restart', async () => {
  const app = start()
  const end = ended(app, 'p')
  const { job } = await doneFor(app, 'p', 'readImport', tides)
  expect(await end).toMatchObject({ job, state: 'ready' })
  expect(await doneFor(app, 'p', 'articles', {})).toEqual([])
  const { facts } = await doneFor(app, 'p', 'importPreview', { job })
  const { article } = await doneFor(app, 'p', 'acceptImport', { job, title: '  Of the tides ' })
  const [row] = await doneFor(app, 'p', 'articles', {})
  expect(row).toMatchObject({ id: article, title: 'Of the tides', facts, importedAt: NOON.toISOString() })
  expect(await doneFor(app, 'p', 'today', {})).toMatchObject({
    fresh: facts,
    articles: { total: 1, articles: [{ article }] },
  })
  const view = await doneFor(app, 'p', 'article', { article })
  expect(view.blocks.some(({ facts: resting }) => resting.length > 0)).toBe(true)
  app.close()
  const again = start()
  expect(await doneFor(again, 'p', 'articles', {})).toEqual([row])
  const quiz = await doneFor(again, 'p', 'startSession', { kind: 'quiz', article })
  expect(quiz.asked?.position).toBe(0)
})

it('puts an article among what is kept in memory, though a worker stores it, and stores what is sent twice once', async () => {
  const app = start()
  const end = ended(app, 'p')
  const { job } = await doneFor(app, 'p', 'readImport', tides)
  await end
  const look = async (from: App): Promise<unknown> => {
    const { rows } = await doneFor(from, 'p', 'questions', ALL)
    return { today: await doneFor(from, 'p', 'today', {}), rows }
  }
  // From now on only what is told of is read again.
  expect(await look(app)).toMatchObject({ rows: [] })
  const twice = await Promise.all([0, 1].map(() => doneFor(app, 'p', 'acceptImport', { job })))
  expect(twice).toEqual([{ article: job }, { article: job }])
  const kept = await look(app)
  expect(kept).toMatchObject({ today: { articles: { total: 1 } } })
  app.close()
  expect(await look(start())).toEqual(kept)
})

it('reads a file from its bytes', async () => {
  const app = start()
  const end = ended(app, 'p')
  const bytes = Buffer.from(`\ufeff${TIDES}`).toString('base64')
  const { job } = await doneFor(app, 'p', 'readImport', { name: 'tides.md', source: { kind: 'file', bytes } })
  await end
  expect(await doneFor(app, 'p', 'importPreview', { job })).toMatchObject({
    title: 'Tides',
    format: 'markdown',
  })
})

it('tells a page its own imports alone, from where they are when it begins to listen', async () => {
  const app = start()
  const other: AppEvent[] = []
  app.listen('q', (event) => other.push(event))
  const end = ended(app, 'p')
  await doneFor(app, 'p', 'readImport', tides)
  const state = await end
  expect(other).toEqual([])
  const late: AppEvent[] = []
  app.listen('p', (event) => late.push(event))
  expect(late).toEqual([{ name: 'importing', value: state }])
})

it('drops the imports of a page when the last that listens for it goes', async () => {
  const app = start()
  const stops = [app.listen('p', () => undefined), app.listen('p', () => undefined)]
  await doneFor(app, 'p', 'readImport', tides)
  stops[0]?.()
  expect(await doneFor(app, 'p', 'imports', {})).toHaveLength(1)
  stops[1]?.()
  await vi.waitFor(async () => expect(await doneFor(app, 'p', 'imports', {})).toEqual([]), {
    timeout: 20_000,
  })
})

it('closes while an article is being read', async () => {
  const app = start()
  await doneFor(app, 'p', 'readImport', tides)
  app.close()
  const again = start()
  expect(await doneFor(again, 'p', 'articles', {})).toEqual([])
})

it.each<[string, Input<'readImport'>]>([
  ['no name', { ...tides, name: '' }],
  ['a name without end', { ...tides, name: 'x'.repeat(256) }],
])('refuses an article of %s', async (_case, input) => {
  expect(await start().call('readImport', input, 'p')).toMatchObject({ ok: false, kind: 'invalid' })
})
