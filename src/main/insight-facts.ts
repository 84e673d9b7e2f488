import type { Forecast, StabilityBand, TopicKnown } from '../shared/insight-models.ts'
import { IS_ASKED } from './askables.ts'
import { sql } from './db/sql.ts'
import type { Db } from './db/sql.ts'
import { inScope, scopeValues, sumsOf } from './insight-scope.ts'
import type { Scope } from './insight-scope.ts'
import { IS_SOLID, WITH_TODAY } from './known-sql.ts'
import { dateOfDay } from './study-day.ts'

/** Days that the forecast shows, today among them. */
const AHEAD = 14
const USUAL_OF = 30
const DAYS_NEEDED = 7

/** What falls due on each coming day, what is put off counted on the day it comes back. */
export function forecast(db: Db, scope: Scope): Forecast {
  const { today } = scope
  const last = today + AHEAD - 1
  const rows = sql<{ day: number; due: number }>(
    db,
    `SELECT max(m.due, coalesce(m.buried_until, 0)) AS day, count(*) AS due
     FROM memory m ${joinFacts(scope)}
     WHERE ${COMES_BACK} AND m.due <= ? AND ${inScope(scope, 'f.article')} GROUP BY 1`,
  ).all(last, ...scopeValues(scope))
  const due = new Map(rows.map((row) => [row.day, row.due]))
  const sum = (from: number, to: number): number =>
    rows.reduce((total, row) => total + (row.day >= from && row.day <= to ? row.due : 0), 0)
  return {
    overdue: sum(0, today - 1),
    days: Array.from({ length: AHEAD }, (_, i) => {
      const day = today + i
      return { day, date: dateOfDay(day), due: due.get(day) ?? 0 }
    }),
    later: sum(last + 1, Infinity) + dueAfter(db, scope, last),
    usual: usualReviews(db, scope),
  }
}

/** Of all articles, the memories are gone through; of a few, their facts are found first. */
const joinFacts = ({ articles }: Scope): string =>
  `${articles === null ? 'CROSS JOIN fact f INDEXED BY fact_live' : 'JOIN fact f'} ON f.id = m.fact`

const COMES_BACK = `m.state IS NOT NULL AND m.suspended = 0 AND f.removed_at IS NULL
  AND EXISTS (SELECT 1 FROM question_fact q WHERE q.fact = f.id AND ${IS_ASKED('q')})`

function dueAfter(db: Db, scope: Scope, day: number): number {
  const row = sql<{ due: number }>(
    db,
    `SELECT count(*) AS due FROM memory m ${joinFacts(scope)}
     WHERE m.state IS NOT NULL AND m.suspended = 0 AND f.removed_at IS NULL
       AND m.due > ? AND ${inScope(scope, 'f.article')}`,
  ).get(day, ...scopeValues(scope))
  return row?.due ?? 0
}

/** The middle of the last days on which something was reviewed. */
function usualReviews(db: Db, scope: Scope): number | null {
  const rows = sql<{ reviews: number }>(
    db,
    `SELECT sum(reviews) AS reviews FROM ${sumsOf(scope, 'review')} WHERE day < ? AND ${inScope(scope, 'article')}
     GROUP BY day HAVING sum(reviews) > 0 ORDER BY day DESC LIMIT ${USUAL_OF}`,
  ).all(scope.today, ...scopeValues(scope))
  if (rows.length < DAYS_NEEDED) return null
  const sorted = rows.map(({ reviews }) => reviews).sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? null
}

type TopicRow = Omit<TopicKnown, 'shaky'> & { readonly facts: number }

/** Every topic with what is known of its facts: those begun, the least solid first, and how many are not. */
export function topicsKnown(
  db: Db,
  scope: Scope,
): { readonly topics: readonly TopicKnown[]; readonly untouched: number } {
  const rows = sql<TopicRow>(
    db,
    `${WITH_TODAY} SELECT f.article, a.title, f.topic, count(*) AS facts, sum(m.state IS NULL) AS new,
       sum(coalesce(${IS_SOLID}, 0)) AS solid
     FROM fact f JOIN article a ON a.id = f.article LEFT JOIN memory m ON m.fact = f.id
     WHERE f.removed_at IS NULL AND ${inScope(scope, 'f.article')} GROUP BY f.article, f.topic`,
  ).all(scope.today, ...scopeValues(scope))
  const begun = rows.filter((row) => row.new < row.facts)
  const topics = begun.map(({ facts, ...row }) => ({ ...row, shaky: facts - row.new - row.solid }))
  const share = (one: TopicKnown): number => one.solid / (one.new + one.shaky + one.solid)
  topics.sort((a, b) => share(a) - share(b) || b.shaky - a.shaky || b.new - a.new)
  return { topics, untouched: rows.length - begun.length }
}

/** Days at which bands of stability begin. */
const BANDS = [0, 1, 3, 7, 14, 21, 45, 90, 180, 365]

/** How many facts would still be recalled with 90 % after so many days. */
export function stability(db: Db, scope: Scope): StabilityBand[] {
  const band = BANDS.map((from, i) => `WHEN m.stability >= ${from} THEN ${i}`).reverse()
  const rows = sql<{ band: number; facts: number }>(
    db,
    `SELECT CASE ${band.join(' ')} END AS band, count(*) AS facts
     FROM memory m ${joinFacts(scope)}
     WHERE m.state IS NOT NULL AND f.removed_at IS NULL AND ${inScope(scope, 'f.article')} GROUP BY 1`,
  ).all(...scopeValues(scope))
  const facts = new Map(rows.map((row) => [row.band, row.facts]))
  return BANDS.map((from, i) => ({ from, to: BANDS[i + 1] ?? null, facts: facts.get(i) ?? 0 }))
}
