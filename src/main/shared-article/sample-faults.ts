import { mutated } from '../../engine/samples/mutations.ts'
import { computedMs } from '../../engine/samples/time.ts'
import { isUnreadable } from '../../engine/unreadable.ts'
import { openArchive } from '../archive/open-archive.ts'
import { writeArchive } from '../archive/write-archive.ts'
import { openMemoryLibrary } from '../db/open.ts'
import type { Db } from '../db/sql.ts'
import { undoDeed } from '../decisions/decisions.ts'
import { Refused } from '../dispatch.ts'
import { mutatedDocument } from '../documents/mutated-documents.ts'
import { ensureParameters } from '../memory/parameters.ts'
import { forgetReading } from '../articles/readings.ts'
import { NOON } from '../samples/sample-library.ts'
import { bringShared } from './bring-shared.ts'
import { makeShared } from './make-shared.ts'
import { TIDES } from './sample-shared.ts'
import { readShared, writeShared } from './shared-file.ts'
import { sharedPlan } from './shared-preview.ts'

const SLOW_MS = 5_000

const schedule = {
  stability: 9,
  difficulty: 5,
  reviewed: 20_500,
  due: 20_509,
  reps: 2,
  lapses: 0,
  suspended: false,
}
const review = { at: 1_771_000_000_000, rating: 3 as const, ms: 900, interval: 9, before: 3, difficulty: 5 }
const sound = writeShared([
  { ...TIDES, memory: { 'tides-1-oabc': schedule }, reviews: { 'tides-1-oabc': [review] } },
  { ...TIDES, id: 'tides-2', own: [], text: `${TIDES.text}\nMore of it.\n` },
])

let library: Db | null = null

/** What is wrong with reading and bringing in a shared file with mistakes in it, by a seed; null where nothing is. For tests. */
export function faultOfShared(seed: number): string | null {
  const bytes = seed % 3 === 0 ? mutatedDocument(sound, seed) : withMistakes(seed)
  library ??= openMemoryLibrary()
  const db = library
  db.exec('SAVEPOINT mistakes')
  const before = computedMs()
  try {
    ensureParameters(db, NOON)
    const given = readShared('x.afterread', bytes).map((shared) => ({ shared, made: makeShared(shared) }))
    sharedPlan(db, { name: 'x.afterread', given })
    const { deed } = bringShared(db, NOON, { uid: `uid-${seed}`, name: 'x.afterread', given, history: true })
    if (deed === null || undoDeed(db, NOON) === null) return 'is nothing that can be taken back'
    const left = db.prepare('SELECT count(*) FROM fact WHERE removed_at IS NULL').pluck().get()
    return left === 0 ? slow(before) : `leaves ${String(left)} facts when it is taken back`
  } catch (error) {
    const said = (isUnreadable(error) || error instanceof Refused) && error.message.length > 20
    return said ? slow(before) : String(error instanceof Error ? error.stack : error)
  } finally {
    db.exec('ROLLBACK TO mistakes; RELEASE mistakes')
    forgetReading(db)
  }
}

function slow(before: number): string | null {
  const took = computedMs() - before
  return took > SLOW_MS ? `took ${Math.round(took)} ms` : null
}

/** The same zip with mistakes in what it holds. */
function withMistakes(seed: number): Uint8Array {
  const archive = openArchive('x.afterread', sound)
  const wrong = archive.entries[seed % 2 === 0 ? 0 : seed % archive.entries.length]
  return writeArchive(
    archive.entries.map((name) => {
      const text = new TextDecoder().decode(archive.read(name))
      return { name, content: name === wrong ? mutated(text, seed) : text }
    }),
  )
}
