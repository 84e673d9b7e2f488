import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { PaperState } from '../../shared/paper-models.ts'
import type { Response } from '../../shared/session-calls.ts'
import { courseOf, dealtAt } from '../sessions/course.ts'
import { openLibrary } from '../db/open.ts'
import type { Library } from '../db/open.ts'
import type { Db } from '../db/sql.ts'
import { endSession } from '../sessions/end-session.ts'
import { handIn } from './hand-in.ts'
import { keptOf } from '../memory/memory.ts'
import { fillPaper, paper, setTimer } from './paper.ts'
import { redoAnswer } from '../decisions/redo.ts'
import { resultOf } from '../insights/results.ts'
import { responseTo } from '../samples/sample-answer.ts'
import { ARTICLE, begin, fillLibrary, give, giveAll, later, newUid, NOON } from '../samples/sample-library.ts'
import type { Reaction } from '../samples/sample-library.ts'
import { sessionView } from '../sessions/sessions.ts'
import { today } from '../today/today.ts'
import { undoAnswer } from '../decisions/undo.ts'
import { countAnswers } from '../memory/totals.ts'

let folder: string
let library: Library
let db: Db
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'afterread-'))
  library = openLibrary(folder)
  db = library.db
  fillLibrary(db)
})
afterEach(() => {
  library.close()
  rmSync(folder, { recursive: true, force: true })
})

const exam = (more: { count?: number; minutes?: number } = {}): string =>
  begin(db, NOON, { kind: 'exam', article: ARTICLE, ...more }).id

function answerFor(id: string, position: number, reaction: Reaction): Response {
  const { session } = courseOf(db, id)
  const item = session.plan[position]
  if (!item) throw new Error('There is no such place.')
  const { question, dealt } = dealtAt(db, session, item, position)
  return responseTo(question, dealt, reaction)
}

function fill(id: string, position: number, reaction: Reaction | null, now = NOON): PaperState {
  const response = reaction && answerFor(id, position, reaction)
  return fillPaper(db, now, { session: id, uid: newUid(), position, response, guessed: false, ms: 2000 })
}

const hand = (id: string, now = NOON, uid = newUid()): unknown => handIn(db, now, { session: id, uid })

const memories = (): unknown[] => db.prepare('SELECT * FROM memory ORDER BY fact').all()

describe('the paper of an exam', () => {
  it('shows all its questions at once, and no key', () => {
    const id = exam()
    expect(sessionView(db, id)).toMatchObject({ kind: 'exam', asked: null, finished: false, done: 0 })
    const { questions, given, minutes } = paper(db, id)
    expect(questions.length).toBeGreaterThan(2)
    expect(questions.map(({ position }) => position)).toEqual(questions.map((_, i) => i))
    expect(given).toEqual(questions.map(() => null))
    expect(minutes).toBeNull()
    expect(JSON.stringify(questions)).not.toContain('"correct"')
  })

  it('asks as many questions as it is to, each fact once', () => {
    const id = exam({ count: 3 })
    const { plan } = courseOf(db, id).session
    expect(plan).toHaveLength(3)
    const facts = plan.flatMap((item) => item.facts)
    expect(new Set(facts).size).toBe(facts.length)
  })

  it('is filled in any order, and answers can be changed and left blank again', () => {
    const id = exam()
    fill(id, 2, 'wrong')
    fill(id, 0, 'right')
    const changed = fill(id, 2, 'right')
    expect(changed.given[2]).toEqual(answerFor(id, 2, 'right'))
    expect(changed).toMatchObject({ spentMs: 6000, canUndo: true })
    expect(fill(id, 0, null).given[0]).toBeNull()
    expect(sessionView(db, id).done).toBe(1)
  })

  it('tells nothing and feeds nothing before it is handed in', () => {
    const id = exam()
    for (let at = 0; at < 3; at++) fill(id, at, 'wrong')
    expect(memories()).toEqual([])
    expect(today(db, NOON, null).due).toBe(0)
    expect(() => resultOf(db, id)).toThrow('Nothing was answered')
  })

  it('refuses what is no answer, and to be answered like a quiz', () => {
    const id = exam()
    const asText = { kind: 'option', chosen: 9 } as const
    expect(() =>
      fillPaper(db, NOON, {
        session: id,
        uid: newUid(),
        position: 0,
        response: asText,
        guessed: false,
        ms: 0,
      }),
    ).toThrow('does not answer')
    expect(() => give(db, NOON, id, 'unknown', { response: { kind: 'unknown' } })).toThrow('This is an exam')
    const quiz = begin(db, NOON, { kind: 'quiz', article: ARTICLE }).id
    expect(() => paper(db, quiz)).toThrow('is no exam')
  })

  it('keeps all that was written when the process is killed', () => {
    const id = exam()
    fill(id, 1, 'right')
    fill(id, 0, 'wrong')
    const before = paper(db, id)
    const copy = mkdtempSync(join(tmpdir(), 'afterread-'))
    for (const name of ['library.db', 'library.db-wal']) copyFileSync(join(folder, name), join(copy, name))
    const again = openLibrary(copy)
    expect(paper(again.db, id)).toEqual(before)
    expect(today(again.db, NOON, null).unfinished).toMatchObject({ id, kind: 'exam', done: 2 })
    again.close()
    rmSync(copy, { recursive: true, force: true })
  })

  it('has a clock only if it is given one, which can be let run longer or stopped', () => {
    const id = exam({ minutes: 20 })
    expect(paper(db, id).minutes).toBe(20)
    expect(setTimer(db, { session: id, minutes: 30 }).minutes).toBe(30)
    expect(setTimer(db, { session: id, minutes: null }).minutes).toBeNull()
  })
})

