import { parentPort } from 'node:worker_threads'
import { isUnreadable } from '../engine/unreadable.ts'
import { createJudge } from './judge.ts'
import type { JudgeTask } from './judges.ts'
import { readArticle } from './read-article.ts'
import type { ReadTask } from './read-article.ts'
import type { WorkerNews } from './read-in-worker.ts'
import { READER_SAMPLE } from './reader-sample.ts'
import type { Preparing } from './ready-reader.ts'

// The worker of one import, which may be told to get ready, is given its task, tells how far it is, and ends; or of
// a linter, which is asked about one question after the other.
const tell = (news: WorkerNews, moved: ArrayBuffer[] = []): void => parentPort?.postMessage(news, moved)

// Not at once, while this module is evaluated: a worker that is ended in the midst of that takes Node with it.
parentPort?.once('message', begin)

function begin(task: ReadTask | JudgeTask | Preparing): void {
  if ('judge' in task) judgeFrom(task)
  else if ('source' in task) read(task)
  else prepareThen(begin)
}

/** Reads a sample twice: what is compiled by then is not compiled while somebody waits. */
function prepareThen(next: typeof begin): void {
  parentPort?.once('message', next)
  const source = { name: 'sample.md', format: 'markdown', content: READER_SAMPLE } as const
  for (let time = 0; time < 2; time++) readArticle({ source, putBack: [] }, () => undefined)
}

function judgeFrom(first: JudgeTask): void {
  const judge = createJudge()
  parentPort?.postMessage(judge(first))
  parentPort?.on('message', (task: JudgeTask) => parentPort?.postMessage(judge(task)))
}

function read(task: ReadTask): void {
  try {
    const article = readArticle(task, (stage, count) => tell({ kind: 'stage', stage, count }))
    tell({ kind: 'read', article }, [article.bank.buffer])
  } catch (error) {
    if (!isUnreadable(error)) throw error
    tell({ kind: 'refused', sentence: error.message })
  }
}
