import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { CallName, Input } from '../shared/contract.ts'
import { createApp } from './app.ts'
import type { App } from './app.ts'
import { doneFor, replyTo } from './samples/page-call.ts'
import { trialOptions } from './samples/trial-options.ts'

/** So many lines that a worker stores what is made of them. */
const LINES = Array.from(
  { length: 50 },
  (_, n) => `- **Shore ${n}**: a stretch of sand that the ${n} winds of winter ${n + 100} laid down.`,
)
const textOf = (lines: readonly string[]): string =>
  `# Shores\n\n## Shores by number\n\n${lines.join('\n')}\n`
const ARTICLE = 'shores'

let folder: string
let app: App
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'afterread-app-texts-'))
  const questions = join(folder, 'questions')
  mkdirSync(join(questions, ARTICLE), { recursive: true })
  writeFileSync(join(questions, ARTICLE, 'article.md'), textOf(LINES))
  app = createApp(trialOptions(join(folder, 'library'), questions))
})
afterEach(() => {
  app.close()
  rmSync(folder, { recursive: true, maxRetries: 5 })
})

const done = <N extends CallName>(name: N, input: Input<N>) => doneFor(app, 'p', name, input)

async function shown(): Promise<unknown> {
  const query = { sort: 'place', descending: false } as const
  const { rows } = await done('questions', { query, offset: 0, limit: 20 })
  return { rows, today: await done('today', {}), article: await done('article', { article: ARTICLE }) }
}

it('stores a text that was edited, by a worker; where that is stopped all is as it was, and it can be saved then', async () => {
  const before = await shown()
  const text = textOf(LINES.slice(1))
  const { edit } = await done('previewEdit', { article: ARTICLE, text, format: 'markdown' })
  let over = false
  const saved = replyTo(app, 'p', 'saveEdit', { edit, same: [] }).finally(() => (over = true))
  const stopped = async (): Promise<boolean> => (await done('stopWork', {})).stopped
  await expect.poll(async () => (await stopped()) || over, { timeout: 20_000 }).toBe(true)
  const reply = await saved
  // On a fast machine it may be done by then: then all of it is there.
  if (!reply.ok) {
    expect(reply.sentence).toBe('Stopped. Nothing was stored.')
    expect(await shown()).toEqual(before)
    await done('saveEdit', { edit, same: [] })
  }
  expect(await done('articleText', { article: ARTICLE })).toMatchObject({ text, madeBy: 'edit' })
  expect(await done('today', {})).toMatchObject({ articles: { articles: [{ article: ARTICLE }] } })
  expect((await done('article', { article: ARTICLE })).facts).toBe(LINES.length - 1)
})
