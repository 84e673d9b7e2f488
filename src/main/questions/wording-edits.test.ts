import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { redoDeed, undoDeed } from '../decisions/decisions.ts'
import type { Db } from '../db/sql.ts'
import { editQuestion, questionText, triedWording } from './wording-edits.ts'
import { engineReading } from './engine-reading.ts'
import { createJudges } from './judges.ts'
import { questionById } from './questions.ts'
import { resultOf } from '../insights/results.ts'
import {
  ARTICLE,
  begin,
  fillLibrary,
  give,
  giveAll,
  later,
  newUid,
  NOON,
  sampleLibrary,
} from '../samples/sample-library.ts'
import { sessionView } from '../sessions/sessions.ts'

const TYPED =
  sampleLibrary()
    .prepare<[], string>(`SELECT id FROM question WHERE form = 'typed' AND facts LIKE '%stonexxx%'`)
    .pluck()
    .get() ?? ''
const edit = (db: Db, edit: Parameters<typeof editQuestion>[2]['edit'], question = TYPED) =>
  editQuestion(db, NOON, { uid: newUid(), question, edit })

describe('a question in its learner’s words', () => {
  it('is asked so from the next time on, and what was answered before keeps its words', () => {
    const db = sampleLibrary()
    const { id, asked } = begin(db, NOON, { kind: 'quiz', article: ARTICLE })
    const question = asked?.question ?? ''
    give(db, NOON, id, 'right')
    expect(edit(db, { prompt: 'Asked in other words?' }, question).said).toBe('Edited 1 question')
    giveAll(db, NOON, id)
    expect(resultOf(db, id).answers[0]?.prompt).toBe(asked?.prompt)
    expect(questionById(db, question)?.question.prompt).toBe('Asked in other words?')
    const { prompt } =
      db.prepare<[string], { prompt: string }>('SELECT prompt FROM question WHERE id = ?').get(question) ?? {}
    expect(prompt).toBe('Asked in other words?')
  })

  it('takes the answer it now has', () => {
    const db = sampleLibrary()
    edit(db, { answer: 'Granite', accepts: ['rock', ' '] })
    expect(questionText(db, TYPED)).toMatchObject({ answer: 'Granite', accepts: ['rock'], edited: true })
  })

  it('keeps earlier changes beside later ones, and goes back to the engine’s words at once', () => {
    const db = sampleLibrary()
    const made = questionText(db, TYPED)
    edit(db, { answer: 'Granite' })
    edit(db, { prompt: 'Which material?' })
    expect(questionText(db, TYPED)).toMatchObject({ answer: 'Granite', prompt: 'Which material?' })
    edit(db, null)
    expect(questionText(db, TYPED)).toEqual(made)
    expect(() => edit(db, null)).toThrow('made with already')
  })

  it('is undone and done again like any decision', () => {
    const db = sampleLibrary()
    const made = questionText(db, TYPED)
    edit(db, { answer: 'Granite' })
    const edited = questionText(db, TYPED)
    expect(undoDeed(db, NOON)?.said).toBe('Taken back: edited 1 question')
    expect(questionText(db, TYPED)).toEqual(made)
    redoDeed(db, NOON, newUid())
    expect(questionText(db, TYPED)).toEqual(edited)
  })

  it('stays in them when its article is brought in anew', () => {
    const db = sampleLibrary()
    const made = questionText(db, TYPED)
    edit(db, { prompt: 'Which material?' })
    fillLibrary(db)
    expect(questionText(db, TYPED)).toMatchObject({ prompt: 'Which material?', edited: true })
    undoDeed(db, NOON)
    expect(questionText(db, TYPED)).toEqual(made)
  })

  it('that could not be asked is refused, and nothing is changed', () => {
    const db = sampleLibrary()
    const made = questionText(db, TYPED)
    expect(() => edit(db, { answer: ' ' })).toThrow('Nothing may be left empty.')
    expect(() => edit(db, { prompt: 'Which?' }, 'nowhere')).toThrow('not in the library')
    expect(questionText(db, TYPED)).toEqual(made)
    expect(undoDeed(db, NOON)).toBeNull()
  })

  it('is looked for by what it now gives away', () => {
    const db = sampleLibrary()
    edit(db, { explanation: 'Steel: strong under pressure and under tension.' })
    const reveals = db.prepare('SELECT reveals FROM question WHERE id = ?').pluck().get(TYPED)
    expect(JSON.parse(String(reveals))).toContain(`${ARTICLE}-steelxxxxxxx`)
    begin(db, later(1), { kind: 'quiz', article: ARTICLE })
    expect(sessionView(db, begin(db, later(1), { kind: 'quiz', article: ARTICLE }).id).asked).not.toBeNull()
  })
})

describe('the linter’s opinion', () => {
  const judges = createJudges(fileURLToPath(new URL('../import/import-worker.ts', import.meta.url)))
  afterAll(() => judges.close())

  it('is that of the engine’s rules, on one wording after the other', async () => {
    const db = sampleLibrary()
    const judged = async (edit: Parameters<typeof triedWording>[1]['edit']): Promise<readonly string[]> => {
      const { question } = triedWording(db, { question: TYPED, edit })
      const findings = await judges.opinion('bridges 1', question, () => engineReading(db, ARTICLE))
      return findings.map(({ rule }) => rule)
    }
    expect(await judged({})).toEqual([])
    expect(await judged({ prompt: 'What?' })).toContain('E8')
    expect(await judged({ prompt: 'Is stone strong under pressure but weak under tension?' })).toContain('E3')
  })

  it('is nothing once the app is closed', async () => {
    const db = sampleLibrary()
    const gone = createJudges(fileURLToPath(new URL('../import/import-worker.ts', import.meta.url)))
    const { question } = triedWording(db, { question: TYPED, edit: {} })
    const asked = gone.opinion('bridges 1', question, () => engineReading(db, ARTICLE))
    gone.close()
    expect(await asked).toEqual([])
  })
})
