import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { CallName, Input } from '../shared/contract.ts'
import { createApp } from './app.ts'
import type { App } from './app.ts'
import { doneFor, replyTo } from './samples/page-call.ts'
import { trialOptions } from './samples/trial-options.ts'
import { TIDES } from './shared-article/sample-shared.ts'
import { writeShared } from './shared-article/shared-file.ts'

let folder: string
let app: App

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'afterread-app-shared-'))
  app = createApp(trialOptions(join(folder, 'library')))
})
afterEach(() => {
  app.close()
  rmSync(folder, { recursive: true, maxRetries: 5 })
})

const call = <N extends CallName>(name: N, input: Input<N>) => replyTo(app, 'p', name, input)
const done = <N extends CallName>(name: N, input: Input<N>) => doneFor(app, 'p', name, input)

const FILE = { name: 'tides.afterread', bytes: Buffer.from(writeShared([TIDES])).toString('base64') }
const uid = '6f1b8a52-64a3-4d0b-9b6c-0f4f5a3f5e11'

it('is brought in once though it is accepted twice at the same moment, is seen at once, and can be taken back', async () => {
  const { job, comes } = await done('readShared', FILE)
  expect([comes, await done('articles', {})]).toEqual([true, []])
  const both = [0, 1].map(() => done('acceptShared', { job, uid, history: false }))
  const [first, second] = await Promise.all(both)
  expect(first).toMatchObject({ article: TIDES.id, deed: { uid, said: 'Brought in “About tides”' } })
  expect(second).toEqual(first)
  expect(await done('articles', {})).toMatchObject([{ id: TIDES.id, title: 'About tides' }])
  expect((await done('today', {})).fresh).toBeGreaterThan(0)
  await done('undoDeed', {})
  expect(await done('articles', {})).toEqual([])
})

it('tells of a file that waits what would come of it now, and stores nothing of what is here already', async () => {
  const first = await done('readShared', FILE)
  const second = await done('readShared', FILE)
  await done('acceptShared', { job: first.job, uid, history: false })
  const waiting = await done('sharedFiles', {})
  expect(waiting).toMatchObject([{ job: second.job, comes: false, articles: [{ text: 'same' }] }])
  const other = '6f1b8a52-64a3-4d0b-9b6c-0f4f5a3f5e12'
  expect(await call('acceptShared', { job: second.job, uid: other, history: false })).toMatchObject({
    ok: false,
    kind: 'conflict',
    sentence: 'All of tides.afterread is in the library already; nothing was stored.',
  })
})
