import { closeSync, fdatasyncSync, openSync, statSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { answerQuestion } from '../src/main/answers.ts'
import { articleRows } from '../src/main/articles.ts'
import { checkLibrary } from '../src/main/check-library.ts'
import type { Db } from '../src/main/db/sql.ts'
import { forecast, stability, topicsKnown } from '../src/main/insight-facts.ts'
import { calibration, dayAnswers, formTimes, retention } from '../src/main/insight-answers.ts'
import { momentOf } from '../src/main/moment.ts'
import { questionPage } from '../src/main/question-list.ts'
import { newUid, responseFor } from '../src/main/sample-library.ts'
import { scores } from '../src/main/scores.ts'
import { sessionView, startSession } from '../src/main/sessions.ts'
import { today } from '../src/main/today.ts'
import { countAnswers } from '../src/main/totals.ts'
import { percentile } from './figures.ts'
import { largeLibrary } from './large-library.ts'
import type { LargeLibrary, Size } from './large-library.ts'
import type { Speech } from './run.ts'

const SIZES: readonly Size[] = [
  { facts: 1000, answers: 10_000 },
  { facts: 10_000, answers: 100_000 },
  { facts: 100_000, answers: 1_000_000 },
]
const ROUNDS = 30
const ANSWERS = 400
const MB = 1e6

/** The most a figure may be at the largest size: of its 50th, 95th and 99th percentile those that are held. */
type Held = { readonly p50?: number; readonly p95?: number; readonly p99?: number }
type Say = (what: string, times: readonly number[], held?: Held) => void

/** How what a learner waits for grows from 1,000 facts to 100,000, with ten answers to each. */
export default async function measureScale({ print, hold }: Speech): Promise<void> {
  for (const size of SIZES) {
    const isLargest = size === SIZES.at(-1)
    print(`${size.facts.toLocaleString('en')} facts, ${size.answers.toLocaleString('en')} answers`)
    const say: Say = (what, times, held = {}) => {
      const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => percentile(times, share))
      print(`  ${what}: p50 ${ms(p50)} · p95 ${ms(p95)} · p99 ${ms(p99)} of ${times.length}`)
      if (!isLargest) return
      if (held.p50 !== undefined) hold(`${what}, p50`, p50 ?? NaN, held.p50, 'ms')
      if (held.p95 !== undefined) hold(`${what}, p95`, p95 ?? NaN, held.p95, 'ms')
      if (held.p99 !== undefined) hold(`${what}, p99`, p99 ?? NaN, held.p99, 'ms')
    }
    const library = largeLibrary(size)
    try {
      await measure(library, size, say, print)
    } finally {
      library.remove()
    }
  }
}

async function measure(library: LargeLibrary, size: Size, say: Say, print: Speech['print']): Promise<void> {
  say(
    'open',
    times(5, () => library.open().close()),
    { p50: 300 },
  )
  const { db, file, close } = library.open()
  const { now } = library
  const { day } = momentOf(db, now)
  print(`  file: ${(statSync(file).size / MB).toFixed(0)} MB, ${perAnswer(db, size)} bytes an answer`)
  say(
    'Today, the first time',
    times(1, () => today(db, now, null)),
  )
  answering(library, db, file, say, print)
  // Each after an answer, which changes what it says.
  say(
    'Today',
    times(ROUNDS, () => today(db, now, null), touch(db)),
    { p95: 10 },
  )
  const starts = times(ROUNDS, (n) => startSession(db, now, { kind: 'quiz', count: 200 }, `quiz ${n}`))
  say('session of 200 built', starts, { p95: 30 })
  charts(db, day, say)
  lists(db, day, say)
  const before = process.memoryUsage().rss / MB
  const [check = 0] = await Promise.all([timed(() => checkLibrary(db, () => Promise.resolve()))])
  print(
    `  library checked through: ${(check / 1000).toFixed(1)} s · memory of this process ${before.toFixed(0)} MB`,
  )
  close()
}

