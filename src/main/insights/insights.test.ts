import { beforeEach, describe, expect, it } from 'vitest'
import type { Input } from '../../shared/contract.ts'
import type { Insights } from '../../shared/insight-models.ts'
import { answeredIn } from '../sessions/course.ts'
import type { Db } from '../db/sql.ts'
import { decide } from '../decisions/decisions.ts'
import { standings } from '../articles/facts.ts'
import { insights } from './insights.ts'
import { momentOf } from '../moment.ts'
import {
  ARTICLE,
  begin,
  give,
  giveAll,
  later,
  newUid,
  NOON,
  sampleLibrary,
} from '../samples/sample-library.ts'
import { sessionView } from '../sessions/sessions.ts'
import { tagAll } from '../articles/tags.ts'
import { today } from '../today/today.ts'
import { undoAnswer } from '../decisions/undo.ts'

let db: Db
beforeEach(() => {
  db = sampleLibrary()
})

const look = (days = 0, input: Partial<Input<'insights'>> = {}): Promise<Insights> =>
  insights(db, later(days), { span: null, ...input })

/** A quiz on the whole article, all right but the first few. */
function quiz(day: number, wrong = 0): string {
  const { id } = begin(db, later(day), { kind: 'quiz', article: ARTICLE })
  for (let n = 0; n < wrong; n++) give(db, later(day), id, 'wrong')
  giveAll(db, later(day), id)
  return id
}

describe('before the first answer', () => {
  it('there is nothing to draw, and nothing is made up', async () => {
    const nothing = await look()
    expect(nothing).toMatchObject({
      studied: 0,
      since: null,
      days: [],
      topics: [],
      times: [],
      calibration: [],
    })
    expect(nothing.untouched).toBeGreaterThan(0)
    expect(nothing.retention.weeks).toEqual([])
    expect(nothing.forecast).toMatchObject({ overdue: 0, later: 0, usual: null })
    expect(nothing.stability.every(({ facts }) => facts === 0)).toBe(true)
  })
})

describe('the calendar', () => {
  it('counts the answers of each day, and an answer taken back in none', async () => {
    quiz(0)
    const id = begin(db, later(3), { kind: 'practice', article: ARTICLE }).id
    give(db, later(3), id, 'right')
    give(db, later(3), id, 'wrong')
    const { days, studied, since } = await look(3)
    expect(days.map(({ date, answers }) => [date, answers])).toEqual([
      ['2026-03-10', answeredIn(db, firstSession()).length],
      ['2026-03-13', 2],
    ])
    expect([studied, since?.date]).toEqual([2, '2026-03-10'])
    undoAnswer(db, later(3), id)
    expect((await look(3)).days.at(-1)).toMatchObject({ answers: 1, right: 1 })
  })

  it('shows a year at most, and the days of the span', async () => {
    quiz(0)
    quiz(340)
    expect((await look(364)).days).toHaveLength(2)
    expect((await look(365)).days).toHaveLength(1)
    expect((await look(364, { span: 30 })).days).toHaveLength(1)
  })
})

const firstSession = (): string =>
  db.prepare<[], string>('SELECT id FROM session ORDER BY started_at LIMIT 1').pluck().get() ?? ''

describe('true retention', () => {
  it('rests on reviews of facts that were last asked at least a day before, each once a day', async () => {
    quiz(0)
    const first = await look(0)
    expect(first.retention.weeks).toEqual([])
    const due = today(db, later(60), null).due
    const { id } = begin(db, later(60), { kind: 'review' })
    give(db, later(60), id, 'wrong')
    giveAll(db, later(60), id)
    const { retention, calibration } = await look(60)
    const [week, month] = retention.spans
    const asked = (week?.young.reviews ?? 0) + (week?.mature.reviews ?? 0)
    // A match asks for facts that are not due, too, and its last pair is forced: these say nothing.
    expect(asked).toBeGreaterThan(0)
    expect(asked).toBeLessThanOrEqual(due)
    expect(asked - (week?.young.passed ?? 0) - (week?.mature.passed ?? 0)).toBeGreaterThan(0)
    expect(month?.young).toEqual(week?.young)
    expect(retention.weeks.map(({ until }) => until)).toEqual(['2026-05-09'])
    expect(retention.target).toBe(0.9)
    expect(calibration.every(({ reviews }) => reviews >= 10)).toBe(true)
  })

  it('is told by weeks that end today', async () => {
    quiz(0)
    for (const day of [60, 61, 66, 67]) {
      const { id } = begin(db, later(day), { kind: 'quiz', article: ARTICLE })
      giveAll(db, later(day), id)
    }
    giveAll(db, later(170), begin(db, later(170), { kind: 'quiz', article: ARTICLE }).id)
    const { weeks, together } = (await look(170)).retention
    expect(together).toBe(1)
    expect(weeks.length).toBeGreaterThanOrEqual(2)
    const length = (week: (typeof weeks)[number]): number => Date.parse(week.until) - Date.parse(week.date)
    expect(weeks.map(length)).toEqual(weeks.map(() => 6 * 86_400_000))
    expect(weeks.at(-1)?.until).toBe('2026-08-27')
  })

  it('leaves disputed questions out', async () => {
    quiz(0)
    const { id } = begin(db, later(60), { kind: 'review' })
    giveAll(db, later(60), id)
    const reviews = async (): Promise<number> =>
      (await look(60)).retention.spans.reduce(
        (sum, { young, mature }) => sum + young.reviews + mature.reviews,
        0,
      )
    const before = await reviews()
    const questions = [...new Set(answeredIn(db, id).map(({ question }) => question))]
    decide(db, later(60), { uid: newUid(), what: 'dispute', questions })
    expect(before).toBeGreaterThan(0)
    expect(await reviews()).toBe(0)
  })
})

