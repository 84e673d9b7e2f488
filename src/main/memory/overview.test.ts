import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inTransaction } from '../db/sql.ts'
import type { Db } from '../db/sql.ts'
import { importBank } from '../import/import.ts'
import { sampleBank } from '../../engine/samples/bank.ts'
import { acts, libraryAfter } from '../samples/made-up-life.ts'
import { articleFacts, missedFacts, overview } from './overview.ts'
import { readFacts, readMissed } from './overview-sql.ts'
import { NOON, sampleLibrary } from '../samples/sample-library.ts'

describe('how every fact stands', () => {
  it('is what the library says, whatever was written since it was read', () => {
    fc.assert(
      fc.property(acts, (some) => {
        libraryAfter(some, expectTrue)
      }),
      { seed: 7, numRuns: 25 },
    )
  }, 60_000)

  it('is not that of a transaction that was taken back', () => {
    const db = sampleLibrary()
    const [first] = overview(db)
    const failing = (): void =>
      inTransaction(db, () => {
        db.prepare('UPDATE fact SET removed_at = ? WHERE id = ?').run(NOON.toISOString(), first?.fact)
        expect(overview(db)[0]).not.toEqual(first)
        throw new Error('taken back')
      })
    expect(failing).toThrow('taken back')
    expect(overview(db)[0]).toEqual(first)
    expectTrue(db)
  })

  it('has what is brought in, and no longer what is gone', () => {
    const db = sampleLibrary()
    const before = overview(db).length
    const bank = sampleBank()
    db.prepare('UPDATE fact SET removed_at = ?').run(NOON.toISOString())
    expect(overview(db)).toEqual([])
    importBank(db, { bank, reveals: {} }, { article: 'again', origin: 'imported', at: NOON.toISOString() })
    expectTrue(db)
    expect(before).toBeGreaterThan(0)
  })
})

function expectTrue(db: Db): void {
  const order = (a: string, b: string): number => (a < b ? -1 : 1)
  const read = readFacts(db, null).sort((a, b) => order(a.article, b.article) || a.place - b.place)
  expect(overview(db)).toEqual(read)
  expect([...articleFacts(db).values()].flat()).toEqual(read)
  expect([...missedFacts(db)].sort()).toEqual(readMissed(db, null).sort())
}
