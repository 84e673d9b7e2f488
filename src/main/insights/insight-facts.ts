import type { Forecast, StabilityBand, TopicKnown } from '../../shared/insight-models.ts'
import type { Tally } from '../../shared/models.ts'
import { sql, sqlRows } from '../db/sql.ts'
import type { Db } from '../db/sql.ts'
import { inScope, scopeValues, sumsOf } from './insight-scope.ts'
import type { Scope } from './insight-scope.ts'
import { knownOf } from '../memory/mastery.ts'
import { articleFacts, comesOn, isRemembered, overview } from '../memory/overview.ts'
import type { FactStand } from '../memory/overview.ts'
import { currentParameters } from '../memory/parameters.ts'
import { retrievability } from '../memory/schedule.ts'
import { dateOfDay } from '../memory/study-day.ts'

/** Days that the forecast shows, today among them. */
const AHEAD = 14
const USUAL_OF = 30
const DAYS_NEEDED = 7

/** What falls due on each coming day, what is put off counted on the day it comes back. */
export function forecast(db: Db, scope: Scope): Forecast {
  const { today } = scope
  const due = new Map<number, number>()
  let [overdue, later] = [0, 0]
  for (const one of factsOf(db, scope)) {
    if (!isRemembered(one)) continue
    const day = comesOn(one)
    if (day < today) overdue++
    else if (day >= today + AHEAD) later++
    else due.set(day, (due.get(day) ?? 0) + 1)
  }
  return {
    overdue,
    days: Array.from({ length: AHEAD }, (_, i) => {
      const day = today + i
      return { day, date: dateOfDay(day), due: due.get(day) ?? 0 }
    }),
    later,
    usual: usualReviews(db, scope),
  }
}

const factsOf = (db: Db, { articles }: Scope): readonly FactStand[] =>
  articles === null ? overview(db) : articles.flatMap((article) => articleFacts(db).get(article) ?? [])

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

/** Every topic with what is known of its facts: those begun, the least solid first, and how many are not. */
export function topicsKnown(
  db: Db,
  scope: Scope,
): { readonly topics: readonly TopicKnown[]; readonly untouched: number } {
  const titles = titlesOf(db)
  const all = articlesOf(db, scope).flatMap(([article, facts]) =>
    topicsIn(db, facts, scope.today).map((topic) => ({
      article,
      title: titles.get(article) ?? '',
      ...topic,
    })),
  )
  const topics = all.filter(({ shaky, solid }) => shaky + solid > 0)
  const share = (one: TopicKnown): number => one.solid / (one.new + one.shaky + one.solid)
  topics.sort((a, b) => share(a) - share(b) || b.shaky - a.shaky || b.new - a.new)
  return { topics, untouched: all.length - topics.length }
}

const articlesOf = (db: Db, { articles }: Scope): (readonly [string, readonly FactStand[]])[] =>
  articles === null
    ? [...articleFacts(db)]
    : articles.map((article) => [article, articleFacts(db).get(article) ?? []])

function titlesOf(db: Db): ReadonlyMap<string, string> {
  return new Map(sqlRows<[string, string]>(db, 'SELECT id, title FROM article').all())
}

type TopicTally = Pick<TopicKnown, 'topic' | keyof Tally>

function topicsIn(db: Db, facts: readonly FactStand[], day: number): TopicTally[] {
  const parameters = currentParameters(db)
  const topics = new Map<string, { topic: string; new: number; shaky: number; solid: number }>()
  for (const { topic, memory, firm } of facts) {
    const tally = topics.get(topic) ?? { topic, new: 0, shaky: 0, solid: 0 }
    tally[knownOf(memory, firm ? retrievability(memory, day, parameters) : 0, firm)]++
    topics.set(topic, tally)
  }
  return [...topics.values()]
}

/** Days at which bands of stability begin. */
const BANDS = [0, 1, 3, 7, 14, 21, 45, 90, 180, 365]

/** How many facts would still be recalled with 90 % after so many days. */
export function stability(db: Db, scope: Scope): StabilityBand[] {
  const counts = BANDS.map(() => 0)
  for (const { memory } of factsOf(db, scope)) {
    if (memory === null) continue
    const band = BANDS.findLastIndex((from) => memory.stability >= from)
    counts[band] = (counts[band] ?? 0) + 1
  }
  return BANDS.map((from, i) => ({ from, to: BANDS[i + 1] ?? null, facts: counts[i] ?? 0 }))
}
