import type { Form } from '../../engine/types.ts'
import type { DayAnswers, FormTime, Passed, Predicted, Retention } from '../../shared/insight-models.ts'
import { wilson, Z95 } from '../../shared/wilson.ts'
import { sql } from '../db/sql.ts'
import type { Db } from '../db/sql.ts'
import { RECALL_BINS } from '../memory/folds.ts'
import { inScope, scopeValues, sumsOf } from './insight-scope.ts'
import type { Scope } from './insight-scope.ts'
import { settings } from '../settings.ts'
import { dateOfDay } from '../memory/study-day.ts'

const YEAR = 365
/** Days of which true retention is told. */
const SPANS = [7, 30, YEAR]
/** More points than these would touch. */
const MOST_WEEKS = 30

/** The first day that a scope looks at. */
const firstDay = ({ today, days }: Scope): number => (days === null ? 0 : today - days + 1)

/** How many days have an answer, and the first of them. */
export function studiedDays(db: Db, scope: Scope): { readonly count: number; readonly first: number | null } {
  const { source, values } = dailySource(scope)
  const row = sql<{ count: number; first: number | null }>(
    db,
    `SELECT count(DISTINCT day) AS count, min(day) AS first FROM ${source} AND answers > 0`,
  ).get(...values)
  return row ?? { count: 0, first: null }
}

/** Answers a day within the scope, but never more than a year of them. */
export function dayAnswers(db: Db, scope: Scope): DayAnswers[] {
  const { source, values } = dailySource(scope)
  return sql<Omit<DayAnswers, 'date'>>(
    db,
    `SELECT day, sum(answers) AS answers, sum(right) AS right FROM ${source}
       AND answers > 0 AND day >= ? AND day <= ? GROUP BY day ORDER BY day`,
  )
    .all(...values, Math.max(firstDay(scope), scope.today - YEAR + 1), scope.today)
    .map((row) => ({ ...row, date: dateOfDay(row.day) }))
}

/** All articles together have a table of their own. */
const dailySource = (scope: Scope) => ({
  source: `${scope.articles === null ? 'day_total' : 'form_total'} WHERE ${inScope(scope, 'article')}`,
  values: scopeValues(scope),
})

/** True retention (MEMORY.md) by spans that end today, and over time. */
export function retention(db: Db, scope: Scope): Retention {
  const spans = SPANS.map((days) => ({ days, ...passedSince(db, scope, scope.today - days + 1) }))
  return { target: settings(db).retention, spans, ...weeksOf(db, scope) }
}

type PassedRow = Passed & { readonly mature: number }

function passedSince(db: Db, scope: Scope, day: number): { readonly young: Passed; readonly mature: Passed } {
  const rows = sql<PassedRow>(
    db,
    `SELECT mature, sum(reviews) AS reviews, sum(passed) AS passed FROM ${sumsOf(scope, 'review')}
     WHERE day >= ? AND day <= ? AND ${inScope(scope, 'article')} GROUP BY mature`,
  ).all(day, scope.today, ...scopeValues(scope))
  const of = (mature: number): Passed => {
    const row = rows.find((one) => one.mature === mature)
    return { reviews: row?.reviews ?? 0, passed: row?.passed ?? 0 }
  }
  return { young: of(0), mature: of(1) }
}

type WeekRow = Passed & { readonly week: number }

function weeksOf(db: Db, scope: Scope): Pick<Retention, 'weeks' | 'together'> {
  const { today } = scope
  const from = sql<{ day: number | null }>(
    db,
    `SELECT min(day) AS day FROM ${sumsOf(scope, 'review')} WHERE reviews > 0 AND day >= ? AND ${inScope(scope, 'article')}`,
  ).get(firstDay(scope), ...scopeValues(scope))?.day
  if (from == null) return { weeks: [], together: 1 }
  const together = Math.max(1, Math.ceil((today - from + 1) / 7 / MOST_WEEKS))
  const days = 7 * together
  const rows = sql<WeekRow>(
    db,
    `SELECT CAST((? - day) / ? AS INTEGER) AS week, sum(reviews) AS reviews, sum(passed) AS passed FROM ${sumsOf(scope, 'review')}
     WHERE day >= ? AND day <= ? AND ${inScope(scope, 'article')} GROUP BY week HAVING sum(reviews) > 0
     ORDER BY week DESC`,
  ).all(today, days, from, today, ...scopeValues(scope))
  const weeks = rows.map(({ week, reviews, passed }) => ({
    date: dateOfDay(today - days * (week + 1) + 1),
    until: dateOfDay(today - days * week),
    reviews,
    passed,
  }))
  return { weeks, together }
}

/** Bounds of predicted recall, in bins: finer where most reviews are. */
const BOUNDS = [0, 10, 12, 14, 16, 17, 18, 19, RECALL_BINS]
/** A share of fewer reviews than these is noise. */
const FEWEST = 10

type BinRow = {
  readonly bin: number
  readonly reviews: number
  readonly passed: number
  readonly recall: number
  readonly luck: number
  readonly room: number
}

/**
 * Predicted recall beside what was recalled. Of R recalled and g lucky, g + (1 − s − g)·R are right, so that
 * recalled is Σ(right − g) / Σ(1 − s − g).
 */
export function calibration(db: Db, scope: Scope): Predicted[] {
  const bins = sql<BinRow>(
    db,
    `SELECT bin, sum(reviews) AS reviews, sum(passed) AS passed, sum(recall) AS recall, sum(luck) AS luck,
       sum(room) AS room
     FROM ${sumsOf(scope, 'review')} WHERE day >= ? AND day <= ? AND ${inScope(scope, 'article')} GROUP BY bin`,
  ).all(firstDay(scope), scope.today, ...scopeValues(scope))
  return BOUNDS.slice(1).flatMap((to, i) => {
    const from = BOUNDS[i] ?? 0
    return predicted(
      from / RECALL_BINS,
      to / RECALL_BINS,
      bins.filter(({ bin }) => bin >= from && bin < to),
    )
  })
}

function predicted(from: number, to: number, bins: readonly BinRow[]): Predicted[] {
  const sum = (column: Exclude<keyof BinRow, 'bin'>): number =>
    bins.reduce((total, bin) => total + bin[column], 0)
  const reviews = sum('reviews')
  if (reviews < FEWEST) return []
  const observed = Math.min(1, Math.max(0, (sum('passed') - sum('luck')) / sum('room')))
  // A guess that may be lucky tells less: what is told weighs as its room.
  const range = wilson(observed, sum('room'), Z95)
  return [{ from, to, reviews, predicted: sum('recall') / reviews, observed, ...range }]
}

type FormRow = { readonly form: Form; readonly answers: number; readonly right: number; readonly ms: number }

/** Time for an answer by form, the quickest first. */
export function formTimes(db: Db, scope: Scope): FormTime[] {
  return sql<FormRow>(
    db,
    `SELECT form, sum(answers) AS answers, sum(right) AS right, 1.0 * sum(ms) / sum(answers) AS ms
     FROM ${sumsOf(scope, 'form')} WHERE day >= ? AND day <= ? AND ${inScope(scope, 'article')}
     GROUP BY form HAVING sum(answers) >= ${FEWEST} ORDER BY ms`,
  ).all(firstDay(scope), scope.today, ...scopeValues(scope))
}
