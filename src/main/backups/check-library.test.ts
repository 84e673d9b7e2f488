import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createApp } from '../app.ts'
import { openLibrary } from '../db/open.ts'
import { checkLibrary } from './check-library.ts'
import type { Alone } from './check-library.ts'
import { undoAnswer } from '../decisions/undo.ts'
import { ensureFolds } from '../memory/ensure-folds.ts'
import { today } from '../today/today.ts'
import { trialOptions } from '../samples/trial-options.ts'
import { decide } from '../decisions/decisions.ts'
import type { Db } from '../db/sql.ts'
import { questionById } from '../questions/questions.ts'
import {
  ARTICLE,
  begin,
  fillLibrary,
  give,
  giveAll,
  newUid,
  NOON,
  sampleLibrary,
} from '../samples/sample-library.ts'
import { editQuestion } from '../questions/wording-edits.ts'

const pause = (): Promise<void> => Promise.resolve()
const check = (db: Db) => checkLibrary(db, { pause })

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

it('to look writes nothing, and what is answered meanwhile is no fault', async () => {
  const { db } = decidedLibrary()
  const { id } = begin(db, NOON, { kind: 'practice', article: ARTICLE })
  const written = db.prepare<[], number>('SELECT total_changes()').pluck()
  const before = written.get()
  const alone = (): never => {
    throw new Error('There is nothing to write.')
  }
  await checkLibrary(db, { pause, alone })
  expect(written.get()).toBe(before)
  let given = 0
  const studying = async (): Promise<void> => {
    if (given++ % 2 === 0) give(db, NOON, id, given % 3 === 0 ? 'wrong' : 'right')
    else undoAnswer(db, NOON, id)
  }
  expect(await checkLibrary(db, { pause: studying, alone })).toMatchObject({ sound: true, found: [] })
  expect(given).toBeGreaterThan(2)
})

it('what seemed wrong is left as it is where it is right by the time nobody else writes', async () => {
  const { db } = decidedLibrary()
  const memory = (): unknown => db.prepare('SELECT * FROM memory ORDER BY fact').all()
  const sums = (): unknown => db.prepare('SELECT * FROM day_total ORDER BY day').all()
  const [whole, counted] = [memory(), sums()]
  db.exec('CREATE TEMP TABLE kept AS SELECT * FROM memory; UPDATE memory SET reps = reps + 1')
  db.exec('CREATE TEMP TABLE summed AS SELECT * FROM day_total; UPDATE day_total SET answers = answers + 1')
  const alone: Alone = async (write) => {
    db.exec('DELETE FROM memory; INSERT INTO memory SELECT * FROM kept')
    db.exec('DELETE FROM day_total; INSERT INTO day_total SELECT * FROM summed')
    return await write()
  }
  expect(await checkLibrary(db, { pause, alone })).toMatchObject({ found: [] })
  expect([memory(), sums()]).toEqual([whole, counted])
})

it('a worker that looks has its turn to mend, and the application then knows', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'afterread-check-'))
  const fill = openLibrary(folder)
  fillLibrary(fill.db)
  giveAll(fill.db, NOON, begin(fill.db, NOON, { kind: 'quiz', article: ARTICLE }).id)
  const { due, next } = today(fill.db, NOON, null)
  // As its first start leaves it.
  ensureFolds(fill.db)
  fill.db.exec('UPDATE memory SET due = due + 40')
  fill.close()
  const app = createApp(trialOptions(folder))
  expect(await app.call('today', {})).not.toMatchObject({ value: { due, next } })
  const found = [expect.stringMatching(/^The memory of \d+ facts did not fit/)]
  expect(await app.call('checkLibrary', {}, 'p')).toMatchObject({ ok: true, value: { found } })
  expect(await app.call('today', {})).toMatchObject({ value: { due, next } })
  app.close()
  rmSync(folder, { recursive: true })
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
