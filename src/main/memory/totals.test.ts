import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AnswerRow } from '../answers/answer-row.ts'
import { imageOf } from '../answers/answer-row.ts'
import { verdictOf } from '../sessions/course.ts'
import type { Db } from '../db/sql.ts'
import { ensureFolds } from './ensure-folds.ts'
import { FOLDS } from './folds.ts'
import { acts, libraryAfter } from '../samples/made-up-life.ts'
import type { Act } from '../samples/made-up-life.ts'
import { earnedBy } from './mastery.ts'
import type { Marked } from './mastery.ts'
import { countAnswers, rebuildTotals, retotalTopics } from './totals.ts'

type LogRow = AnswerRow & { readonly article: string; readonly topic: string; readonly began: string }
type Sums = Readonly<Record<string, string | number | null>>

/** The answers that count, told plainly: the log without what was voided and without disputed questions. */
const logOf = (db: Db): LogRow[] =>
  db
    .prepare<[], LogRow>(
      `SELECT a.*, f.article, f.topic, s.started_at AS began
       FROM scored a JOIN fact f ON f.id = a.fact JOIN session s ON s.id = a.session ORDER BY a.sequence`,
    )
    .all()

/** Rows that were emptied stay, with zeros. */
const stored = (db: Db, table: string, keys: readonly string[]): Sums[] =>
  db
    .prepare<[], Sums>(`SELECT * FROM ${table} ORDER BY ${keys.join(', ')}`)
    .all()
    .filter((row) => row['answers'] !== 0 && row['reviews'] !== 0)

/** Sorts rows as `stored` does, and takes the noise of adding fractions from both. */
const sorted = (rows: readonly Sums[], keys: readonly string[]): Sums[] =>
  rows.toSorted((a, b) => {
    const differing = keys.find((key) => a[key] !== b[key])
    return differing === undefined ? 0 : (a[differing] ?? 0) < (b[differing] ?? 0) ? -1 : 1
  })
const tidy = (rows: readonly Sums[]): Sums[] =>
  rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => [
        name,
        typeof value === 'number' ? Math.round(value * 1e9) / 1e9 : value,
      ]),
    ),
  )

const grouped = (
  rows: readonly LogRow[],
  key: (row: LogRow) => Sums,
  sums: (group: readonly LogRow[]) => Sums,
): Sums[] =>
  [...Map.groupBy(rows, (row) => JSON.stringify(key(row)))].map(([text, group]) => ({
    ...(JSON.parse(text) as Sums), // made a line above
    ...sums(group),
  }))

function outcomes(rows: readonly LogRow[], longest: number): Sums {
  const answers = [...Map.groupBy(rows, ({ submission }) => submission).values()]
  const came = answers.map(verdictOf)
  return {
    answers: answers.length,
    right: came.filter((verdict) => verdict === 'right').length,
    partial: came.filter((verdict) => verdict === 'partial').length,
    wrong: came.filter((verdict) => verdict === 'wrong' || verdict === 'unknown').length,
    ms: answers.reduce((sum, [first]) => sum + Math.min(first?.ms ?? 0, longest), 0),
  }
}

function earned(rows: readonly LogRow[]): Sums {
  const marked = rows.map(({ score, possible, g }): Marked => ({ points: score, possible, g }))
  return { ...earnedBy(marked), answers: new Set(rows.map(({ submission }) => submission)).size }
}

/** What MEMORY.md calls a review for true retention. */
function isReview(row: LogRow): boolean {
  const before = imageOf(row.before)
  if (before === null || row.rating === null || row.g === 1) return false
  return before.state === 'review' && before.last < row.day && before.due - before.last >= 1
}

const reviewKey = (row: LogRow): Sums => ({ ...dayReviewKey(row), article: row.article })
const dayReviewKey = (row: LogRow): Sums => {
  const before = imageOf(row.before)
  const interval = (before?.due ?? 0) - (before?.last ?? 0)
  const bin = Math.min(19, Math.floor((row.recall ?? 0) * 20))
  return { day: row.day, mature: interval >= 21 ? 1 : 0, bin }
}

const passed = (row: LogRow): boolean =>
  row.rated_by === 'learner' ? (row.rating ?? 0) >= 2 : row.verdict === 'right' || row.verdict === 'partial'

const reviewSums = (rows: readonly LogRow[]): Sums => ({
  reviews: rows.length,
  passed: rows.filter(passed).length,
  recall: rows.reduce((sum, { recall }) => sum + (recall ?? 0), 0),
  luck: rows.reduce((sum, { g }) => sum + g, 0),
  room: rows.reduce((sum, { g }) => sum + 0.97 - g, 0),
})

