import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { openLibrary } from '../../src/main/db/open.ts'
import type { Db } from '../../src/main/db/sql.ts'
import { ARTICLE, begin, give, later } from '../../src/main/samples/sample-library.ts'
import { sessionView } from '../../src/main/sessions/sessions.ts'
import type { Dose, Outcome } from '../torture.ts'
import { forget, studiedCopy } from './studied.ts'
import { faultsOf } from './verify.ts'

const ANSWERS = { full: 100_000, small: 600 } as const
/** Answers of one day. */
const A_DAY = 200
const P95_MS = 50
const GROWTH = 0.1

/** Answers for years without a pause: memory does not grow, and no answer becomes slow. */
export async function soak(dose: Dose): Promise<Outcome> {
  const folder = studiedCopy('soak')
  const { db, close } = openLibrary(folder)
  const uids: string[] = []
  const times = new Float64Array(ANSWERS[dose])
  let early = 0
  let session = ''
  for (let n = 0; n < ANSWERS[dose]; n++) {
    const now = later(20 + Math.floor(n / A_DAY), n % A_DAY)
    if (session === '' || !sessionView(db, session).asked)
      session = begin(db, now, { kind: 'quiz', article: ARTICLE }).id
    times[n] = answerTimed(db, now, session, n, uids)
    if (n === Math.floor(ANSWERS[dose] / 10)) early = heldBytes()
  }
  const growth = heldBytes() / early - 1
  const p95 = times.toSorted()[Math.floor(ANSWERS[dose] * 0.95)] ?? Infinity
  close()
  const faults = await faultsOf(folder, uids)
  forget(folder)
  const failed = [
    ...(growth > GROWTH && dose === 'full' ? [`memory grew by ${Math.round(growth * 100)} %`] : []),
    ...(p95 > P95_MS ? [`the 95th of 100 answers took ${p95.toFixed(1)} ms`] : []),
    ...faults,
  ]
  const note = `p95 ${p95.toFixed(1)} ms, memory ${growth < 0 ? '' : '+'}${(growth * 100).toFixed(1)} %`
  return { passed: failed.length === 0 ? 1 : 0, failed, skipped: [], note }
}

function answerTimed(db: Db, now: Date, session: string, n: number, uids: string[]): number {
  const uid = crypto.randomUUID()
  const start = performance.now()
  give(db, now, session, n % 5 === 4 ? 'wrong' : 'right', { uid })
  const took = performance.now() - start
  // Every hundredth is looked for at the end; all of them would be memory that grows.
  if (n % 100 === 0) uids.push(uid)
  if (n % 500 === 499) db.pragma('wal_checkpoint(PASSIVE)')
  return took
}

/** What the process holds once all that is not needed was let go. */
function heldBytes(): number {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void // V8 has just put it there
  collect()
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}
