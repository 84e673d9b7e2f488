import fc from 'fast-check'
import { expect, it } from 'vitest'
import { openMemoryLibrary } from '../db/open.ts'
import { KNOWN, KNOWN_AS, WITH_TODAY } from './known-sql.ts'
import { isFirm, knownOf } from './mastery.ts'
import { memoryOfRow } from './memory.ts'
import type { MemoryRow } from './memory.ts'
import { DEFAULT_PARAMETERS, retrievability } from './schedule.ts'

const answered = fc.record({
  day: fc.integer({ min: 60, max: 63 }),
  form: fc.constantFrom('choice', 'cloze', 'typed', 'match', 'recall', 'order'),
  right: fc.boolean(),
})

it('the database says of every memory what mastery says', () => {
  const db = openMemoryLibrary()
  const known = db
    .prepare(`${WITH_TODAY} SELECT ${KNOWN} FROM (SELECT ? AS state, ? AS stability, ? AS last, ? AS firm) m`)
    .pluck()
  fc.assert(
    fc.property(
      fc.option(fc.constantFrom('learning', 'review', 'relearning'), { freq: 12 }),
      fc.double({ min: 18, max: 60, noNaN: true }),
      fc.integer({ min: 0, max: 60 }),
      fc.array(answered, { maxLength: 2 }),
      (state, stability, since, recent) => {
        const row = { state, stability, difficulty: 5, due: 90, last: 64 }
        const memory = memoryOfRow({ ...row, reps: 3, lapses: 0, failures_today: 0, demoted: 0 } as MemoryRow) // what is asked of it
        const recall = retrievability(memory, 64 + since, DEFAULT_PARAMETERS)
        const said = known.get(64 + since, state, stability, 64, isFirm(recent) ? 1 : 0)
        expect(KNOWN_AS[Number(said)]).toBe(knownOf(memory, recall, isFirm(recent)))
      },
    ),
    { numRuns: 5000, seed: 3 },
  )
})
