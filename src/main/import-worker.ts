import { parentPort, workerData } from 'node:worker_threads'
import { isUnreadable } from '../engine/unreadable.ts'
import { readSource } from './article-source.ts'
import type { ReadTask } from './read-article.ts'
import type { WorkerNews } from './read-in-worker.ts'

// The worker of one import: it does its task, tells how far it is, and ends.
const tell = (news: WorkerNews, moved: ArrayBuffer[] = []): void => parentPort?.postMessage(news, moved)

try {
  const task = workerData as ReadTask // read-in-worker.ts gave it
  const text = readSource(task.source)
  // The engine takes a moment to load: what can't be read is refused before.
  const { readArticle } = await import('./read-article.ts')
  const article = readArticle(task, text, (stage, count) => tell({ kind: 'stage', stage, count }))
  tell({ kind: 'read', article }, [article.bank.buffer])
} catch (error) {
  if (!isUnreadable(error)) throw error
  tell({ kind: 'refused', sentence: error.message })
}
