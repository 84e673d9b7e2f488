import { Worker } from 'node:worker_threads'
import type { Stage } from '../../engine/types.ts'
import type { ImportState } from '../../shared/import-models.ts'
import type { ArticleSource } from './article-source.ts'
import type { ReadBook } from '../documents/document.ts'
import type { ReadArticle, ReadTask } from './read-article.ts'
import { whenSpent } from '../spent-time.ts'

/** What a worker tells while it reads an article. */
export type WorkerNews =
  | { readonly kind: 'stage'; readonly stage: Stage; readonly count: number }
  | { readonly kind: 'progress'; readonly at: NonNullable<ImportState['at']> }
  /** The document has become a text, which is read from here on. */
  | { readonly kind: 'converted'; readonly source: ArticleSource }
  | { readonly kind: 'book'; readonly book: ReadBook }
  | { readonly kind: 'read'; readonly article: ReadArticle }
  | { readonly kind: 'refused'; readonly sentence: string }

/** What is told of a document on its way. */
export type DocumentNews = Extract<WorkerNews, { readonly kind: 'progress' | 'converted' }>

/** How long it may compute and how much memory it may use before it is ended. */
export type ReadLimits = { readonly ms: number; readonly megabytes: number }
export const READ_LIMITS: ReadLimits = { ms: 10_000, megabytes: 1024 }

/** How many times as much a document of many pages may compute. */
const DOCUMENT = 9

export type ReadOutcome =
  | { readonly kind: 'read'; readonly article: ReadArticle }
  | { readonly kind: 'book'; readonly book: ReadBook }
  | { readonly kind: 'failed'; readonly sentence: string; readonly fault?: unknown }
  | { readonly kind: 'stopped' }

export type Reading = {
  /** Never rejects. */
  readonly done: Promise<ReadOutcome>
  /** Ends the worker at once; resolves when nothing of it is left. */
  readonly stop: () => Promise<void>
}

/**
 * Reads an article in a worker of its own, which is ended when it takes too long or too much.
 *
 * @param worker the file of `import-worker`
 * @param thread one that was started from it and has nothing to do yet
 */
export function readInWorker(
  worker: string,
  task: ReadTask,
  limits: ReadLimits,
  onStage: (stage: Stage, count: number) => void,
  thread: Worker = startReader(worker, limits),
  onDocument: (news: DocumentNews) => void = () => undefined,
): Reading {
  thread.postMessage(task)
  const settled = Promise.withResolvers<ReadOutcome>()
  const settle = (outcome: ReadOutcome): void => {
    stopLooking()
    settled.resolve(outcome)
  }
  const end = async (outcome: ReadOutcome): Promise<void> => {
    settle(outcome)
    await thread.terminate()
  }
  const failed = (what: string, fault?: unknown): Promise<void> =>
    end({
      kind: 'failed',
      sentence: `${task.source.name} ${what}`,
      ...(fault === undefined ? {} : { fault }),
    })
  const lookFor = (ms: number): (() => void) => whenSpent(thread, ms, () => void failed(tooSlow(ms)))
  let stopLooking = lookFor(limits.ms)
  let converting = false
  const hear = (news: DocumentNews): void => {
    // A document with many pages has more time.
    if (!converting && news.kind === 'progress' && news.at.what !== 'part') {
      converting = true
      stopLooking()
      stopLooking = lookFor(limits.ms * DOCUMENT)
    }
    onDocument(news)
  }
  thread.on('message', (news: WorkerNews) => {
    if (news.kind === 'stage') onStage(news.stage, news.count)
    else if (news.kind === 'progress' || news.kind === 'converted') hear(news)
    // It has done its task and ends by itself.
    else if (news.kind === 'read' || news.kind === 'book') settle(news)
    else settle({ kind: 'failed', sentence: news.sentence })
  })
  thread.on('error', (error) => {
    if ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') void failed(TOO_LARGE)
    else void failed(BROKEN, error)
  })
  thread.on('exit', () => void failed(BROKEN))
  return { done: settled.promise, stop: () => end({ kind: 'stopped' }) }
}

/** Starts a worker that waits for its task. */
export const startReader = (worker: string, { megabytes }: ReadLimits): Worker =>
  new Worker(worker, { resourceLimits: { maxOldGenerationSizeMb: megabytes } })

const tooSlow = (ms: number): string =>
  `took longer than ${ms / 1000} seconds to read, so it was stopped; nothing was stored. Split it and bring in its parts.`
const TOO_LARGE =
  'needed more memory than Afterread may use, so it was stopped; nothing was stored. Split it and bring in its parts.'
const BROKEN =
  'could not be read: something went wrong in Afterread. Nothing was stored, and your library is as it was.'
