import { expect, it } from 'vitest'
import type { Handlers } from '../../shared/contract.ts'
import { answerQuestion } from './answers.ts'
import { codeOf, sentenceOfWriteFault } from '../db/library-error.ts'
import type { Db } from '../db/sql.ts'
import { sparingTheDisk } from '../backups/disk.ts'
import { ARTICLE, begin, newUid, NOON, responseFor, sampleLibrary } from '../samples/sample-library.ts'
import { sessionView } from '../sessions/sessions.ts'

/** All that is kept of the learner. */
const kept = (db: Db): unknown[] =>
  ['answer', 'memory', 'day_total', 'score_total', 'wording'].map((table) =>
    db.prepare(`SELECT * FROM ${table}`).all(),
  )

it('a disk that fills while an answer is stored gives one sentence and loses nothing', () => {
  const db = sampleLibrary()
  const room = Number(db.pragma('page_count', { simple: true }))
  db.pragma(`max_page_count = ${room + 3}`)
  const { id } = begin(db, NOON, { kind: 'practice', article: ARTICLE })
  for (let n = 0; ; n++) {
    expect(n).toBeLessThan(100)
    const before = kept(db)
    const { asked } = sessionView(db, id)
    const input = {
      session: id,
      uid: newUid(),
      position: asked?.position ?? 0,
      response: responseFor(db, id, 'right'),
      guessed: false,
      hinted: false,
      ms: 1000,
    }
    const fault = faultOf(() => answerQuestion(db, NOON, input))
    if (fault === null) continue
    expect(codeOf(fault)).toBe('SQLITE_FULL')
    expect(sentenceOfWriteFault(fault)).toMatch(/^The disk is full.*everything before it is safe/)
    expect(kept(db)).toEqual(before)
    expect(sessionView(db, id).asked).toEqual(asked)
    // With room again the same answer is stored.
    db.pragma(`max_page_count = ${room + 1000}`)
    expect(answerQuestion(db, NOON, input).feedback.verdict).toBe('right')
    return
  }
})

it('with hardly any room nothing new is begun, and what was begun can be finished', () => {
  const called: string[] = []
  const all = new Proxy(
    {},
    { ownKeys: () => [], get: (_, name) => () => called.push(String(name)) },
  ) as Handlers // any call, noted
  let free = 49_000_000
  const handlers = sparingTheDisk({ ...all, startSession: all.startSession, answer: all.answer }, () => free)
  expect(() => handlers.startSession({ kind: 'review' }, '')).toThrow(
    'The disk is nearly full, so no session was begun. Free some space, then try again.',
  )
  void handlers.answer({} as Parameters<Handlers['answer']>[0], '')
  free = 51_000_000
  void handlers.startSession({ kind: 'review' }, '')
  expect(called).toEqual(['answer', 'startSession'])
})

function faultOf(act: () => unknown): unknown {
  try {
    act()
    return null
  } catch (error) {
    return error
  }
}
