import { parentPort } from 'node:worker_threads'
import { isUnreadable } from '../engine/unreadable.ts'
import { readArticle } from './read-article.ts'
import type { ReadTask } from './read-article.ts'
import type { WorkerNews } from './read-in-worker.ts'

// The worker of one import: it is given its task, tells how far it is, and ends.
const tell = (news: WorkerNews, moved: ArrayBuffer[] = []): void => parentPort?.postMessage(news, moved)

// Not at once, while this module is evaluated: a worker that is ended in the midst of that takes Node with it.
parentPort?.once('message', (task: ReadTask) => {
  try {
    const article = readArticle(task, (stage, count) => tell({ kind: 'stage', stage, count }))
    tell({ kind: 'read', article }, [article.bank.buffer])
  } catch (error) {
    if (!isUnreadable(error)) throw error
    tell({ kind: 'refused', sentence: error.message })
  }
})