/** Each table as a fold of the log, written down a second time. */
const EXPECTED: Readonly<Record<string, (log: readonly LogRow[]) => Sums[]>> = {
  day_total: (log) =>
    grouped(
      log,
      ({ day }) => ({ day }),
      (rows) => outcomes(rows, Infinity),
    ),
  day_form_total: (log) =>
    grouped(
      log,
      ({ day, form }) => ({ day, form }),
      (rows) => outcomes(rows, 120_000),
    ),
  form_total: (log) =>
    grouped(
      log,
      ({ day, article, form }) => ({ day, article, form }),
      (rows) => outcomes(rows, 120_000),
    ),
  score_total: (log) =>
    grouped(
      log.filter(({ why }) => why !== 'again'),
      ({ article, began, session }) => ({ article, at: began, session }),
      earned,
    ),
  topic_score_total: (log) =>
    grouped(
      log.filter(({ why }) => why !== 'again'),
      ({ article, topic, began, session }) => ({ article, topic, at: began, session }),
      earned,
    ),
  day_review_total: (log) => grouped(log.filter(isReview), dayReviewKey, reviewSums),
  review_total: (log) => grouped(log.filter(isReview), reviewKey, reviewSums),
  confusion: (log) =>
    grouped(
      log.filter(({ confused }) => confused !== null),
      ({ fact, confused }) => ({ fact, chosen: confused }),
      (rows) => ({ times: rows.length }),
    ),
}

/** Without weeks gone by, nothing is a review. */
const WEEKS: readonly Act[] = [4, 9, 25].map((days) => ({ do: 'live', days }))

describe('whatever a learner answers, takes back, grades anew and disputes', () => {
  it('every sum equals the fold of the log, and stays the same when it is made anew', () => {
    let reviews = 0
    fc.assert(
      fc.property(acts, (done) => {
        // Some answers are counted one by one, others together.
        let acts = 0
        const db = libraryAfter([...WEEKS, ...done], (library) => acts++ % 3 === 0 && countAnswers(library))
        countAnswers(db)
        const log = logOf(db)
        for (const { table, keys } of FOLDS) {
          const expected = tidy(sorted(EXPECTED[table]?.(log) ?? [], keys))
          expect(tidy(stored(db, table, keys)), table).toEqual(expected)
        }
        reviews += log.filter(isReview).length
        rebuildTotals(db)
        for (const { table, keys } of FOLDS) {
          const expected = tidy(sorted(EXPECTED[table]?.(log) ?? [], keys))
          expect(tidy(stored(db, table, keys)), `${table}, made anew`).toEqual(expected)
        }
        db.close()
      }),
      { numRuns: 40, seed: 20_260_312 },
    )
    expect(reviews).toBeGreaterThan(20)
  }, 60_000)

  it('scores by topic follow a fact whose topic has changed', () => {
    const db = libraryAfter([{ do: 'answer', reaction: 'right', guessed: false }])
    db.prepare(`UPDATE fact SET topic = 'Elsewhere' WHERE id IN (SELECT fact FROM answer)`).run()
    retotalTopics(db, 'bridges')
    const topics = db.prepare('SELECT DISTINCT topic FROM topic_score_total').pluck().all()
    expect(topics).toEqual(['Elsewhere'])
  })
})

describe('an answer', () => {
  it('is counted at the next start where the app was killed before it was', () => {
    const db = libraryAfter([{ do: 'answer', reaction: 'right', guessed: false }])
    const answers = db.prepare('SELECT coalesce(sum(answers), 0) FROM day_total').pluck()
    expect(answers.get()).toBe(0)
    ensureFolds(db)
    expect(answers.get()).toBe(1)
    ensureFolds(db)
    expect(answers.get()).toBe(1)
  })
})

describe('a library of an earlier Afterread', () => {
  it('gets its sums when it is opened, and only once', () => {
    const db = libraryAfter([{ do: 'answer', reaction: 'right', guessed: false }])
    ensureFolds(db)
    const sums = stored(db, 'form_total', ['day'])
    db.exec(`DELETE FROM form_total; DELETE FROM fold`)
    ensureFolds(db)
    expect(stored(db, 'form_total', ['day'])).toEqual(sums)
    db.exec(`UPDATE form_total SET answers = 7`)
    ensureFolds(db)
    expect(stored(db, 'form_total', ['day'])[0]).toMatchObject({ answers: 7 })
    db.exec(`UPDATE fold SET version = 0`)
    ensureFolds(db)
    expect(stored(db, 'form_total', ['day'])).toEqual(sums)
  })

  it('gets its memory by the rules of now', () => {
    const db = libraryAfter([{ do: 'live', days: 3 }])
    const kept = stored(db, 'memory', ['fact'])
    expect(kept.length).toBeGreaterThan(0)
    db.exec(`UPDATE memory SET demoted = 1, due = due + 9; DELETE FROM fold WHERE name = 'memory'`)
    ensureFolds(db)
    expect(stored(db, 'memory', ['fact'])).toEqual(kept)
  })
})
