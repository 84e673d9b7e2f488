import { setImmediate } from 'node:timers/promises'
import { parentPort } from 'node:worker_threads'
import { isUnreadable } from '../../engine/unreadable.ts'
import { convertSource } from '../documents/convert.ts'
import type { PartOfReading } from '../../shared/import-models.ts'
import { createJudge } from '../questions/judge.ts'
import type { JudgeTask } from '../questions/judges.ts'
import { readArticle } from './read-article.ts'
import type { ReadTask } from './read-article.ts'
import type { WorkerNews } from './read-in-worker.ts'
import { PROSE_SAMPLE, READER_SAMPLE } from './reader-samples.ts'
import type { Preparing } from './ready-reader.ts'

// The worker of one import, which may be told to get ready, is given its task, tells how far it is, and ends; or of
// a linter, which is asked about one question after the other.
const tell = (news: WorkerNews, moved: ArrayBuffer[] = []): void => parentPort?.postMessage(news, moved)

// Not at once, while this module is evaluated: a worker that is ended in the midst of that takes Node with it.
parentPort?.once('message', begin)

function begin(task: ReadTask | JudgeTask | Preparing): void {
  if ('judge' in task) judgeFrom(task)
  else if ('source' in task) void read(task)
  else void prepareThen(begin)
}

/**
 * Reads samples twice: what is compiled by then is not compiled while somebody waits. A task that comes meanwhile waits
 * for one of them at most.
 */
async function prepareThen(next: typeof begin): Promise<void> {
  let asked = false
  parentPort?.once('message', (task: Parameters<typeof begin>[0]) => {
    asked = true
    next(task)
  })
  for (const content of [READER_SAMPLE, PROSE_SAMPLE, READER_SAMPLE, PROSE_SAMPLE]) {
    if (asked) return
    const source = { name: 'sample.md', format: 'markdown', content } as const
    readArticle({ source, putBack: [] }, () => undefined)
    await setImmediate()
  }
}

function judgeFrom(first: JudgeTask): void {
  const judge = createJudge()
  parentPort?.postMessage(judge(first))
  parentPort?.on('message', (task: JudgeTask) => parentPort?.postMessage(judge(task)))
}

async function read(task: ReadTask): Promise<void> {
  try {
    const tellPart = tellNowAndThen()
    const made = await convertSource(task.source, tellPart)
    if (made?.kind === 'book') return tell({ kind: 'book', book: made.book })
    if (made) tell({ kind: 'converted', source: made.source })
    const source = made?.source ?? task.source
    const article = readArticle(
      { ...task, source },
      (stage, count) => tell({ kind: 'stage', stage, count }),
      (done, of) => tellPart(done, of, 'part'),
    )
    tell({ kind: 'read', article }, [article.bank.buffer])
  } catch (error) {
    if (!isUnreadable(error)) throw error
    tell({ kind: 'refused', sentence: error.message })
  }
}

/** Told often enough to be seen, and no more. */
function tellNowAndThen(): (done: number, of: number, what: PartOfReading) => void {
  let told = performance.now()
  return (done, of, what) => {
    if (performance.now() - told < 150 && (done < of || what === 'part')) return
    told = performance.now()
    tell({ kind: 'progress', at: { what, done, of } })
  }
}
