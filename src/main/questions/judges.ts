import { Worker } from 'node:worker_threads'
import type { Finding } from '../../engine/lint/lint.ts'
import type { Question } from '../../engine/types.ts'
import type { EngineReading } from './engine-reading.ts'

/** What the worker is asked; it keeps the reading of the article it was told of last. */
export type JudgeTask = {
  readonly judge: number
  readonly question: Question
  /** Null where it has that article's reading already. */
  readonly reading: EngineReading | null
}
export type Judged = { readonly judge: number; readonly findings: readonly Finding[] }

export type Judges = {
  /**
   * What the linter finds in a question; nothing where it could not be asked. Never rejects. `text` names the
   * version of the article, whose reading is looked up only where the worker has it not.
   */
  readonly opinion: (
    text: string,
    question: Question,
    reading: () => EngineReading,
  ) => Promise<readonly Finding[]>
  readonly close: () => void
}

/** With nothing to judge for so long, the worker is let go. */
const IDLE_MS = 60_000

/**
 * The engine's linter, in a worker that starts with the first question and stays for the next ones: it reads
 * English, which is too slow for the thread that answers.
 *
 * @param worker the file of `import-worker`
 */
export function createJudges(worker: string): Judges {
  let running: Running | null = null
  let asked = 0
  const end = (): void => {
    running?.close()
    running = null
  }
  const opinion: Judges['opinion'] = (text, question, reading) => {
    running ??= startJudge(worker, end)
    const known = running.text === text
    running.text = text
    return running.ask({ judge: ++asked, question, reading: known ? null : reading() })
  }
  return { opinion, close: end }
}

type Running = {
  text: string | null
  readonly ask: (task: JudgeTask) => Promise<readonly Finding[]>
  readonly close: () => void
}

function startJudge(worker: string, onGone: () => void): Running {
  const thread = new Worker(worker, { resourceLimits: { maxOldGenerationSizeMb: 512 } })
  const waiting = new Map<number, (findings: readonly Finding[]) => void>()
  const answerAll = (): void => {
    for (const answer of waiting.values()) answer([])
    waiting.clear()
  }
  let idle = setTimeout(onGone, IDLE_MS)
  thread.on('message', ({ judge, findings }: Judged) => {
    waiting.get(judge)?.(findings)
    waiting.delete(judge)
  })
  const gone = (): void => {
    answerAll()
    onGone()
  }
  thread.on('error', gone)
  thread.on('exit', answerAll)
  thread.unref()
  return {
    text: null,
    ask: (task) => {
      clearTimeout(idle)
      idle = setTimeout(onGone, IDLE_MS)
      idle.unref()
      return new Promise((resolve) => {
        waiting.set(task.judge, resolve)
        thread.postMessage(task)
      })
    },
    close: () => {
      clearTimeout(idle)
      answerAll()
      void thread.terminate()
    },
  }
}
