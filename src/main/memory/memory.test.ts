import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decideOnFact } from '../decisions/decisions.ts'
import type { Db } from '../db/sql.ts'
import { acts, libraryAfter } from '../samples/made-up-life.ts'
import { keptOf } from './memory.ts'
import { rebuildMemory } from './refold.ts'
import { originalOf } from '../questions/edited-questions.ts'
import { foldedNote, noteOf } from '../decisions/question-notes.ts'
import { questionById } from '../questions/questions.ts'
import { ARTICLE, begin, NOON, sampleLibrary } from '../samples/sample-library.ts'

const rows = (db: Db, query: string): unknown[] => db.prepare(query).all()

describe('whatever a learner answers, takes back, grades anew and decides', () => {
  it('memory equals the fold of the log', () => {
    fc.assert(
      fc.property(acts, (done) => {
        const db = libraryAfter(done)
        const before = rows(db, 'SELECT * FROM memory ORDER BY fact')
        rebuildMemory(db)
        expect(rows(db, 'SELECT * FROM memory ORDER BY fact')).toEqual(before)
        db.close()
      }),
      { numRuns: 60, seed: 20_260_310 },
    )
  })

  it('what is noted of a question equals the fold of its decisions, and an edited one has its own words', () => {
    let edited = 0
    fc.assert(
      fc.property(acts, (done) => {
        const db = libraryAfter(done)
        for (const { id } of db.prepare<[], { id: string }>('SELECT id FROM question').all()) {
          const note = noteOf(db, id)
          expect(note).toEqual(foldedNote(db, id))
          expect(originalOf(db, id) !== null).toBe(note.edit !== null)
          const { prompt } = questionById(db, id)?.question ?? {}
          expect(prompt?.startsWith('In the learner’s words')).toBe(note.edit !== null)
          if (note.edit !== null) edited++
        }
        db.close()
      }),
      { numRuns: 40, seed: 20_260_314 },
    )
    expect(edited).toBeGreaterThan(2)
  })
})

describe('a decision', () => {
  const stone = `${ARTICLE}-stonexxxxxxx`

  it('to suspend a fact keeps it out of sessions until it is resumed', () => {
    const db = sampleLibrary()
    const total = begin(db, NOON, {
      kind: 'quiz',
      article: ARTICLE,
      topic: 'What they are made of',
    }).total
    decideOnFact(db, NOON, 'a', stone, { what: 'suspended' })
    expect(keptOf(db, stone).suspended).toBe(true)
    const without = begin(db, NOON, { kind: 'quiz', article: ARTICLE, topic: 'What they are made of' })
    expect(without.total).toBeLessThanOrEqual(total)
    const plan = db.prepare('SELECT plan FROM session WHERE id = ?').pluck().get(without.id)
    expect(plan).not.toContain(stone)
    decideOnFact(db, NOON, 'b', stone, { what: 'resumed' })
    expect(keptOf(db, stone).suspended).toBe(false)
  })

  it('sent again changes nothing', () => {
    const db = sampleLibrary()
    decideOnFact(db, NOON, 'a', stone, { what: 'suspended' })
    decideOnFact(db, NOON, 'b', stone, { what: 'resumed' })
    decideOnFact(db, NOON, 'a', stone, { what: 'suspended' })
    expect(keptOf(db, stone).suspended).toBe(false)
  })
})
