import { Worker } from 'node:worker_threads'
import { Refused } from '../dispatch.ts'
import type { DeckNews, DeckTask } from './deck-worker.ts'

/** How long a file may take and how much memory, before its worker is ended. */
export type DeckLimits = { readonly ms: number; readonly megabytes: number }

/** Has a worker do a task for a page. */
export type DeckAsked = (page: string, task: DeckTask) => Promise<DeckNews>

/** Has a worker of its own read or write one file; it is ended when it takes too long or too much, or by `stop`. */
export function askDeckWorker(
  worker: string,
  task: DeckTask,
  limits: DeckLimits,
  stop: AbortSignal,
  report: (error: unknown) => void,
): Promise<DeckNews> {
  const { promise, resolve, reject } = Promise.withResolvers<DeckNews>()
  const thread = new Worker(worker, { resourceLimits: { maxOldGenerationSizeMb: limits.megabytes } })
  const refuse = (refused: Refused): void => {
    reject(refused)
    void thread.terminate()
  }
  const patience = setTimeout(() => refuse(new Refused('busy', TOO_SLOW(limits.ms))), limits.ms)
  stop.addEventListener('abort', () => refuse(new Refused('conflict', 'Stopped. Nothing was stored.')))
  thread.once('message', resolve)
  thread.once('error', (error) => {
    const isLarge = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    if (!isLarge) report(error)
    refuse(isLarge ? new Refused('invalid', TOO_LARGE) : new Refused('internal', BROKEN))
  })
  thread.once('exit', () => refuse(new Refused('internal', BROKEN)))
  thread.postMessage(task)
  return promise.finally(() => clearTimeout(patience))
}

const TOO_SLOW = (ms: number): string =>
  `This took longer than ${ms / 1000} seconds, so it was stopped; nothing was stored. Split the file and bring in its parts.`
const TOO_LARGE =
  'This needed more memory than Afterread may use, so it was stopped; nothing was stored. Split the file and bring in its parts.'
const BROKEN =
  'Something went wrong in Afterread. Nothing was stored, and your library is as it was. Try it once more.'
