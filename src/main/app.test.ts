import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Call, CallName, Input, Output } from '../shared/contract.ts'
import type { SessionView } from '../shared/session-models.ts'
import { createApp } from './app.ts'
import type { App } from './app.ts'
import { later, newUid, NOON } from './samples/sample-library.ts'
import { trialOptions } from './samples/trial-options.ts'

const SHIPPED = new URL('../../questions', import.meta.url).pathname.replace(/^\/([A-Z]:)/, '$1')
const BRIDGES = `---
title: Bridges
language: en
---

# Bridges

## Kinds of bridge

- **Beam bridge**: a deck that rests on two supports.
- **Arch bridge**: a curve of stone that turns its load into thrust.
- **Suspension bridge**: a deck that hangs from long steel cables.
- **Cantilever bridge**: an arm that is fixed at one end only.
- **Drawbridge**: a deck that is raised to let ships pass.
`

let folder: string
let now = NOON
const open: App[] = []

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'afterread-'))
  now = NOON
  mkdirSync(join(folder, 'questions', 'bridges'), { recursive: true })
  writeText(BRIDGES)
})
afterEach(() => {
  for (const app of open.splice(0)) app.close()
  rmSync(folder, { recursive: true, force: true })
})

const writeText = (text: string): void =>
  writeFileSync(join(folder, 'questions', 'bridges', 'article.md'), text)

function start(questions = join(folder, 'questions')): { app: App; call: Call } {
  const app = createApp({ ...trialOptions(join(folder, 'library'), questions), now: () => now })
  open.push(app)
  return { app, call: app.call as Call } // what `createDispatch` gives for a call is that call's output
}

async function done<N extends CallName>(call: Call, name: N, input: Input<N>): Promise<Output<N>> {
  const reply = await call(name, input)
  if (!reply.ok) throw new Error(reply.sentence)
  return reply.value
}

/** Answers all that a session asks, not knowing any of it, or with the first option there is. */
async function runThrough(call: Call, view: SessionView): Promise<SessionView> {
  let now = view
  for (let n = 0; now.asked && n < 100; n++) {
    const { position, options, form } = now.asked
    const response =
      options.length > 0 && form !== 'multi'
        ? { kind: 'option' as const, chosen: 0 }
        : { kind: 'unknown' as const }
    const given = { uid: newUid(), position, response, guessed: false, hinted: false, ms: 2000 }
    now = (await done(call, 'answer', { session: view.id, ...given })).session
  }
  return now
}

describe('the app', () => {
  it('brings in the article that ships and goes from a taste of it to a score', async () => {
    const { call } = start(SHIPPED)
    const first = await done(call, 'today', {})
    expect(first).toMatchObject({ firstRun: true, due: 0 })
    const [article] = await done(call, 'articles', {})
    expect(first.first).toMatchObject({ id: article?.id, facts: article?.facts })
    expect(article?.facts).toBeGreaterThanOrEqual(60)
    expect(article?.questions).toBeGreaterThanOrEqual(120)
    const taste = await done(call, 'startSession', { kind: 'taste', article: article?.id ?? '' })
    expect(taste.total).toBe(5)
    expect((await runThrough(call, taste)).finished).toBe(true)
    const result = await done(call, 'result', { session: taste.id })
    expect(result.attempt).toMatchObject({ answers: 5, possible: 5 })
    expect(result.answers.every(({ source }) => source && source.block >= 0)).toBe(true)
    const view = await done(call, 'article', { article: article?.id ?? '' })
    const resting = new Set(view.blocks.flatMap(({ facts }) => facts))
    expect(view.factList.filter(({ id }) => !resting.has(id))).toEqual([])
    expect((await done(call, 'scores', {}))[0]?.attempts).toBe(1)
  })

  it('keeps everything over a restart, and asks the next days what is due', async () => {
    const first = start()
    const quiz = await done(first.call, 'startSession', { kind: 'quiz', article: 'bridges' })
    await runThrough(first.call, quiz)
    const before = await done(first.call, 'scores', {})
    first.app.close()
    const second = start()
    expect(await done(second.call, 'scores', {})).toEqual(before)
    const { next } = await done(second.call, 'today', {})
    now = later(next?.inDays ?? 0)
    const then = await done(second.call, 'today', {})
    expect(then.due).toBe(next?.due)
    expect((await done(second.call, 'startSession', { kind: 'review' })).asked?.why).toBe('due')
  })

  it('loses no answer when it is killed', async () => {
    const { call } = start()
    const quiz = await done(call, 'startSession', { kind: 'quiz', article: 'bridges' })
    const position = quiz.asked?.position ?? 0
    const given = { uid: newUid(), position, guessed: false, hinted: false, ms: 2000 }
    const { session } = await done(call, 'answer', {
      session: quiz.id,
      ...given,
      response: { kind: 'unknown' },
    })
    // The files as a kill would leave them: nothing closed, nothing moved out of the log.
    const copy = join(folder, 'copy')
    mkdirSync(copy)
    for (const name of ['library.db', 'library.db-wal'])
      cpSync(join(folder, 'library', name), join(copy, name))
    open.splice(0).forEach((app) => app.close())
    rmSync(join(folder, 'library'), { recursive: true })
    cpSync(copy, join(folder, 'library'), { recursive: true })
    const again = start()
    expect((await done(again.call, 'today', {})).unfinished).toMatchObject({ id: quiz.id, done: 1 })
    expect(await done(again.call, 'session', { session: quiz.id })).toEqual(session)
  })

  it('brings an article in again when its text is another, and progress stays', async () => {
    const first = start()
    await runThrough(first.call, await done(first.call, 'startSession', { kind: 'quiz', article: 'bridges' }))
    const before = await done(first.call, 'article', { article: 'bridges' })
    first.app.close()
    writeText(BRIDGES.replace('## Kinds', 'Bridges are old.\n\n## Kinds').replace(/- \*\*Drawbridge.*\n/, ''))
    const { call } = start()
    const after = await done(call, 'article', { article: 'bridges' })
    const known = (view: typeof before): Map<string, string | undefined> =>
      new Map(view.factList.map(({ id, due }) => [id, due?.date]))
    const kept = [...known(before)].filter(([id]) => known(after).has(id))
    expect(kept.length).toBeGreaterThanOrEqual(4)
    expect(kept.every(([id, due]) => known(after).get(id) === due)).toBe(true)
    expect(after.factList.some(({ statement }) => statement.includes('ships'))).toBe(false)
  })

  it('does nothing at a start that brings nothing new', () => {
    start().app.close()
    const before = readFileSync(join(folder, 'library', 'library.db'))
    start().app.close()
    expect(readFileSync(join(folder, 'library', 'library.db')).equals(before)).toBe(true)
  })

  it('frees the library where an article cannot be read', () => {
    expect(() => start(join(folder, 'nowhere'))).toThrow()
    start()
  })

  it('leaves one file when it is closed', () => {
    start().app.close()
    expect(existsSync(join(folder, 'library', 'library.db-wal'))).toBe(false)
  })

  it('tells where it is, and that it cannot show the folder from a browser', async () => {
    const { call } = start()
    expect(await done(call, 'about', {})).toMatchObject({
      version: '0.0.1',
      front: 'browser',
      folder: join(folder, 'library'),
      answers: 0,
    })
    expect(await done(call, 'openFolder', {})).toEqual({ opened: false })
  })
})
