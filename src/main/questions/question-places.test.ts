import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { composeOwn } from '../../engine/own/own.ts'
import { sampleBank } from '../../engine/samples/bank.ts'
import { binArticles, emptyBin, restoreArticles } from '../articles/bin.ts'
import { inTransaction, sqlRows } from '../db/sql.ts'
import type { Db } from '../db/sql.ts'
import { decide, redoDeed, undoDeed } from '../decisions/decisions.ts'
import { Refused } from '../dispatch.ts'
import { importBank } from '../import/import.ts'
import { deleteOwn, saveOwn } from '../own/own-facts.ts'
import { withReveals } from '../articles/prepared-bank.ts'
import { numbersBy } from './question-conditions.ts'
import { allByPlace, noteArticles } from './question-places.ts'
import { ARTICLE, begin, giveAll, newUid, NOON, sampleLibrary } from '../samples/sample-library.ts'
import { renameArticle } from '../articles/titles.ts'
import { editQuestion } from './wording-edits.ts'

type Act = (db: Db, n: number) => unknown

const composer = { compose: (...of: Parameters<typeof composeOwn>) => Promise.resolve(composeOwn(...of)) }
const first = (db: Db, of: string): string =>
  db.prepare<[], string>(`SELECT id FROM ${of} LIMIT 1`).pluck().get() ?? ''

/** Whatever may change which questions there are, and where they stand. */
const ACTS: Readonly<Record<string, Act>> = {
  answer: (db) => giveAll(db, NOON, begin(db, NOON, { kind: 'quiz', count: 3 }).id),
  rename: (db, n) => renameArticle(db, NOON, ARTICLE, `${'ZA'[n % 2]} bridge`),
  bin: (db, n) => binArticles(db, NOON, [[ARTICLE, 'again'][n % 2] ?? '']),
  restore: (db) => restoreArticles(db, NOON, [ARTICLE, 'again']),
  empty: (db) => emptyBin(db, NOON),
  undo: (db) => undoDeed(db, NOON),
  redo: (db) => redoDeed(db, NOON, newUid()),
  bring: (db, n) => bring(db, [ARTICLE, 'again'][n % 2] ?? '', n % 3 === 0 ? [] : ['Stone']),
  write: (db, n) => write(db, n % 2 === 0 ? ARTICLE : null),
  erase: (db) =>
    deleteOwn(db, NOON, {
      uid: newUid(),
      fact: first(db, `fact WHERE origin = 'own' AND removed_at IS NULL`),
    }),
  word: (db) =>
    editQuestion(db, NOON, {
      uid: newUid(),
      question: first(db, `question WHERE form = 'choice'`),
      edit: { prompt: 'In other words, which is it?', explanation: 'So it is.' },
    }),
  suspend: (db) =>
    decide(db, NOON, { uid: newUid(), what: 'suspend', facts: [first(db, 'fact WHERE removed_at IS NULL')] }),
}

function bring(db: Db, article: string, without: readonly string[]): void {
  const how = { article, origin: 'imported', at: NOON.toISOString() } as const
  importBank(db, withReveals(sampleBank(without)), how)
}

const write = (db: Db, article: string | null): Promise<unknown> =>
  saveOwn(
    db,
    NOON,
    { ...composer, close: () => undefined },
    {
      uid: newUid(),
      fact: null,
      article,
      kind: 'definition',
      front: 'Abutment',
      back: 'what carries the end of a bridge',
    },
  )

/** What can't be done just then is refused. */
async function attempt(act: () => unknown): Promise<boolean> {
  try {
    await act()
    return true
  } catch (error) {
    if (error instanceof Refused) return false
    throw error
  }
}

describe('the questions by their places', () => {
  it('are what the library says, whatever was done since they were read', async () => {
    const done = new Set<string>()
    const name = fc.constantFrom(...Object.keys(ACTS))
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(name, fc.nat(5)), { minLength: 10, maxLength: 16 }),
        async (some) => {
          const db = sampleLibrary()
          bring(db, 'again', [])
          expectTrue(db)
          for (const [act, n] of some) {
            if (await attempt(() => ACTS[act]?.(db, n))) done.add(act)
            expectTrue(db)
          }
        },
      ),
      { seed: 5, numRuns: 12 },
    )
    expect([...done].sort()).toEqual(Object.keys(ACTS).sort())
  }, 60_000)

  it('are not those of a transaction that was taken back', () => {
    const db = sampleLibrary()
    const before = allByPlace(db)
    const failing = (): void =>
      inTransaction(db, () => {
        db.prepare('UPDATE fact SET removed_at = ? WHERE place = 1').run(NOON.toISOString())
        expect(allByPlace(db)).not.toEqual(before)
        throw new Error('taken back')
      })
    expect(failing).toThrow('taken back')
    expect(allByPlace(db)).toEqual(before)
  })

  it('are the same list while answers alone are written, and read anew once it is said that others wrote', () => {
    const db = sampleLibrary()
    const before = allByPlace(db)
    giveAll(db, NOON, begin(db, NOON, { kind: 'quiz', article: ARTICLE, count: 3 }).id)
    expect(allByPlace(db)).toBe(before)
    noteArticles(db, null)
    expect(allByPlace(db)).not.toBe(before)
    expectTrue(db)
  })
})

function expectTrue(db: Db): void {
  const { sql: statement, values } = numbersBy({ sort: 'place', descending: false }, 0)
  const numbers = sqlRows<[number]>(db, statement)
    .all(...values)
    .map(([number]) => number)
  expect(allByPlace(db)).toEqual(numbers)
}
