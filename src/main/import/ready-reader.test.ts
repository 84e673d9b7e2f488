import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { readInWorker } from './read-in-worker.ts'
import { READER_SAMPLE } from './reader-samples.ts'
import { createReadyReader } from './ready-reader.ts'
import type { ReadyReader } from './ready-reader.ts'

const WORKER = fileURLToPath(new URL('import-worker.ts', import.meta.url))
/** A machine with much to do takes its time. */
const LIMITS = { ms: 60_000, megabytes: 1024 }
const task = { source: { name: 'sea.md', format: null, content: READER_SAMPLE }, putBack: [] }

const open: ReadyReader[] = []
const reader = (worker = WORKER): ReadyReader => {
  const made = createReadyReader(worker, LIMITS)
  open.push(made)
  return made
}
afterEach(() => {
  for (const one of open.splice(0)) one.close()
})

describe('a reader that gets ready', () => {
  it('makes of an article what one does that was not', async () => {
    const ready = reader()
    ready.prepare()
    const thread = ready.take()
    expect(thread).toBeDefined()
    const outcomes = await Promise.all([
      readInWorker(WORKER, task, LIMITS, () => {}, thread).done,
      readInWorker(WORKER, task, LIMITS, () => {}).done,
    ])
    const banks = outcomes.map((one) =>
      one.kind === 'read' ? Buffer.from(one.article.bank).toString() : one,
    )
    expect(banks[0]).toContain('Fresnel')
    expect(banks[0]).toBe(banks[1])
  })

  it('waits once however often it is asked, and is taken once', () => {
    const ready = reader()
    ready.prepare()
    ready.prepare()
    expect(ready.take()).toBeDefined()
    expect(ready.take()).toBeUndefined()
  })

  it('is let go when nothing is read for long', () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const ready = reader()
    ready.prepare()
    vi.advanceTimersByTime(120_000)
    expect(ready.take()).toBeUndefined()
    vi.useRealTimers()
  })

  it('takes nothing with it when it cannot be started', async () => {
    const ready = reader('/nowhere/worker.js')
    ready.prepare()
    const { kind } = await readInWorker(WORKER, task, LIMITS, () => {}).done
    expect(kind).toBe('read')
    expect(ready.take()).toBeUndefined()
  })
})
