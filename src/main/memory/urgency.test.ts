import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Db } from '../db/sql.ts'
import { acts, libraryAfter } from '../samples/made-up-life.ts'
import { isAwake, overview } from './overview.ts'
import type { FactStand } from './overview.ts'
import { currentParameters } from './parameters.ts'
import { retrievability } from './schedule.ts'
import { articleUrgencies, mostUrgent } from './urgency.ts'

it('the most urgent facts are those that come first when all are put in order, whatever was written since', () => {
  fc.assert(
    fc.property(acts, (some) => {
      libraryAfter(some, (db) => {
        const day = db.prepare<[], number>('SELECT coalesce(max(day), 0) FROM answer').pluck().get() ?? 0
        for (const on of [day, day + 3, day + 40])
          for (const most of [3, 7, Infinity]) expectTrue(db, on, most)
      })
    }),
    { seed: 13, numRuns: 15 },
  )
})

function expectTrue(db: Db, day: number, most: number): void {
  const parameters = currentParameters(db)
  const urgency = ({ memory }: FactStand): number => (memory === null ? 1 : memory.due <= day ? 0 : 2)
  const recall = ({ memory }: FactStand): number => retrievability(memory, day, parameters)
  const inOrder = overview(db)
    .filter((one) => one.asked && isAwake(one, day))
    .sort((a, b) => urgency(a) - urgency(b) || recall(a) - recall(b))
  const told = mostUrgent(articleUrgencies(db, day), () => true, { day, parameters, most })
  expect(told.map(({ fact }) => fact)).toEqual(inOrder.slice(0, most).map(({ fact }) => fact))
}
