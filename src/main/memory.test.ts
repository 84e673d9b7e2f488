import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decideOnFact } from './decisions.ts'
import { answeredIn, verdictOf } from './course.ts'
import type { Db } from './db/sql.ts'
import { keptOf, rebuildMemory } from './memory.ts'
import { redoAnswer } from './redo.ts'
import { changeGrade } from './regrade.ts'
import { ARTICLE, begin, give, later, newUid, NOON, sampleLibrary } from './sample-library.ts'
import { sessionView } from './sessions.ts'
import { undoAnswer } from './undo.ts'

type Act =
  | { readonly do: 'answer'; readonly reaction: 'right' | 'wrong' | 'unknown'; readonly guessed: boolean }
  | { readonly do: 'undo' | 'redo' }
  | { readonly do: 'grade'; readonly which: number; readonly grade: number }
  | { readonly do: 'wait'; readonly days: number }
  | {
      readonly do: 'decide'
      readonly fact: number
      readonly what: 'suspended' | 'resumed' | 'buried' | 'due moved'
    }
  | { readonly do: 'start'; readonly kind: 'quiz' | 'practice' }

const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('answer' as const),
      reaction: fc.constantFrom('right', 'right', 'wrong', 'unknown'),
      guessed: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.constant({ do: 'undo' as const }) },
  { weight: 2, arbitrary: fc.constant({ do: 'redo' as const }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('grade' as const),
      which: fc.nat(20),
      grade: fc.integer({ min: 1, max: 4 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('wait' as const), days: fc.integer({ min: -2, max: 9 }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('decide' as const),
      fact: fc.nat(7),
      what: fc.constantFrom('suspended', 'resumed', 'buried', 'due moved'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('start' as const), kind: fc.constantFrom('quiz', 'practice') }),
  },
)

/** A library after a learner did all this. */
function libraryAfter(acts: readonly Act[]): Db {
  const db = sampleLibrary()
  let now = NOON
  let session = begin(db, now, { kind: 'quiz', article: ARTICLE }).id
  for (const [i, one] of acts.entries()) {
    now = new Date(now.getTime() + 60_000)
    if (one.do === 'wait') now = new Date(now.getTime() + (later(one.days).getTime() - NOON.getTime()))
    else if (one.do === 'decide') decide(db, now, `decision-${i}`, one)
    else if (one.do === 'start')
      session = orElse(() => begin(db, now, { kind: one.kind, article: ARTICLE }).id, session)
    else step(db, now, session, one)
  }
  return db
}

function step(
  db: Db,
  now: Date,
  session: string,
  one: Extract<Act, { do: 'answer' | 'undo' | 'redo' | 'grade' }>,
): void {
  const answered = answeredIn(db, session)
  if (one.do === 'answer' && sessionView(db, session).asked) {
    give(db, now, session, one.reaction, { guessed: one.guessed })
  }
  if (one.do === 'undo' && answered.length > 0) undoAnswer(db, now, session)
  if (one.do === 'redo' && sessionView(db, session).canRedo) {
    redoAnswer(db, now, { session, uid: newUid() })
  }
  if (one.do === 'grade' && answered.length > 0) {
    const answer = answered[one.which % answered.length]?.submission ?? ''
    // Practice and questions of several facts have no grade to change.
    orElse(() => changeGrade(db, now, { session, answer, uid: newUid(), grade: one.grade }), null)
  }
}

function decide(db: Db, now: Date, uid: string, one: Extract<Act, { do: 'decide' }>): void {
  const fact = db
    .prepare<[number], { id: string }>('SELECT id FROM fact ORDER BY id LIMIT 1 OFFSET ?')
    .get(one.fact)
  const { what } = one
  const decision = what === 'buried' || what === 'due moved' ? { what, day: 20_525 } : { what }
  decideOnFact(db, now, uid, fact?.id ?? '', decision)
}

function orElse<T>(attempt: () => T, otherwise: T): T {
  try {
    return attempt()
  } catch (error) {
    if (error instanceof Error && error.name === 'Error') return otherwise
    throw error
  }
}

const rows = (db: Db, query: string): unknown[] => db.prepare(query).all()

describe('whatever a learner answers, takes back, grades anew and decides', () => {
  const acts = fc.array(act, { maxLength: 40 })

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

  it('the totals of days and the confusions equal the log', () => {
    fc.assert(
      fc.property(acts, (done) => {
        const db = libraryAfter(done)
        const totals =
          'SELECT day, answers, right, partial, wrong, ms FROM day_total WHERE answers > 0 ORDER BY day'
        expect(rows(db, totals)).toEqual(totalsOfLog(db))
        expect(rows(db, 'SELECT fact, chosen, times FROM confusion ORDER BY fact, chosen')).toEqual(
          rows(
            db,
            `SELECT fact, confused AS chosen, count(*) AS times FROM standing WHERE confused IS NOT NULL
             GROUP BY fact, confused ORDER BY fact, confused`,
          ),
        )
        db.close()
      }),
      { numRuns: 40, seed: 20_260_311 },
    )
  })
})

type LogRow = {
  day: number
  submission: string
  verdict: 'right' | 'partial' | 'wrong' | 'unknown'
  ms: number
}

function totalsOfLog(db: Db): unknown[] {
  const log = db
    .prepare<[], LogRow>('SELECT day, submission, verdict, ms FROM standing ORDER BY sequence')
    .all()
  const answers = [...Map.groupBy(log, ({ submission }) => submission).values()].map((parts) => ({
    day: parts[0]?.day ?? 0,
    ms: parts[0]?.ms ?? 0,
    verdict: verdictOf(parts),
  }))
  const days = [...Map.groupBy(answers, ({ day }) => day)].sort(([a], [b]) => a - b)
  return days.map(([day, given]) => ({
    day,
    answers: given.length,
    right: given.filter(({ verdict }) => verdict === 'right').length,
    partial: given.filter(({ verdict }) => verdict === 'partial').length,
    wrong: given.filter(({ verdict }) => verdict === 'wrong' || verdict === 'unknown').length,
    ms: given.reduce((sum, { ms }) => sum + ms, 0),
  }))
}

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
