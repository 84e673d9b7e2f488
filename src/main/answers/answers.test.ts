import { beforeEach, describe, expect, it } from 'vitest'
import type { Input } from '../../shared/contract.ts'
import { standingRows } from './answer-row.ts'
import { answerQuestion } from './answers.ts'
import { courseOf } from '../sessions/course.ts'
import { inTransaction } from '../db/sql.ts'
import type { Db } from '../db/sql.ts'
import { keptOf } from '../memory/memory.ts'
import {
  ARTICLE,
  begin,
  formsLibrary,
  give,
  later,
  newUid,
  NOON,
  responseFor,
  sampleLibrary,
} from '../samples/sample-library.ts'
import { sessionView } from '../sessions/sessions.ts'
import { today } from '../today/today.ts'
import { countAnswers } from '../memory/totals.ts'

let db: Db
beforeEach(() => {
  db = sampleLibrary()
})

/** A session that asks one question of a form about some facts. */
function sessionWith(form: string, facts = [`${ARTICLE}-stonexxxxxxx`]): string {
  const row = db
    .prepare<[string, string], { id: string }>(
      `SELECT q.id FROM question q JOIN question_fact l ON l.question = q.id WHERE q.form = ? AND l.fact = ?`,
    )
    .get(form, facts[0] ?? '')
  const id = newUid()
  const plan = [{ question: row?.id, facts, why: 'new', keyAt: 2 }]
  inTransaction(db, () =>
    db
      .prepare(
        `INSERT INTO session (id, kind, title, plan, seed, started_at, day) VALUES (?, 'quiz', 'Quiz', ?, ?, ?, 20522)`,
      )
      .run(id, JSON.stringify(plan), id, NOON.toISOString()),
  )
  return id
}

const answerOf = (session: string, more: Partial<Input<'answer'>> = {}): Input<'answer'> => ({
  session,
  uid: newUid(),
  position: 0,
  response: responseFor(db, session, 'right'),
  guessed: false,
  hinted: false,
  ms: 3000,
  ...more,
})
const rowsStored = (): unknown => db.prepare('SELECT count(*) AS n FROM answer').pluck().get()
const stone = (): ReturnType<typeof keptOf> => keptOf(db, `${ARTICLE}-stonexxxxxxx`)

describe('an answer sent again', () => {
  it('with the same uid gets the same feedback and stores nothing', () => {
    const input = answerOf(sessionWith('choice'))
    const first = answerQuestion(db, NOON, input)
    const before = [rowsStored(), stone()]
    const second = answerQuestion(db, later(3), input)
    expect(second.feedback).toEqual(first.feedback)
    expect([rowsStored(), stone()]).toEqual(before)
  })

  it('with the uid of another answer is refused', () => {
    const input = answerOf(sessionWith('choice'))
    answerQuestion(db, NOON, input)
    const other = answerOf(sessionWith('typed'), { uid: input.uid })
    expect(() => answerQuestion(db, NOON, other)).toThrow('Another answer was stored')
  })

  it('with a new uid is refused: the question was answered', () => {
    const session = sessionWith('choice')
    const input = answerOf(session)
    answerQuestion(db, NOON, input)
    expect(() => answerQuestion(db, NOON, { ...input, uid: newUid() })).toThrow('over')
    expect(rowsStored()).toBe(1)
  })
})

describe('an answer that fits nothing', () => {
  it.each([
    ['choice', { kind: 'text', text: 'Stone' }],
    ['choice', { kind: 'option', chosen: 9 }],
    ['typed', { kind: 'option', chosen: 0 }],
    ['match', { kind: 'places', slots: [0, 0, 1, 2] }],
    ['match', { kind: 'places', slots: [0, 1] }],
    ['sort', { kind: 'places', slots: [0, 1, 2, 3] }],
  ] as const)('to a %s is refused and nothing is stored', (form, response) => {
    const session = sessionWith(form)
    const given = response.kind === 'places' ? { ...response, slots: [...response.slots] } : response
    expect(() => answerQuestion(db, NOON, answerOf(session, { response: given }))).toThrow(
      'nothing was stored',
    )
    expect(rowsStored()).toBe(0)
    expect(sessionView(db, session).done).toBe(0)
  })

  it('to another place of the session is refused', () => {
    const input = answerOf(sessionWith('choice'), { position: 3 })
    expect(() => answerQuestion(db, NOON, input)).toThrow('not the question the session is at')
  })
})

