import type { Db } from '../db/sql.ts'
import { keptByDay } from '../memory/kept-by-day.ts'
import { isLeech } from '../today/leeches.ts'
import { articleFacts, comesOn, isAwake, isRemembered } from '../memory/overview.ts'
import type { FactStand } from '../memory/overview.ts'

/** Days of which an outlook tells how much falls due, from today on: a plan to catch up reaches no further. */
export const OUTLOOK_DAYS = 60

/** What some facts hold for a study day and those after it. */
export type Outlook = {
  /** Those that can be asked some day, the suspended ones among them. */
  readonly asked: number
  readonly resting: readonly string[]
  /** Those that a review could begin. */
  readonly fresh: number
  /** Of those due, the steps of today; and the reviews among what is remembered. */
  readonly steps: number
  readonly reviews: number
  /** How many come on each day: the first is today, with all that waited. */
  readonly ahead: readonly number[]
  /** The next day after today on which something falls due that was not put off beyond it; Infinity where none is. */
  readonly next: number
  /** The day since which something waits, Infinity where nothing is known. */
  readonly waits: number
  /** Facts that keep slipping. */
  readonly leeches: readonly FactStand[]
}

/** The outlook of each article's facts from study day `day`: worked out again only where something was written. */
export function articleOutlooks(db: Db, day: number): ReadonlyMap<string, Outlook> {
  return new Map([...articleFacts(db)].map(([article, facts]) => [article, known(facts, day)]))
}

/** The outlook of the whole library. */
export function outlook(db: Db, day: number): Outlook {
  const sum = nothing()
  for (const one of articleOutlooks(db, day).values()) {
    sum.asked += one.asked
    sum.fresh += one.fresh
    sum.steps += one.steps
    sum.reviews += one.reviews
    sum.next = Math.min(sum.next, one.next)
    sum.waits = Math.min(sum.waits, one.waits)
    one.ahead.forEach((facts, i) => (sum.ahead[i] = (sum.ahead[i] ?? 0) + facts))
    sum.resting.push(...one.resting)
    sum.leeches.push(...one.leeches)
  }
  return sum
}

const known = keptByDay(outlookOf)

const nothing = () => ({
  asked: 0,
  resting: [] as string[],
  fresh: 0,
  steps: 0,
  reviews: 0,
  ahead: Array.from({ length: OUTLOOK_DAYS }, () => 0),
  next: Infinity,
  waits: Infinity,
  leeches: [] as FactStand[],
})

function outlookOf(facts: readonly FactStand[], day: number): Outlook {
  const sum = nothing()
  for (const one of facts) {
    const { fact, memory, asked, suspended, startable } = one
    if (asked) sum.asked++
    if (asked && suspended) sum.resting.push(fact)
    if (startable && isAwake(one, day)) sum.fresh++
    if (memory === null) continue
    if (isLeech(one)) sum.leeches.push(one)
    if (!isRemembered(one)) continue
    const { due, state } = memory
    const on = comesOn(one)
    const at = Math.max(0, on - day)
    if (at < OUTLOOK_DAYS) sum.ahead[at] = (sum.ahead[at] ?? 0) + 1
    if (on <= day && state === 'review') sum.reviews++
    if (on <= day && state !== 'review') sum.steps++
    if (due > day && one.buriedUntil <= due) sum.next = Math.min(sum.next, due)
    if (one.buriedUntil <= day) sum.waits = Math.min(sum.waits, due)
  }
  return sum
}
