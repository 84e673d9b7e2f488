import type { Worker } from 'node:worker_threads'
import { startReader } from './read-in-worker.ts'
import type { ReadLimits } from './read-in-worker.ts'

/** What the worker is told that has nothing to read yet. */
export type Preparing = { readonly prepare: true }

/** A worker that has loaded English and all patterns before there is an article: that takes longer than to read one. */
export type ReadyReader = {
  readonly prepare: () => void
  /** The worker that waits, which is the caller's from then on; undefined where none does. */
  readonly take: () => Worker | undefined
  readonly close: () => void
}

/** With nothing to read for so long, it is let go: it holds some hundred megabytes. */
const IDLE_MS = 120_000

/** @param worker the file of `import-worker` */
export function createReadyReader(worker: string, limits: ReadLimits): ReadyReader {
  let waiting: Worker | null = null
  let idle: NodeJS.Timeout | undefined

  function close(): void {
    clearTimeout(idle)
    void waiting?.terminate()
    waiting = null
  }

  return {
    prepare() {
      clearTimeout(idle)
      waiting ??= startWaiting(worker, limits, close)
      idle = setTimeout(close, IDLE_MS).unref()
    },
    take() {
      clearTimeout(idle)
      const taken = waiting ?? undefined
      waiting = null
      taken?.off('error', close).off('exit', close).ref()
      return taken
    },
    close,
  }
}

function startWaiting(worker: string, limits: ReadLimits, onGone: () => void): Worker {
  const thread = startReader(worker, limits)
  // Nobody is waiting for it: what is wrong shows when the article is read by another.
  thread.on('error', onGone)
  thread.on('exit', onGone)
  thread.unref()
  thread.postMessage({ prepare: true } satisfies Preparing)
  return thread
}
