import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { answerQuestion } from '../src/main/answers/answers.ts'
import { openLibrary } from '../src/main/db/open.ts'
import { ARTICLE, begin, fillLibrary, newUid, NOON, responseFor } from '../src/main/samples/sample-library.ts'
import { sessionView } from '../src/main/sessions/sessions.ts'
import type { Speech } from './run.ts'

const ANSWERS = 1000

/** An answer, from the call to its reply after COMMIT, beside a bare append of 4 kB with fdatasync. */
export default function benchAnswer({ print, hold }: Speech): void {
  const folder = mkdtempSync(join(tmpdir(), 'afterread-bench-'))
  try {
    const bare = percentiles(timeAppends(join(folder, 'bare')))
    print(`bare 4 kB append, p50 / p99: ${shown(bare)}`)
    const answer = percentiles(timeAnswers(join(folder, 'library')))
    print(`answer stored, p50 / p99: ${shown(answer)}`)
    hold('answer stored, p99 on a fresh library', answer.p99, 5, 'ms')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

type Percentiles = { readonly p50: number; readonly p99: number }

const shown = ({ p50, p99 }: Percentiles): string => `${p50.toFixed(2)} / ${p99.toFixed(2)} ms`

function timeAppends(file: string): number[] {
  const handle = openSync(file, 'a')
  const page = Buffer.alloc(4096, 1)
  const times = Array.from({ length: ANSWERS }, () =>
    timed(() => {
      writeSync(handle, page)
      fdatasyncSync(handle)
    }),
  )
  closeSync(handle)
  return times
}

function timeAnswers(folder: string): number[] {
  const library = openLibrary(folder)
  fillLibrary(library.db)
  const times: number[] = []
  while (times.length < ANSWERS) {
    const { id } = begin(library.db, NOON, { kind: 'quiz', article: ARTICLE })
    for (let view = sessionView(library.db, id); view.asked;) {
      const response = responseFor(library.db, id, times.length % 5 === 0 ? 'wrong' : 'right')
      const { position } = view.asked
      const input = {
        session: id,
        uid: newUid(),
        position,
        response,
        guessed: false,
        hinted: false,
        ms: 4000,
      }
      const start = performance.now()
      view = answerQuestion(library.db, NOON, input).session
      times.push(performance.now() - start)
    }
    library.db.pragma('wal_checkpoint(PASSIVE)')
  }
  library.close()
  return times
}

function timed(act: () => void): number {
  const start = performance.now()
  act()
  return performance.now() - start
}

function percentiles(times: readonly number[]): Percentiles {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number): number => sorted[Math.floor(share * (sorted.length - 1))] ?? NaN
  return { p50: at(0.5), p99: at(0.99) }
}
