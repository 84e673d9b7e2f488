import { Worker } from 'node:worker_threads'
import type { OwnContext, OwnMade, OwnWords } from '../../engine/own/own.ts'
import { Refused } from '../dispatch.ts'

/** What the worker is given, and what it tells of it. */
export type OwnTask = { readonly task: number; readonly context: OwnContext; readonly words: OwnWords }
export type OwnNews =
  { readonly task: number; readonly made: OwnMade } | { readonly task: number; readonly refused: string }

export type OwnComposer = {
  /** Throws `Refused` where it takes too long, or nothing can be made beside that article. */
  readonly compose: (context: OwnContext, words: OwnWords) => Promise<OwnMade>
  readonly close: () => void
}

/** How long one fact may take, and how long the worker waits for the next. */
export type OwnLimits = { readonly ms: number; readonly idle: number }
export const OWN_LIMITS: OwnLimits = { ms: 20_000, idle: 60_000 }

type Waiting = { readonly made: (made: OwnMade) => void; readonly refused: (error: Refused) => void }

/**
 * Composes facts of one's own in a worker, which is started with the first and ended when none comes for a while: the
 * engine need not be loaded for each letter typed.
 *
 * @param file of `own-worker`
 */
export function createOwnComposer(
  file: string,
  limits: OwnLimits,
  report: (error: unknown) => void,
): OwnComposer {
  let worker: Worker | null = null
  let idle: NodeJS.Timeout | undefined
  let last = 0
  const waiting = new Map<number, Waiting>()

  function settle(task: number, outcome: (waiting: Waiting) => void): void {
    const one = waiting.get(task)
    waiting.delete(task)
    if (one) outcome(one)
    if (waiting.size === 0) idle = setTimeout(end, limits.idle).unref()
  }

  function end(): void {
    clearTimeout(idle)
    void worker?.terminate()
    worker = null
    for (const task of [...waiting.keys()]) settle(task, ({ refused }) => refused(FAILED()))
    clearTimeout(idle)
  }

  function start(): Worker {
    const started = new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: 1024 } })
    started.on('message', (news: OwnNews) =>
      settle(news.task, ({ made, refused }) =>
        'made' in news ? made(news.made) : refused(new Refused('invalid', news.refused)),
      ),
    )
    started.on('error', (error) => {
      report(error)
      end()
    })
    // It must not keep the app open.
    started.unref()
    return started
  }

  return {
    compose(context, words) {
      clearTimeout(idle)
      const task = ++last
      const settled = Promise.withResolvers<OwnMade>()
      waiting.set(task, { made: settled.resolve, refused: settled.reject })
      const patience = setTimeout(() => {
        settle(task, ({ refused }) => refused(new Refused('busy', TOO_SLOW)))
        end()
      }, limits.ms)
      worker ??= start()
      worker.postMessage({ task, context, words } satisfies OwnTask)
      return settled.promise.finally(() => clearTimeout(patience))
    },
    close: end,
  }
}

const FAILED = (): Refused =>
  new Refused(
    'internal',
    'The questions could not be made: something went wrong in Afterread. Nothing was stored.',
  )
const TOO_SLOW =
  'Beside so long an article this took too long, so it was stopped; nothing was stored. Keep the fact under “My own facts”.'
