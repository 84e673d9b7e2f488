import type { Worker } from 'node:worker_threads'

/** On a busy machine a thread waits for others: so many times its own time may go by. */
export const PATIENCE = 6
const LOOK_MS = 250

/**
 * Calls `spent` once a thread has computed for so long from now on, or far longer has gone by. What others take of the processor
 * meanwhile is not counted, where Node can tell.
 *
 * @returns looks no more
 */
export function whenSpent(thread: Worker, ms: number, spent: () => void): () => void {
  const began = performance.now()
  const before = computed(thread)
  const look = setInterval(
    () => {
      const gone = performance.now() - began
      if (gone > ms * PATIENCE) spent()
      else if (gone > ms)
        void Promise.all([before, computed(thread)]).then(
          ([then, now]) => (now === null || now - (then ?? 0) > ms) && spent(),
        )
    },
    Math.min(LOOK_MS, ms / 2),
  )
  look.unref()
  return () => clearInterval(look)
}

/** Milliseconds that a thread has computed; null where Node is too old to tell, or the thread has ended. */
async function computed(thread: Partial<Worker>): Promise<number | null> {
  try {
    const { user, system } = (await thread.cpuUsage?.()) ?? {}
    return user === undefined || system === undefined ? null : (user + system) / 1000
  } catch {
    return null
  }
}