describe('marking', () => {
  it('keeps the score of a guess and lets the fact come back today', () => {
    const { feedback } = answerQuestion(db, NOON, answerOf(sessionWith('choice'), { guessed: true }))
    expect(feedback).toMatchObject({ verdict: 'right', points: 1, grade: 1 })
    expect(feedback.comesBack[0]).toMatchObject({ inDays: 0, was: null })
  })

  it('takes a typed answer with a hint for Hard', () => {
    const { feedback } = answerQuestion(db, NOON, answerOf(sessionWith('typed'), { hinted: true }))
    expect(feedback).toMatchObject({ verdict: 'right', points: 1, grade: 2 })
  })

  it('forgives a typo and shows it', () => {
    const session = sessionWith('typed', [`${ARTICLE}-concretexxxx`])
    const input = answerOf(session, { response: { kind: 'text', text: 'conrete' } })
    const { feedback } = answerQuestion(db, NOON, input)
    expect(feedback).toMatchObject({ verdict: 'right', yours: 'conrete', right: 'Concrete' })
    expect(feedback.spelling).toContainEqual({ text: 'c', kind: 'ins' })
  })

  it('says of a wrong choice what the article says of it, and keeps the confusion', () => {
    const { feedback } = answerQuestion(
      db,
      NOON,
      answerOf(
        ...((session) => [session, { response: responseFor(db, session, 'wrong') }] as const)(
          sessionWith('choice'),
        ),
      ),
    )
    expect(feedback.verdict).toBe('wrong')
    expect(feedback.contrast?.said).toContain(feedback.yours)
    expect(feedback.contrast?.source?.pieces.map(({ text }) => text).join('')).toContain(feedback.yours)
    const chosen = `${ARTICLE}-${feedback.yours?.toLowerCase().padEnd(12, 'x')}`
    countAnswers(db)
    expect(db.prepare('SELECT * FROM confusion').all()).toEqual([
      { fact: `${ARTICLE}-stonexxxxxxx`, chosen, times: 1 },
    ])
  })

  it('shows the sentence without the marks of its source, the decisive words marked', () => {
    const { feedback } = answerQuestion(db, NOON, answerOf(sessionWith('cloze')))
    expect(feedback.source.pieces).toEqual([
      { text: 'Stone', strong: true },
      { text: ': ' },
      { text: 'strong under pressure but weak under tension', mark: true },
      { text: '.' },
    ])
  })

  it('says nothing of an answer not known but what is right', () => {
    const input = answerOf(sessionWith('choice'), { response: { kind: 'unknown' } })
    const { feedback, session } = answerQuestion(db, NOON, input)
    expect(feedback).toMatchObject({ verdict: 'unknown', yours: null, right: 'Stone', points: 0, grade: 1 })
    expect(session.marks).toEqual(['wrong'])
  })
})

