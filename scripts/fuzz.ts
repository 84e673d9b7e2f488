/**
 * `npm run fuzz [-- COUNT [FIRST]]`: ten thousand texts with mistakes of every format that is read, and as many files
 * with wrong bytes (or COUNT of each, from seed FIRST). Says the seed of each that breaks something, takes over five
 * seconds, hangs, is made something unsound of or is refused without a sentence; exit 1 then.
 */
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { whenSpent } from '../src/main/spent-time.ts'
import { KINDS } from './fuzz/cases.ts'
import type { Kind } from './fuzz/cases.ts'

const [count = 10_000, first = 0] = process.argv.slice(2).map(Number)
const WORKER = join(import.meta.dirname, 'fuzz/fuzz-worker.ts')
/** Of the thread's own time; one case takes a few hundredths of a second. */
const HANGS_MS = 10_000
const HUNG = 'hangs'

let broken = 0
const began = performance.now()
// Two at a time: that is how many processors the smallest of machines have.
const waiting = [...KINDS]
await Promise.all([lane(), lane()])
const seconds = Math.round((performance.now() - began) / 1000)
console.log(`${KINDS.length * count} texts and files with mistakes, ${broken} with faults, ${seconds} s`)
process.exitCode = broken > 0 ? 1 : 0

async function lane(): Promise<void> {
  for (let kind = waiting.shift(); kind; kind = waiting.shift()) {
    let thread = new Worker(WORKER)
    for (let seed = first; seed < first + count; seed++) {
      const wrong = await asked(thread, kind, seed)
      if (wrong.length > 0) broken++
      for (const sentence of wrong) console.log(`${kind}, seed ${seed}: ${sentence}`)
      if (wrong[0] !== HUNG) continue
      await thread.terminate()
      thread = new Worker(WORKER)
    }
    await thread.terminate()
    console.log(`${kind}: ${count} tried`)
  }
}

function asked(thread: Worker, kind: Kind, seed: number): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const done = (wrong: string[]): void => {
      stop()
      thread.removeAllListeners('message')
      thread.removeAllListeners('error')
      resolve(wrong)
    }
    const stop = whenSpent(thread, seed === first ? 3 * HANGS_MS : HANGS_MS, () => done([HUNG]))
    thread.once('message', done)
    thread.once('error', reject)
    thread.postMessage({ kind, seed })
  })
}