describe('what is known of topics', () => {
  it('counts as solid exactly what the rule of mastery does', async () => {
    for (const day of [0, 3, 12, 40, 100]) quiz(day, day === 3 ? 2 : 0)
    let solid = 0
    for (const day of [100, 120, 160, 300]) {
      const known = standings(db, momentOf(db, later(day)).day)
      const { topics } = await look(day)
      for (const topic of topics) {
        const of = known.filter((fact) => fact.topic === topic.topic)
        const count = (state: string): number => of.filter((fact) => fact.known === state).length
        expect(topic).toMatchObject({ new: count('new'), shaky: count('shaky'), solid: count('solid') })
        solid += topic.solid
      }
    }
    expect(solid).toBeGreaterThan(0)
  })

  it('begins with the topic of which least is solid', async () => {
    for (const day of [0, 5, 30]) quiz(day)
    const { topics } = await look(30)
    const shares = topics.map(({ solid, shaky, new: fresh }) => solid / (solid + shaky + fresh))
    expect(shares).toEqual(shares.toSorted((a, b) => a - b))
  })
})

describe('the forecast', () => {
  it('says what Today says, what is overdue apart', async () => {
    quiz(0)
    const ahead = (await look(0)).forecast
    expect(ahead.overdue).toBe(0)
    expect(ahead.days.slice(0, 7).map(({ due }) => due)).toEqual(
      today(db, NOON, null).ahead.map(({ due }) => due),
    )
    const all = ahead.later + ahead.days.reduce((sum, { due }) => sum + due, 0)
    const late = (await look(400)).forecast
    expect(late.overdue).toBe(all)
    expect(late.days.every(({ due }) => due === 0)).toBe(true)
  })
})

describe('a filter', () => {
  it('by article or tag looks at nothing else', async () => {
    quiz(0)
    const all = await look(0)
    expect(await look(0, { article: ARTICLE })).toEqual(all)
    expect((await look(0, { tag: 'bridges' })).studied).toBe(0)
    tagAll(db, NOON, { name: 'bridges', articles: [ARTICLE] })
    expect(await look(0, { tag: 'bridges' })).toEqual({
      ...all,
      choices: { ...all.choices, tags: ['bridges'] },
    })
    await expect(look(0, { article: 'nowhere' })).rejects.toThrow('not in the library')
  })

  it('by span counts from its first day', async () => {
    quiz(0)
    giveAll(db, later(40), begin(db, later(40), { kind: 'review' }).id)
    expect((await look(80, { span: 30 })).retention.weeks).toEqual([])
    expect((await look(80, { span: 180 })).retention.weeks).toHaveLength(1)
    expect((await look(80)).retention.weeks).toHaveLength(1)
  })
})

describe('a session seen by the charts', () => {
  it('counts the time of an answer, but none beyond two minutes', async () => {
    const { id } = begin(db, NOON, { kind: 'practice', article: ARTICLE })
    for (let n = 0; n < 12 && sessionView(db, id).asked; n++) give(db, NOON, id, 'right', { ms: 3_600_000 })
    for (const day of [1, 2, 3, 4]) {
      const again = begin(db, later(day), { kind: 'practice', article: ARTICLE }).id
      while (sessionView(db, again).asked) give(db, later(day), again, 'right', { ms: 3_600_000 })
    }
    const { times } = await look(4)
    expect(times.length).toBeGreaterThan(0)
    expect(times.every(({ ms }) => ms === 120_000)).toBe(true)
  })
})