describe('an answer about several facts', () => {
  const four = ['stonexxxxxxx', 'steelxxxxxxx', 'timberxxxxxx', 'concretexxxx'].map(
    (fact) => `${ARTICLE}-${fact}`,
  )

  it('is stored as one row a fact, under one submission', () => {
    const input = answerOf(sessionWith('match', four))
    const { feedback } = answerQuestion(db, NOON, input)
    const rows = standingRows(db, input.uid)
    expect(rows.map(({ uid }) => uid)).toEqual([
      input.uid,
      `${input.uid}#1`,
      `${input.uid}#2`,
      `${input.uid}#3`,
    ])
    expect(new Set(rows.map(({ fact }) => fact))).toEqual(new Set(four))
    expect(feedback).toMatchObject({ verdict: 'right', points: 1, possible: 1, grades: [] })
    expect(feedback.comesBack).toHaveLength(3)
  })

  it('takes the last pair of a match, which the others force, for no evidence', () => {
    const input = answerOf(sessionWith('match', four))
    answerQuestion(db, NOON, input)
    const rows = standingRows(db, input.uid)
    expect(rows.map(({ g }) => g)).toEqual([1 / 4, 1 / 3, 1 / 2, 1])
    expect(rows.map(({ rating }) => rating === null)).toEqual([false, false, false, true])
  })

  it('fails both facts of a wrong pair and passes the others', () => {
    const session = sessionWith('match', four)
    const response = responseFor(db, session, 'right')
    if (response.kind !== 'places') throw new Error('A match is answered with places.')
    const [a = 0, b = 0, ...rest] = response.slots
    const input = answerOf(session, { response: { kind: 'places', slots: [b, a, ...rest] } })
    const { feedback } = answerQuestion(db, NOON, input)
    expect(feedback).toMatchObject({ verdict: 'partial', said: 'Partly right: 2 of 4', points: 0.5 })
    const missed = standingRows(db, input.uid).filter(({ verdict }) => verdict === 'wrong')
    expect(missed.map(({ rating }) => rating)).toEqual([1, 1])
    expect(missed[0]?.confused).toBe(missed[1]?.fact)
  })

  it('leaves the facts it only brings along as they were', () => {
    const [first = ''] = four
    const input = answerOf(sessionWith('sort', [first]))
    answerQuestion(db, NOON, input)
    const counted = standingRows(db, input.uid).filter(({ rating }) => rating !== null)
    expect(counted.map(({ fact }) => fact)).toEqual([first])
    expect(four.slice(1).every((fact) => keptOf(db, fact).memory === null)).toBe(true)
  })
})

describe('what was shown', () => {
  it('is kept once per wording, with the order of the options in each answer', () => {
    const [a, b] = [answerOf(sessionWith('choice')), answerOf(sessionWith('choice'))]
    answerQuestion(db, NOON, a)
    answerQuestion(db, NOON, b)
    const [first] = standingRows(db, a.uid)
    const [second] = standingRows(db, b.uid)
    expect(first?.wording).toBe(second?.wording)
    expect(db.prepare('SELECT count(*) FROM wording').pluck().get()).toBe(1)
    expect(JSON.parse(first?.dealt ?? '').options.indexOf(0)).toBe(2)
  })
})

describe('a clock set back', () => {
  it('stops nothing: the answer is flagged and no day is lost', () => {
    answerQuestion(db, NOON, answerOf(sessionWith('typed')))
    const before = stone().memory
    const input = answerOf(sessionWith('cloze'))
    expect(today(db, later(-3), null).clockBehind).toBe(true)
    answerQuestion(db, later(-3), input)
    expect(standingRows(db, input.uid)[0]?.flags).toBe('["clock behind"]')
    expect(stone().memory?.last).toBe(before?.last)
    expect(stone().memory?.due).toBeGreaterThanOrEqual(before?.due ?? Infinity)
    expect(today(db, later(0, 1), null).clockBehind).toBe(true === later(0, 1) < later(-3))
  })
})

describe('every answer', () => {
  it('leaves the session where reading it anew finds it', () => {
    const forms = formsLibrary()
    const { id } = begin(forms, NOON, { kind: 'quiz', article: ARTICLE })
    const reactions = ['right', 'wrong', 'partial', 'unknown'] as const
    for (let n = 0; sessionView(forms, id).asked && n < 80; n++) {
      const { session } = give(forms, later(0, n), id, reactions[n % 4] ?? 'right', { guessed: n % 5 === 0 })
      expect(session).toEqual(sessionView(forms, id))
    }
    expect(sessionView(forms, id).done).toBeGreaterThan(20)
  })

  it('carries what a later schedule will need', () => {
    const session = sessionWith('choice')
    const { feedback } = give(db, NOON, session, 'right')
    const [row] = standingRows(db, feedback.answer)
    expect(row).toMatchObject({
      day: 20522,
      rated_by: 'rule',
      scheduled: 1,
      recall: null,
      before: 'null',
      parameters: 1,
    })
    expect(row?.g).toBe(0.25)
    expect(row?.p).toBeGreaterThan(0)
    expect(JSON.parse(row?.after ?? '')).toEqual(stone().memory)
    expect(courseOf(db, session).session.finishedAt).toBe(NOON.toISOString())
  })
})
