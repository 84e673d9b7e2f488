import { closeSync, fdatasyncSync, openSync, statSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { answerQuestion } from '../src/main/answers/answers.ts'
import { lookAhead } from '../src/main/answers/look-ahead.ts'
import type { Db } from '../src/main/db/sql.ts'
import { newUid, responseFor } from '../src/main/samples/sample-library.ts'
import { freshCourse } from '../src/main/sessions/course.ts'
import { sessionView, startSession, viewOfCourse } from '../src/main/sessions/sessions.ts'
import { countAnswers } from '../src/main/memory/totals.ts'
import { median, percentile } from './figures.ts'
import { timed } from './scale-figures.ts'
import type { Figures, Took } from './scale-figures.ts'

const ANSWERS = 400
const PAGE = 4096
/** What a page takes in the log. */
const FRAME = PAGE + 24
/** So many answers after one another, and then nothing is done for a moment. */
const RUN = 50

/** Answers stored beside bare appends, turn by turn, and what comes next read anew. */
export function measureAnswers(db: Db, file: string, now: Date, { say, note }: Figures): void {
  const append = appending(join(dirname(file), 'bare'))
  const seen: Seen = { bare: [], alike: [], stored: [], next: [] }
  const pages: number[] = []
  const log = (): number => statSync(`${file}-wal`).size
  for (let n = 0, id = ''; seen.stored.length < ANSWERS; n++) {
    const at = new Date(now.getTime() + n * 9000)
    if (id === '' || sessionView(db, id).asked === null) {
      id = startSession(db, at, { kind: 'quiz', count: 100 }, `answered ${n}`).id
    }
    if (n % RUN === 0) whenIdle(db)
    seen.bare.push(append(PAGE))
    const response = responseFor(db, id, n % 5 === 0 ? 'wrong' : 'right')
    const position = sessionView(db, id).asked?.position ?? 0
    const input = { session: id, uid: newUid(), position, response, guessed: false, hinted: false, ms: 4000 }
    const before = log()
    seen.stored.push(timed(() => answerQuestion(db, at, input)))
    pages.push((log() - before) / FRAME)
    // As many bytes as an answer writes, so that what the disk takes of it is told from the rest.
    seen.alike.push(append(8 * FRAME))
    // As at a start, when nothing of the session is kept.
    seen.next.push(timed(() => viewOfCourse(db, freshCourse(db, id))))
    // What the app does once the reply is on its way.
    lookAhead(db, id)
  }
  append.close()
  say('bare 4 kB append with fdatasync', seen.bare)
  say('the same of 32 kB', seen.alike)
  const bare = seen.bare.map(({ gone }) => gone)
  say('answer stored', seen.stored, { p50: 2 * median(bare), p99: 2 * percentile(bare, 0.99) })
  // After the log was moved it is written from its beginning, and grows no more.
  note('pages an answer writes', median(pages.filter((one) => one > 0)), 'pages')
  say('next question', seen.next, { p99: 5 })
}

type Seen = Readonly<Record<'bare' | 'alike' | 'stored' | 'next', Took[]>>

/** What the app does a moment after the last answer. */
function whenIdle(db: Db): void {
  db.pragma('wal_checkpoint(PASSIVE)')
  countAnswers(db)
}

function appending(file: string): ((bytes: number) => Took) & { close: () => void } {
  const handle = openSync(file, 'a')
  const append = (bytes: number): Took => {
    const some = Buffer.alloc(bytes, 1)
    return timed(() => {
      writeSync(handle, some)
      fdatasyncSync(handle)
    })
  }
  return Object.assign(append, { close: () => closeSync(handle) })
}
