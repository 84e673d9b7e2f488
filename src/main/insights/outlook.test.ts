import fc from 'fast-check'
import { expect, it } from 'vitest'
import { askables } from '../sessions/askables.ts'
import type { Db } from '../db/sql.ts'
import { LEECH_LAPSES } from '../today/leeches.ts'
import { acts, libraryAfter } from '../samples/made-up-life.ts'
import { articleOutlooks, outlook, OUTLOOK_DAYS } from './outlook.ts'
import { comesOn, isRemembered, overview } from '../memory/overview.ts'
import { begin, giveAll, later, sampleLibrary } from '../samples/sample-library.ts'

it('tells what the facts tell one by one, whatever was written since', () => {
  fc.assert(
    fc.property(acts, (some) => {
      libraryAfter(some, (db) => {
        const { day } = db.prepare<[], { day: number }>('SELECT max(day) AS day FROM answer').get() ?? {
          day: 0,
        }
        for (const on of [day, day + 3, day + 40]) expectTrue(db, on)
      })
    }),
    { seed: 11, numRuns: 15 },
  )
})

it('knows what keeps slipping, unless it rests', () => {
  const db = sampleLibrary()
  giveAll(db, later(0), begin(db, later(0), { kind: 'quiz' }).id)
  expect(outlook(db, 20_700).leeches).toEqual([])
  const [one, other] = overview(db).filter(({ memory }) => memory !== null)
  const slip = db.prepare('UPDATE memory SET lapses = ?, suspended = ? WHERE fact = ?')
  slip.run(LEECH_LAPSES, 0, one?.fact)
  slip.run(LEECH_LAPSES, 1, other?.fact)
  expect(outlook(db, 20_700).leeches.map(({ fact }) => fact)).toEqual([one?.fact])
})

function expectTrue(db: Db, day: number): void {
  const all = overview(db)
  const known = all.filter(isRemembered)
  const told = outlook(db, day)
  expect(told.fresh).toBe(askables(db, day, { which: 'new' }).length)
  expect(told.steps).toBe(askables(db, day, { which: 'steps' }).length)
  const due = known.filter((one) => comesOn(one) <= day)
  expect(told.reviews).toBe(due.filter(({ memory }) => memory?.state === 'review').length)
  expect(told.ahead).toEqual(
    Array.from({ length: OUTLOOK_DAYS }, (_, i) =>
      i === 0 ? due.length : known.filter((one) => comesOn(one) === day + i).length,
    ),
  )
  expect(told.asked).toBe(all.filter(({ asked }) => asked).length)
  expect([...told.resting].sort()).toEqual(
    all.flatMap(({ fact, asked, suspended }) => (asked && suspended ? [fact] : [])).sort(),
  )
  const days = known.map(({ memory, buriedUntil }) => ({ due: memory?.due ?? 0, buriedUntil }))
  const least = (some: typeof days): number => Math.min(...some.map(({ due: on }) => on), Infinity)
  expect(told.next).toBe(least(days.filter(({ due: on, buriedUntil }) => on > day && buriedUntil <= on)))
  expect(told.waits).toBe(least(days.filter(({ buriedUntil }) => buriedUntil <= day)))
  expect([...articleOutlooks(db, day).values()].reduce((sum, { asked }) => sum + asked, 0)).toBe(told.asked)
}