describe('undo and redo on a paper', () => {
  const undo = (id: string): unknown => undoAnswer(db, NOON, id)
  const redo = (id: string): unknown => redoAnswer(db, NOON, { session: id, uid: newUid() })

  it('go back to the blank paper and forth again, across a restart', () => {
    const id = exam()
    fill(id, 0, 'right')
    fill(id, 1, 'wrong')
    fill(id, 0, 'wrong')
    const { given } = paper(db, id)
    for (let n = 0; n < 3; n++) undo(id)
    expect(paper(db, id)).toMatchObject({ given: given.map(() => null), canUndo: false, canRedo: true })
    expect(() => undo(id)).toThrow('nothing on this paper')
    library.close()
    library = openLibrary(folder)
    db = library.db
    for (let n = 0; n < 3; n++) redo(id)
    expect(paper(db, id)).toMatchObject({ given, canUndo: true, canRedo: false })
  })

  it('take what was typed in one piece, however often it was kept while it was typed', () => {
    // What was right once is asked for by typing.
    giveAll(db, NOON, begin(db, NOON, { kind: 'quiz', article: ARTICLE }).id)
    const id = exam()
    const at = paper(db, id).questions.findIndex(
      ({ options, pieces }) => options.length + pieces.length === 0,
    )
    const type = (text: string): PaperState =>
      fillPaper(db, NOON, {
        session: id,
        uid: newUid(),
        position: at,
        response: { kind: 'text', text },
        guessed: false,
        ms: 100,
      })
    expect(at).toBeGreaterThanOrEqual(0)
    for (const text of ['s', 'st', 'sto', 'ston', 'stone']) type(text)
    undo(id)
    expect(paper(db, id).given[at]).toBeNull()
    redo(id)
    expect(paper(db, id).given[at]).toEqual({ kind: 'text', text: 'stone' })
  })

  it('forget what could be done again once something else is written', () => {
    const id = exam()
    fill(id, 0, 'right')
    undo(id)
    expect(fill(id, 1, 'right')).toMatchObject({ canRedo: false, canUndo: true })
    expect(() => redo(id)).toThrow('nothing on this paper')
  })
})