/** Answers stored beside bare appends, turn by turn, and what comes next read anew. */
function answering(library: LargeLibrary, db: Db, file: string, say: Say, print: Speech['print']): void {
  const bare: number[] = []
  const stored: number[] = []
  const next: number[] = []
  const pages: number[] = []
  const append = appending(join(library.folder, 'bare'))
  const log = (): number => statSync(`${file}-wal`).size
  for (let n = 0, id = ''; stored.length < ANSWERS; n++) {
    const at = new Date(library.now.getTime() + n * 9000)
    if (id === '' || sessionView(db, id).asked === null) {
      id = startSession(db, at, { kind: 'quiz', count: 100 }, `answered ${n}`).id
    }
    if (n % 50 === 0) whenIdle(db)
    bare.push(append())
    const response = responseFor(db, id, n % 5 === 0 ? 'wrong' : 'right')
    const position = sessionView(db, id).asked?.position ?? 0
    const input = { session: id, uid: newUid(), position, response, guessed: false, hinted: false, ms: 4000 }
    const before = log()
    stored.push(...times(1, () => answerQuestion(db, at, input)))
    pages.push((log() - before) / 4120)
    next.push(...times(1, () => sessionView(db, id)))
  }
  append.close()
  say('bare 4 kB append with fdatasync', bare)
  const twice = { p50: 2 * percentile(bare, 0.5), p99: 2 * percentile(bare, 0.99) }
  say('answer stored', stored, twice)
  say('next question', next, { p99: 5 })
  print(
    `  pages an answer writes: ${percentile(pages, 0.5)} in the middle, ${percentile(pages, 0.95)} at p95`,
  )
}

/** What the app does a moment after the last answer. */
function whenIdle(db: Db): void {
  countAnswers(db)
  db.pragma('wal_checkpoint(PASSIVE)')
}

function appending(file: string): (() => number) & { close: () => void } {
  const handle = openSync(file, 'a')
  const page = Buffer.alloc(4096, 1)
  const append = (): number => {
    const start = performance.now()
    writeSync(handle, page)
    fdatasyncSync(handle)
    return performance.now() - start
  }
  return Object.assign(append, { close: () => closeSync(handle) })
}

function charts(db: Db, today: number, say: Say): void {
  const scope = { articles: null, today, days: 365 }
  const all = { dayAnswers, forecast, retention, topicsKnown, calibration, stability, formTimes }
  for (const [name, chart] of Object.entries(all)) {
    say(
      `chart ${name}`,
      times(ROUNDS, () => chart(db, scope), touch(db)),
      { p95: 50 },
    )
  }
}

function lists(db: Db, day: number, say: Say): void {
  const query = { filter: 'all', sort: 'place', descending: false } as const
  const words = ['harbour', 'amber lantern', 'twin ferry 12', 'no such word']
  const search = (n: number): unknown =>
    questionPage(db, day, {
      query: { ...query, search: words[n % words.length] ?? '' },
      offset: 0,
      limit: 50,
    })
  say('search', times(ROUNDS, search, touch(db)), { p95: 50 })
  say(
    'library screen',
    times(ROUNDS, () => articleRows(db, day), touch(db)),
  )
  say(
    'scores',
    times(5, () => scores(db)),
  )
  const page = (n: number): unknown => questionPage(db, day, { query, offset: (n * 7919) % 2000, limit: 50 })
  say('questions, a page of those in order', times(ROUNDS, page))
  say('questions put in order anew', times(5, page, touch(db)))
}

/** Something is written, so that nothing kept is simply told again: the memory of one fact. */
function touch(db: Db): () => void {
  const one = db.prepare(
    'UPDATE memory SET lapses = lapses WHERE fact = (SELECT fact FROM memory WHERE fact > ? LIMIT 1)',
  )
  let n = 0
  return () => void one.run((n++ * 7919).toString(36))
}

function times(rounds: number, run: (round: number) => unknown, before = (): void => undefined): number[] {
  return Array.from({ length: rounds }, (_, round) => {
    before()
    const start = performance.now()
    run(round)
    return performance.now() - start
  })
}

async function timed(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await run()
  return performance.now() - start
}

/** What the log takes, with all its indexes. */
function perAnswer(db: Db, { answers }: Size): number {
  const bytes = db
    .prepare<[], number>(
      `SELECT sum(s.pgsize) FROM dbstat s WHERE s.aggregate = 1
       AND s.name IN (SELECT name FROM sqlite_schema WHERE tbl_name = 'answer')`,
    )
    .pluck()
    .get()
  return Math.round((bytes ?? 0) / answers)
}

const ms = (value = NaN): string => `${value.toFixed(value < 10 ? 2 : 0)} ms`
