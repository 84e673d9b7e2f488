import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { answeredIn } from '../sessions/course.ts'
import { openLibrary } from '../db/open.ts'
import type { Library } from '../db/open.ts'
import type { Db } from '../db/sql.ts'
import { redoAnswer } from './redo.ts'
import { ARTICLE, begin, fillLibrary, give, giveAll, later, newUid, NOON } from '../samples/sample-library.ts'
import { endSession } from '../sessions/end-session.ts'
import { sessionView } from '../sessions/sessions.ts'
import { countAnswers } from '../memory/totals.ts'
import { undoAnswer } from './undo.ts'

let folder: string
let library: Library
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'afterread-'))
  library = openLibrary(folder)
  fillLibrary(library.db)
})
afterEach(() => {
  library.close()
  rmSync(folder, { recursive: true, force: true })
})

/** All that an answer touches besides the log itself. */
const folded = (db: Db): unknown[] => {
  countAnswers(db)
  return ['memory', 'day_total', 'confusion', 'session'].map((table) =>
    db
      .prepare(`SELECT * FROM ${table} WHERE ${table === 'day_total' ? 'answers > 0' : 'true'} ORDER BY 1`)
      .all(),
  )
}

const quiz = (): string => begin(library.db, NOON, { kind: 'quiz', article: ARTICLE }).id

describe('undo', () => {
  it('makes everything as it was before the answer, whatever the answer', () => {
    const id = quiz()
    for (const reaction of ['right', 'wrong', 'unknown', 'right', 'wrong'] as const) {
      const before = [folded(library.db), sessionView(library.db, id)]
      give(library.db, NOON, id, reaction)
      const view = undoAnswer(library.db, NOON, id)
      expect([folded(library.db), { ...view, canRedo: false }]).toEqual(before)
      give(library.db, NOON, id, reaction)
    }
  })

  it('works after the library was closed and opened again', () => {
    const id = quiz()
    give(library.db, NOON, id, 'right')
    const before = [folded(library.db), sessionView(library.db, id)]
    give(library.db, NOON, id, 'wrong')
    library.close()
    library = openLibrary(folder)
    const view = undoAnswer(library.db, NOON, id)
    expect([folded(library.db), { ...view, canRedo: false }]).toEqual(before)
  })

  it('covers the answer that ended the session', () => {
    const id = quiz()
    giveAll(library.db, NOON, id)
    const last = answeredIn(library.db, id).at(-1)
    const view = undoAnswer(library.db, NOON, id)
    expect(view.finished).toBe(false)
    expect(view.asked?.question).toBe(last?.question)
    expect(giveAll(library.db, NOON, id).finished).toBe(true)
  })

  it('takes back one answer after the other, and then says that there is none', () => {
    const id = quiz()
    const start = folded(library.db)
    for (let n = 0; n < 4; n++) give(library.db, NOON, id, n % 2 ? 'wrong' : 'right')
    for (let n = 0; n < 4; n++) undoAnswer(library.db, NOON, id)
    expect(folded(library.db)).toEqual(start)
    expect(() => undoAnswer(library.db, NOON, id)).toThrow('no answer in this session')
  })

  it('goes on with a session that was ended early', () => {
    const id = quiz()
    give(library.db, NOON, id, 'right')
    endSession(library.db, NOON, id)
    expect(undoAnswer(library.db, NOON, id)).toMatchObject({ finished: false, done: 0 })
  })

  it('keeps what was taken back in the log', () => {
    const id = quiz()
    give(library.db, NOON, id, 'right')
    const rows = (): unknown => library.db.prepare('SELECT count(*) FROM answer').pluck().get()
    const before = Number(rows())
    undoAnswer(library.db, NOON, id)
    expect(rows()).toBe(2 * before)
  })
})

describe('redo', () => {
  const redo = (id: string): unknown => redoAnswer(library.db, later(0, 1), { session: id, uid: newUid() })

  it('gives back every answer that was taken back, to the end of the session, as if nothing had been', () => {
    const id = quiz()
    for (const reaction of ['right', 'wrong', 'unknown'] as const) give(library.db, NOON, id, reaction)
    giveAll(library.db, NOON, id)
    const before = folded(library.db).slice(0, 3)
    const { marks } = sessionView(library.db, id)
    for (const _ of marks) undoAnswer(library.db, NOON, id)
    expect(sessionView(library.db, id)).toMatchObject({ done: 0, canUndo: false, canRedo: true })
    for (const _ of marks) redo(id)
    expect(folded(library.db).slice(0, 3)).toEqual(before)
    expect(sessionView(library.db, id)).toMatchObject({ marks, finished: true, canRedo: false })
  })

  it('and undo can be done in turns, as often as one likes', () => {
    const id = quiz()
    give(library.db, NOON, id, 'wrong')
    const [zero, one] = [1, 2].map(() => {
      const view = sessionView(library.db, id)
      undoAnswer(library.db, NOON, id)
      redo(id)
      return view
    })
    expect(one).toEqual(zero)
    undoAnswer(library.db, NOON, id)
    expect(sessionView(library.db, id)).toMatchObject({ done: 0, canRedo: true })
  })

  it('works after the library was closed and opened again', () => {
    const id = quiz()
    give(library.db, NOON, id, 'right')
    give(library.db, NOON, id, 'wrong')
    const before = [folded(library.db), sessionView(library.db, id)]
    undoAnswer(library.db, NOON, id)
    undoAnswer(library.db, NOON, id)
    library.close()
    library = openLibrary(folder)
    redo(id)
    redo(id)
    expect([folded(library.db), sessionView(library.db, id)]).toEqual(before)
  })

  it('is over once something else was answered', () => {
    const id = quiz()
    give(library.db, NOON, id, 'wrong')
    undoAnswer(library.db, NOON, id)
    give(library.db, NOON, id, 'right')
    expect(sessionView(library.db, id).canRedo).toBe(false)
    expect(() => redo(id)).toThrow('Nothing was taken back')
  })

  it('sent twice is done once', () => {
    const id = quiz()
    give(library.db, NOON, id, 'right')
    give(library.db, NOON, id, 'right')
    undoAnswer(library.db, NOON, id)
    undoAnswer(library.db, NOON, id)
    const input = { session: id, uid: newUid() }
    const once = redoAnswer(library.db, NOON, input)
    expect(once.done).toBe(1)
    expect(redoAnswer(library.db, NOON, input)).toEqual(once)
  })
})

describe('a session whose process was killed', () => {
  it('goes on at the same question, all answers kept', () => {
    const id = quiz()
    give(library.db, NOON, id, 'wrong')
    give(library.db, NOON, id, 'right')
    const before = sessionView(library.db, id)
    // A second look at the same files, as after a kill: nothing was closed and nothing checkpointed.
    const copy = mkdtempSync(join(tmpdir(), 'afterread-'))
    copyFiles(folder, copy)
    const again = openLibrary(copy)
    expect(sessionView(again.db, id)).toEqual(before)
    expect(giveAll(again.db, NOON, id).finished).toBe(true)
    again.close()
    rmSync(copy, { recursive: true, force: true })
  })
})

function copyFiles(from: string, to: string): void {
  for (const name of ['library.db', 'library.db-wal']) copyFileSync(join(from, name), join(to, name))
}
