import { Worker } from 'node:worker_threads'
import type { Told } from '../db/told-writes.ts'
import { Refused } from '../dispatch.ts'
import { whenSpent } from '../spent-time.ts'
import type { Elsewhere } from '../elsewhere.ts'
import type { DeckNews, DeckTask } from './deck-worker.ts'

/** How long a file may be computed on and how much memory it may take, before its worker is ended. */
export type DeckLimits = { readonly ms: number; readonly megabytes: number }

export type DeckProgress = Extract<DeckNews, { readonly kind: 'progress' }>['at']
/** What comes of a task in the end. */
export type DeckEnd = Exclude<DeckNews, { readonly kind: 'progress' | 'turn wanted' | 'turn over' }>

/** What of the library a task has written, where it told. */
export const written = (end: DeckEnd): Told | null => ('written' in end ? end.written : null)

/** Has a worker do a task for a page; `name` says what it is about. */
export type DeckAsked = (page: string, task: DeckTask, name: string) => Promise<DeckEnd>

/**
 * Has a worker of its own do one task; it is ended when it takes too long or too much, or by `stop`, and nothing of it
 * is left when the promise is settled. What a learner waits for may take its time: that is theirs to stop.
 */
export function askDeckWorker(
  worker: string,
  task: DeckTask,
  limits: DeckLimits,
  stop: AbortSignal,
  report: (error: unknown) => void,
  tell: (at: DeckProgress) => void = () => undefined,
  alone: Elsewhere['alone'] = (write) => write(),
): Promise<DeckEnd> {
  const { promise, resolve, reject } = Promise.withResolvers<DeckEnd>()
  const thread = new Worker(worker, { resourceLimits: { maxOldGenerationSizeMb: limits.megabytes } })
  let settled = false
  const refuse = (refused: Refused): void => {
    if (settled) return
    settled = true
    void thread.terminate().then(() => reject(refused))
  }
  const look = READS.has(task.do)
    ? whenSpent(thread, limits.ms, () => refuse(new Refused('busy', TOO_SLOW(limits.ms))))
    : () => undefined
  const stopped = (): void => refuse(new Refused('conflict', STOPPED))
  if (stop.aborted) stopped()
  stop.addEventListener('abort', stopped)
  const broken = (error: unknown): void => {
    report(error)
    refuse(new Refused('internal', BROKEN))
  }
  thread.on('message', (news: DeckNews) => {
    if (news.kind === 'progress') return tell(news.at)
    if (news.kind === 'turn wanted')
      return void alone(
        () => turn(thread, promise),
        (told) => told,
      ).catch(broken)
    if (news.kind === 'turn over') return
    settled = true
    resolve(news)
  })
  thread.once('error', (error) => {
    const isLarge = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    if (!isLarge) report(error)
    refuse(isLarge ? new Refused('invalid', TOO_LARGE) : new Refused('internal', BROKEN))
  })
  thread.once('exit', () => refuse(new Refused('internal', BROKEN)))
  thread.postMessage(task)
  return promise.finally(look).finally(() => stop.removeEventListener('abort', stopped))
}

/** Lets a worker write, until it says that it has or is gone; gives what it wrote, where it told. */
const turn = (thread: Worker, ended: Promise<unknown>): Promise<Told | null> =>
  new Promise((resolve) => {
    const hear = (news: DeckNews): void => {
      if (news.kind === 'turn over') over(news.written)
    }
    const over = (told: Told | null): void => {
      thread.off('message', hear)
      resolve(told)
    }
    const gone = (): void => over(null)
    thread.on('message', hear)
    ended.then(gone, gone)
    thread.postMessage('your turn')
  })

/** What a strange file could make endless. */
const READS: ReadonlySet<DeckTask['do']> = new Set(['read', 'read shared'])

export const STOPPED = 'Stopped. Nothing was stored.'
const TOO_SLOW = (ms: number): string =>
  `This took longer than ${ms / 1000} seconds, so it was stopped; nothing was stored. Split the file and bring in its parts.`
const TOO_LARGE =
  'This needed more memory than Afterread may use, so it was stopped; nothing was stored. Split the file and bring in its parts.'
const BROKEN =
  'Something went wrong in Afterread. Nothing was stored, and your library is as it was. Try it once more.'