describe('handing in', () => {
  it('is a decision; then the answers are scored in full and feed the memory', () => {
    const id = exam()
    const places = paper(db, id).questions.length
    for (let at = 0; at < places; at++) fill(id, at, at === 0 ? 'wrong' : 'right')
    hand(id)
    const view = sessionView(db, id)
    expect(view).toMatchObject({ finished: true, total: places, done: places })
    const { attempt, answers } = resultOf(db, id)
    expect(attempt).toMatchObject({ kind: 'exam', finished: true, answers: places, possible: places })
    expect(answers.every(({ again, blank, source }) => !again && !blank && source !== null)).toBe(true)
    const decided = db.prepare('SELECT what, session FROM decision').all()
    expect(decided).toEqual([{ what: 'exam handed in', session: id }])
    const [first] = courseOf(db, id).session.plan
    expect(keptOf(db, first?.facts[0] ?? '').memory?.state).toBe('learning')
    expect(memories().length).toBeGreaterThan(2)
  })

  it('counts what was left blank as no point and as no evidence', () => {
    const id = exam()
    const places = paper(db, id).questions.length
    fill(id, 0, 'right')
    hand(id)
    const result = resultOf(db, id)
    expect(result.attempt).toMatchObject({ points: 1, possible: places })
    expect(result.answers.map(({ blank }) => blank)).toEqual(result.answers.map((_, i) => i > 0))
    const known = courseOf(db, id).session.plan[0]?.facts ?? []
    for (const item of courseOf(db, id).session.plan.slice(1)) {
      for (const fact of item.facts) if (!known.includes(fact)) expect(keptOf(db, fact).memory).toBeNull()
    }
  })

  it('sent twice is done once', () => {
    const id = exam()
    fill(id, 0, 'right')
    const uid = newUid()
    hand(id, NOON, uid)
    const rows = db.prepare('SELECT count(*) FROM answer').pluck().get()
    hand(id, NOON, uid)
    expect(db.prepare('SELECT count(*) FROM answer').pluck().get()).toBe(rows)
    expect(() => hand(id)).toThrow('was handed in')
    expect(() => fill(id, 0, 'wrong')).toThrow('was handed in')
  })

  it('is refused while nothing is written', () => {
    const id = exam()
    expect(() => hand(id)).toThrow('Nothing is written')
    expect(endSession(db, NOON, id).finished).toBe(true)
  })

  it('counts each answer on the day it was given', () => {
    const id = exam()
    fill(id, 0, 'right', NOON)
    fill(id, 1, 'right', later(1))
    hand(id, later(2))
    countAnswers(db)
    const days = db.prepare('SELECT day FROM day_total WHERE answers > 0 ORDER BY day').pluck().all()
    const first = Number(days[0])
    expect(days).toEqual([first, first + 1, first + 2])
  })

  it('can be taken back: the paper lies there as it was, and the memory is as it was', () => {
    const earlier = begin(db, NOON, { kind: 'quiz', article: ARTICLE, count: 4 }).id
    giveAll(db, NOON, earlier)
    const id = begin(db, later(3), { kind: 'exam', article: ARTICLE }).id
    fill(id, 0, 'wrong', later(3))
    const [before, sheet] = [memories(), paper(db, id)]
    hand(id, later(3))
    expect(memories()).not.toEqual(before)
    expect(undoAnswer(db, later(3), id)).toMatchObject({ finished: false, done: 1 })
    expect([memories(), paper(db, id)]).toEqual([before, sheet])
    hand(id, later(3))
    expect(resultOf(db, id).attempt.finished).toBe(true)
  })

  it('calls in facts that were not due: an exam is a review of all it asks alone', () => {
    const quiz = begin(db, NOON, { kind: 'quiz', article: ARTICLE }).id
    giveAll(db, NOON, quiz)
    const id = begin(db, later(1), { kind: 'exam', article: ARTICLE }).id
    const { plan } = courseOf(db, id).session
    const at = plan.findIndex((item) => item.facts.length === 1)
    const fact = plan[at]?.facts[0] ?? ''
    const before = keptOf(db, fact).memory
    expect(before?.due).toBeGreaterThan(0)
    fill(id, at, 'wrong', later(1))
    hand(id, later(1))
    expect(keptOf(db, fact).memory?.reps).toBe((before?.reps ?? 0) + 1)
  })
})
