import { Worker } from 'node:worker_threads'
import { afterEach, expect, it } from 'vitest'
import { PATIENCE, whenSpent } from './spent-time.ts'

const threads: Worker[] = []
afterEach(async () => {
  for (const thread of threads.splice(0)) await thread.terminate()
})

function begin(code: string): Worker {
  const thread = new Worker(code, { eval: true })
  threads.push(thread)
  return thread
}

/** When it was said that the time is spent, or null after so long. */
const spentAfter = (thread: Worker, ms: number, waited: number): Promise<number | null> =>
  new Promise((resolve) => {
    const began = performance.now()
    const stop = whenSpent(thread, ms, () => resolve(performance.now() - began))
    setTimeout(() => {
      stop()
      resolve(null)
    }, waited)
  })

it('a thread that computes without end has spent its time', async () => {
  const after = await spentAfter(begin('for (;;);'), 100, 15_000)
  expect(after).toBeGreaterThanOrEqual(100)
})

it('a thread that waits for others has not, until far longer has gone by', async ({ skip }) => {
  skip(!('cpuUsage' in Worker.prototype), 'this Node does not tell what a thread has computed')
  const after = await spentAfter(begin('setInterval(() => undefined, 1000)'), 400, 15_000)
  expect(after).toBeGreaterThan(400 * PATIENCE)
})
