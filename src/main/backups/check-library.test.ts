import { expect, it } from 'vitest'
import { checkLibrary } from './check-library.ts'
import { decide } from '../decisions/decisions.ts'
import type { Db } from '../db/sql.ts'
import { questionById } from '../questions/questions.ts'
import { ARTICLE, begin, giveAll, newUid, NOON, sampleLibrary } from '../samples/sample-library.ts'
import { editQuestion } from '../questions/wording-edits.ts'

const check = (db: Db) => checkLibrary(db, () => Promise.resolve())

/** A library in which two questions were answered; one was disputed then, the other put in the learner's words. */
function decidedLibrary(): { db: Db; disputed: string; edited: string } {
  const db = sampleLibrary()
  giveAll(db, NOON, begin(db, NOON, { kind: 'quiz', article: ARTICLE }).id)
  const [disputed = '', edited = ''] = db
    .prepare<[], string>('SELECT DISTINCT question FROM answer ORDER BY question')
    .pluck()
    .all()
  decide(db, NOON, { uid: newUid(), what: 'dispute', questions: [disputed] })
  editQuestion(db, NOON, { uid: newUid(), question: edited, edit: { prompt: 'In my own words?' } })
  return { db, disputed, edited }
}

it('a library in which much was decided is found sound, and nothing is made anew', async () => {
  expect(await check(decidedLibrary().db)).toMatchObject({ sound: true, found: [] })
})

it('a dispute that was lost counts again: in the note, the memory and the sums', async () => {
  const { db, disputed } = decidedLibrary()
  const memory = db.prepare('SELECT * FROM memory ORDER BY fact').all()
  const totals = db.prepare('SELECT * FROM day_total').all()
  db.prepare('DELETE FROM question_note WHERE question = ?').run(disputed)
  const { sound, found } = await check(db)
  expect(sound).toBe(true)
  expect(found[0]).toBe(
    'What was decided about 1 question did not show in it, and was made anew of the decisions.',
  )
  expect(db.prepare('SELECT disputed FROM question_note WHERE question = ?').pluck().get(disputed)).toBe(1)
  expect(db.prepare('SELECT * FROM memory ORDER BY fact').all()).toEqual(memory)
  expect(db.prepare('SELECT * FROM day_total').all()).toEqual(totals)
  expect(await check(db)).toMatchObject({ found: [] })
})

it('words of the learner that were lost stand in the question again, and what nobody decided goes', async () => {
  const { db, edited, disputed } = decidedLibrary()
  const [untouched = ''] = db
    .prepare<[string, string], string>('SELECT id FROM question WHERE id NOT IN (?, ?) ORDER BY id')
    .pluck()
    .all(edited, disputed)
  db.prepare('DELETE FROM question_note WHERE question = ?').run(edited)
  db.prepare('UPDATE question SET body = original, original = NULL WHERE id = ?').run(edited)
  db.prepare('INSERT INTO question_note (question, suspended, disputed) VALUES (?, 1, 0)').run(untouched)
  expect((await check(db)).found).toEqual([
    'What was decided about 2 questions did not show in it, and was made anew of the decisions.',
  ])
  expect(questionById(db, edited)?.question.prompt).toBe('In my own words?')
  expect(db.prepare('SELECT * FROM question_note WHERE question = ?').get(untouched)).toBeUndefined()
})

it('an index that lacks a question finds it again', async () => {
  const { db } = decidedLibrary()
  const found = (): number[] =>
    db
      .prepare<[], number>(
        `SELECT rowid FROM question_search WHERE question_search MATCH 'own' ORDER BY rowid`,
      )
      .pluck()
      .all()
  const before = found()
  expect(before.length).toBeGreaterThan(0)
  db.prepare('DELETE FROM question_search WHERE rowid = ?').run(before[0])
  expect((await check(db)).found).toEqual([
    'The words that questions are found by did not fit them, and were made anew.',
  ])
  expect(found()).toEqual(before)
  expect(await check(db)).toMatchObject({ found: [] })
})

it('rows that belong to nothing are told of, and not thought sound', async () => {
  const { db } = decidedLibrary()
  db.pragma('foreign_keys = OFF')
  db.prepare('DELETE FROM session').run()
  const { sound, found } = await check(db)
  expect(sound).toBe(false)
  expect(found[0]).toMatch(/^\d+ rows of answer, .* belong to nothing\./)
})
