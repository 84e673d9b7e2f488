import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { CallName, Input } from '../shared/contract.ts'
import type { Work } from '../shared/work-models.ts'
import { createApp } from './app.ts'
import type { App } from './app.ts'
import { doneFor, replyTo } from './samples/page-call.ts'
import { trialOptions } from './samples/trial-options.ts'

let folder: string
let app: App
let told: Work[]

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'afterread-app-decks-'))
  told = []
  app = createApp(trialOptions(join(folder, 'library')))
  app.listen('p', ({ name, value }) => {
    if (name === 'working') told.push(value)
  })
})
afterEach(() => {
  app.close()
  rmSync(folder, { recursive: true, maxRetries: 5 })
})

const call = <N extends CallName>(name: N, input: Input<N>) => replyTo(app, 'p', name, input)
const done = <N extends CallName>(name: N, input: Input<N>) => doneFor(app, 'p', name, input)

const CARDS = 500
const deck = Array.from({ length: CARDS }, (_, n) => `What is word ${n}?\tmeaning ${n}`).join('\n')
const bytes = Buffer.from(deck).toString('base64')
const FILE = { name: 'words.tsv', bytes }
const uid = '6f1b8a52-64a3-4d0b-9b6c-0f4f5a3f5e11'

it('goes on reading while a deck is stored, and has what writes wait for it; undo and redo are one deed', async () => {
  const { job, fresh } = await done('readDeck', FILE)
  expect(fresh).toBe(CARDS)
  const stored = done('acceptDeck', { job, uid })
  // The backup before it is made; then the worker has the library.
  await expect.poll(() => told.some(({ stage }) => stage === 'store'), { timeout: 20_000 }).toBe(true)
  const order: string[] = []
  const written = done('changeSettings', { newPerDay: 7 }).then(() =>
    order.push(`written after ${String(told.at(-1)?.stage)}`),
  )
  const read = done('articles', {}).then((articles) => order.push(`read ${articles.length}`))
  const accepted = await stored
  await Promise.all([written, read])
  expect(order).toEqual(['read 0', 'written after null'])
  expect(accepted).toMatchObject({ fresh: CARDS, deed: { uid } })
  expect(await done('acceptDeck', { job, uid })).toEqual(accepted)
  expect((await done('today', {})).fresh).toBeGreaterThan(0)
  const { total } = await done('questions', {
    query: { sort: 'place', descending: false },
    offset: 0,
    limit: 1,
  })
  expect(total).toBe(CARDS)
  expect((await done('undoDeed', {}))?.said).toContain('Taken back')
  expect(await done('articles', {})).toEqual([])
  await done('redoDeed', {})
  expect(await done('articles', {})).toHaveLength(1)
  expect(told.filter(({ stage }) => stage === 'take back').length).toBeGreaterThan(0)
  expect(told.at(-1)?.stage).toBe(null)
})

it('stores nothing of a deck that is stopped in the midst, and can store it then', async () => {
  const { job } = await done('readDeck', FILE)
  const stored = call('acceptDeck', { job, uid })
  await expect.poll(() => told.some(({ stage }) => stage === 'store'), { timeout: 20_000 }).toBe(true)
  expect(await done('stopWork', {})).toEqual({ stopped: true })
  const reply = await stored
  // On a fast machine it may be done by then: then all of it is there.
  const there = await done('articles', {})
  expect(there).toHaveLength(reply.ok ? 1 : 0)
  if (!reply.ok) expect(reply.sentence).toBe('Stopped. Nothing was stored.')
  expect(await done('acceptDeck', { job, uid })).toMatchObject({ deed: { uid } })
  expect(await done('articles', {})).toHaveLength(1)
})

it('counts a deck that waits anew where the library has changed, and makes a file of that until it is stopped', async () => {
  const first = await done('readDeck', FILE)
  const second = await done('readDeck', FILE)
  await done('acceptDeck', { job: first.job, uid })
  expect(await done('decks', {})).toMatchObject([{ job: second.job, fresh: 0, same: CARDS }])
  const made = await done('exportDeck', { format: 'csv' })
  expect(made).toMatchObject({ name: 'words.csv', cards: CARDS, kept: CARDS })
  const stopped = call('exportDeck', { format: 'apkg' })
  await done('stopWork', {})
  expect(await stopped).toMatchObject({ ok: false, sentence: 'Stopped. Nothing was stored.' })
})
