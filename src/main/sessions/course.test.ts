import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formsBank } from '../../engine/samples/forms.ts'
import { feedbackOf } from '../answers/feedback.ts'
import { lookAhead } from '../answers/look-ahead.ts'
import { withReveals } from '../articles/prepared-bank.ts'
import { inTransaction, sqlValues } from '../db/sql.ts'
import type { Db } from '../db/sql.ts'
import { decideOnFact } from '../decisions/decisions.ts'
import { importBank } from '../import/import.ts'
import { acts, libraryAfter } from '../samples/made-up-life.ts'
import { ARTICLE, begin, formsLibrary, give, newUid, NOON } from '../samples/sample-library.ts'
import type { Reaction } from '../samples/sample-library.ts'
import { courseOf, freshCourse } from './course.ts'
import type { Course } from './course.ts'
import { viewOfCourse } from './sessions.ts'

const REACTIONS: readonly Reaction[] = ['right', 'wrong', 'right', 'partial', 'unknown']

describe('the course of a session that is kept in memory', () => {
  it('is the one that plan, answers and decisions give, whatever was done since', () => {
    fc.assert(
      fc.property(acts, fc.boolean(), (some, ahead) => {
        libraryAfter(some, (db) => {
          for (const id of sessions(db)) {
            expectFresh(db, id)
            if (ahead) lookAhead(db, id)
          }
        })
      }),
      { seed: 5, numRuns: 20 },
    )
  }, 60_000)

  it('is followed when its article is brought in anew, and others are answered beside it', () => {
    const db = formsLibrary()
    const [one, other] = [0, 1].map(() => begin(db, NOON, { kind: 'quiz', article: ARTICLE }).id)
    for (const [i, reaction] of REACTIONS.entries()) {
      for (const id of [one ?? '', other ?? '']) {
        give(db, NOON, id, reaction)
        lookAhead(db, id)
      }
      if (i === 2) {
        const bank = withReveals({ ...formsBank(), engine: 'newer' })
        importBank(db, bank, { article: ARTICLE, origin: 'shipped', at: NOON.toISOString() })
      }
      for (const id of [one ?? '', other ?? '']) expectFresh(db, id)
    }
  })

  it('is not that of a transaction that was taken back', () => {
    const db = formsLibrary()
    const { id } = begin(db, NOON, { kind: 'quiz', article: ARTICLE })
    give(db, NOON, id, 'wrong')
    const before = told(courseOf(db, id))
    const [fact = ''] = courseOf(db, id).agenda.now?.facts ?? []
    const failing = (): void =>
      inTransaction(db, () => {
        decideOnFact(db, NOON, newUid(), fact, { what: 'suspended' })
        expect(told(courseOf(db, id))).not.toEqual(before)
        throw new Error('taken back')
      })
    expect(failing).toThrow('taken back')
    expect(told(courseOf(db, id))).toEqual(before)
    expectFresh(db, id)
  })

  it('has the answer said as it would be read from the library', () => {
    const db = formsLibrary()
    const { id } = begin(db, NOON, { kind: 'quiz', article: ARTICLE })
    for (let n = 0; courseOf(db, id).agenda.now !== null && n < 30; n++) {
      const { feedback, session } = give(db, NOON, id, REACTIONS[n % REACTIONS.length] ?? 'right')
      expect(feedback).toEqual(feedbackOf(db, feedback.answer))
      expect(session).toEqual(viewOfCourse(db, freshCourse(db, id)))
      if (n % 2 === 0) lookAhead(db, id)
    }
  })
})

const expectFresh = (db: Db, id: string): void =>
  expect(told(courseOf(db, id))).toEqual(told(freshCourse(db, id)))

/** What is asked next, and with what; not what has become meanwhile of facts that were missed. */
const told = ({ missed, ...course }: Course): unknown => ({
  ...course,
  missed: [...missed.values()]
    .map(({ fact, article, topic, group, memory, candidates }) => ({
      ...{ fact, article, topic, group, memory, candidates },
    }))
    .sort((a, b) => (a.fact < b.fact ? -1 : 1)),
})

const sessions = (db: Db): string[] => sqlValues<string>(db, 'SELECT id FROM session ORDER BY id').all()
