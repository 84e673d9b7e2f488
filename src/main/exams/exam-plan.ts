import { recallsIfStopped, reviewDays } from './readiness.ts'
import type { Course } from './readiness.ts'
import type { Memory } from '../memory/schedule.ts'

/** A fact with the study day from which the plan asks it; null where the limits leave no day to begin it. */
export type Planned<T> = {
  readonly of: T
  readonly memory: Memory | null
  readonly from: number | null
  /** Whether its review would fall after the exam and is done before it. */
  readonly pulled: boolean
}

export type PlanTotals = {
  readonly day: number
  readonly due: number
  readonly fresh: number
  readonly pulled: number
}

/** What the plan reckons with. Days are study days; the exam is on `day`, so it ends the day before. */
export type PlanFrame = {
  readonly today: number
  readonly day: number
  /** New facts that may still begin today, and on each later day. */
  readonly freshToday: number
  readonly freshPerDay: number
  readonly course: Course
}

/** Below this recall on the day of the exam, a review that would fall after it is worth doing before. */
const WORTH_PULLING = 0.95
/** Over so many last days these reviews are spread. */
const LAST_DAYS = 3

/**
 * The plan of reviews up to an exam: what falls due before it as it falls due, new facts in their order as many a
 * day as the limit lets begin, and what would fall due on its day or after, pulled to the last days before it
 * where it would be recalled with less than 95 %, what is known least last.
 */
export function planExam<T extends { readonly memory: Memory | null }>(
  facts: readonly T[],
  frame: PlanFrame,
): Planned<T>[] {
  const fresh = facts.filter(({ memory }) => memory === null)
  const begins = new Map(fresh.map((fact, i) => [fact, beginsOn(i, frame)]))
  const pulls = pullDays(facts, frame)
  return facts.map((of) => {
    const { memory } = of
    if (memory === null) return { of, memory, from: begins.get(of) ?? null, pulled: false }
    const on = pulls.get(of)
    if (on === undefined) return { of, memory, from: frame.today, pulled: false }
    return { of, memory: { ...memory, due: on }, from: on, pulled: true }
  })
}

function beginsOn(place: number, { today, day, freshToday, freshPerDay }: PlanFrame): number | null {
  if (day <= today) return null
  if (place < freshToday) return today
  if (freshPerDay === 0) return null
  const on = today + 1 + Math.floor((place - freshToday) / freshPerDay)
  return on < day ? on : null
}

function pullDays<T extends { readonly memory: Memory | null }>(
  facts: readonly T[],
  { today, day, course }: PlanFrame,
): ReadonlyMap<T, number> {
  const days = Math.min(LAST_DAYS, day - today)
  if (days <= 0) return new Map()
  const late = facts
    .filter(({ memory }) => memory !== null && memory.due >= day && memory.last < today)
    .map((fact) => ({ fact, recall: recallsIfStopped(fact.memory, day, course)[2] ?? 1 }))
    .filter(({ recall }) => recall < WORTH_PULLING)
    .sort((a, b) => b.recall - a.recall)
  const each = Math.ceil(late.length / days)
  return new Map(late.map(({ fact }, i) => [fact, day - days + Math.floor(i / each)]))
}

/** What each day of the plan asks, if all of it is right; days on which nothing is asked are left out. */
export function planTotals<T>(planned: readonly Planned<T>[], { day, course }: PlanFrame): PlanTotals[] {
  const totals = new Map<number, PlanTotals>()
  const add = (on: number, what: 'due' | 'fresh' | 'pulled'): void => {
    const before = totals.get(on) ?? { day: on, due: 0, fresh: 0, pulled: 0 }
    totals.set(on, { ...before, [what]: before[what] + 1 })
  }
  for (const { memory, from, pulled } of planned) {
    if (from === null) continue
    reviewDays(memory, from, day, course).forEach((on, i) => {
      add(on, i > 0 ? 'due' : pulled ? 'pulled' : memory === null ? 'fresh' : 'due')
    })
  }
  return [...totals.values()].sort((a, b) => a.day - b.day)
}
