import { parentPort, workerData } from 'node:worker_threads'
import { readArticle } from './read-article.ts'
import type { ReadTask } from './read-article.ts'
import type { WorkerNews } from './read-in-worker.ts'
import { Unreadable } from './unreadable.ts'

// The worker of one import: it does its task, tells how far it is, and ends.
const tell = (news: WorkerNews, moved: ArrayBuffer[] = []): void => parentPort?.postMessage(news, moved)

try {
  // read-in-worker.ts gave it.
  const article = readArticle(workerData as ReadTask, (stage, count) => tell({ kind: 'stage', stage, count }))
  tell({ kind: 'read', article }, [article.bank.buffer])
} catch (error) {
  if (!(error instanceof Unreadable)) throw error
  tell({ kind: 'refused', sentence: error.message })
}
