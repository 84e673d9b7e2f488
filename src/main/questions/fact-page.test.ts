import { beforeEach, describe, expect, it } from 'vitest'
import type { FactPage } from '../../shared/fact-models.ts'
import type { Db } from '../db/sql.ts'
import { decide } from '../decisions/decisions.ts'
import { factPage } from './fact-page.ts'
import { momentOf } from '../moment.ts'
import { ARTICLE, begin, give, later, newUid, NOON, sampleLibrary } from '../samples/sample-library.ts'
import { tagAll } from '../articles/tags.ts'
import { undoAnswer } from '../decisions/undo.ts'

let db: Db
let fact: string
beforeEach(() => {
  db = sampleLibrary()
  fact = `${ARTICLE}-stone`.padEnd(`${ARTICLE}-`.length + 12, 'x')
})

const pageAt = (now: Date): FactPage => factPage(db, momentOf(db, now).day, fact)

/** Asks one fact of the article, and takes the page of that fact from then on. */
function study(now: Date, reaction: 'right' | 'wrong'): string {
  const { id } = begin(db, now, { kind: 'quiz', article: ARTICLE, count: 1 })
  const { session } = give(db, now, id, reaction)
  fact = String(db.prepare('SELECT fact FROM answer ORDER BY id DESC LIMIT 1').pluck().get())
  return session.id
}

describe('the page of a fact', () => {
  it('has its statement, its passage and every question with its answer', () => {
    const page = pageAt(NOON)
    expect(page).toMatchObject({ known: 'new', answers: [], curve: null, gone: false, origin: 'generated' })
    expect(page.source?.pieces.map(({ text }) => text).join('')).toContain('strong under pressure')
    expect(page.source?.block).toBeGreaterThan(0)
    expect(page.questions.map(({ form }) => form)).toEqual([
      'choice',
      'cloze',
      'truefalse',
      'typed',
      'match',
      'sort',
    ])
    expect(page.questions[0]).toMatchObject({ answer: 'Stone', facts: 1 })
    expect(page.questions[0]?.options.filter(({ correct }) => correct)).toEqual([
      { text: 'Stone', correct: true },
    ])
    expect(page.questions.find(({ form }) => form === 'match')?.pairs).toHaveLength(4)
  })

  it('tells each answer that stands: what it was, its grade and when the fact was to come back', () => {
    const session = study(NOON, 'right')
    const { answers, known } = pageAt(later(1))
    expect(known).toBe('shaky')
    expect(answers).toMatchObject([
      { verdict: 'right', byHand: false, session, recall: null, date: '2026-03-10' },
    ])
    expect(answers[0]?.cameBack?.inDays).toBeGreaterThan(0)
    undoAnswer(db, later(1), session)
    expect(pageAt(later(1)).answers).toEqual([])
  })

  it('tells what was decided about the fact and its questions', () => {
    const question = pageAt(NOON).questions[0]?.id ?? ''
    decide(db, NOON, { uid: newUid(), what: 'dispute', questions: [question], reason: 'Both are right.' })
    decide(db, NOON, { uid: newUid(), what: 'bury', facts: [fact] })
    tagAll(db, NOON, { name: 'exam', facts: [fact] })
    const page = pageAt(NOON)
    expect(page.questions[0]).toMatchObject({ disputed: true, reason: 'Both are right.' })
    expect(page).toMatchObject({
      buriedUntil: '2026-03-11',
      tags: ['exam'],
      articleTags: [],
      suspended: false,
    })
    expect(pageAt(later(1)).buriedUntil).toBeNull()
  })

  it('is refused for a fact that never was', () => {
    expect(() => factPage(db, 0, 'nothing')).toThrow('not in the library')
  })
})

describe('the curve of its memory', () => {
  it('begins at the first answer with 1 and falls to 0.9 in as many days as the stability has', () => {
    study(NOON, 'right')
    const { curve } = pageAt(NOON)
    const [points = []] = curve?.stretches ?? []
    expect(points[0]).toEqual({ day: curve?.today, recall: 1 })
    expect(points.map(({ recall }) => recall)).toEqual(
      points.map(({ recall }) => recall).toSorted((a, b) => b - a),
    )
    const after = pageAt(later(Math.floor(curve?.stability ?? 0))).curve?.recallNow
    expect(after).toBeGreaterThanOrEqual(0.9)
    expect(pageAt(later(Math.ceil(curve?.stability ?? 0) + 1)).curve?.recallNow).toBeLessThan(0.9)
  })

  it('has a stretch for each interval, one beginning on the day on which the last ended, and goes on past the due day', () => {
    study(NOON, 'right')
    const first = pageAt(NOON)
    const { due = 0, today = 0 } = first.curve ?? {}
    study(later(due - today), 'right')
    const { curve } = pageAt(later(due - today))
    expect(curve?.stretches).toHaveLength(2)
    const [one = [], other = []] = curve?.stretches ?? []
    expect(one.at(-1)?.day).toBe(other[0]?.day)
    expect(other.at(-1)?.day).toBeGreaterThan(curve?.due ?? Infinity)
    expect(curve?.stretches.every((points) => points.length <= 25)).toBe(true)
  })

  it('of several answers on one day is the last', () => {
    const id = study(NOON, 'wrong')
    give(db, later(0, 5), id, 'right')
    expect(pageAt(NOON).answers).toHaveLength(2)
    expect(pageAt(NOON).curve?.stretches).toHaveLength(1)
  })
})
