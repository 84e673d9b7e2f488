import type { Db } from '../db/sql.ts'
import { keptByDay } from './kept-by-day.ts'
import { articleFacts, isAwake } from './overview.ts'
import type { FactStand } from './overview.ts'
import { recallAfter } from './schedule.ts'
import type { Parameters } from './schedule.ts'

/** Facts that can be asked on a study day: what is due, what is new, and what comes back on a later day. */
export type Urgency = {
  readonly due: readonly FactStand[]
  readonly fresh: readonly FactStand[]
  readonly later: readonly FactStand[]
}

/** The same of each article: gone through again only where something was written. */
export const articleUrgencies = (db: Db, day: number): readonly Urgency[] =>
  [...articleFacts(db).values()].map((facts) => known(facts, day))

const known = keptByDay(urgencyOf)

export function urgencyOf(facts: readonly FactStand[], day: number): Urgency {
  const by = { due: [] as FactStand[], fresh: [] as FactStand[], later: [] as FactStand[] }
  for (const one of facts) {
    const { asked, memory } = one
    if (!asked || !isAwake(one, day)) continue
    by[memory === null ? 'fresh' : memory.due <= day ? 'due' : 'later'].push(one)
  }
  return by
}

type Wish = { readonly day: number; readonly parameters: Parameters; readonly most: number }

/** So many, if there are: what is due first, then what is new, then what is nearest to being forgotten. */
export function mostUrgent(
  among: readonly Urgency[],
  isWithin: (one: FactStand) => boolean,
  wish: Wish,
): readonly FactStand[] {
  const ranked: FactStand[] = []
  for (const which of ['due', 'fresh', 'later'] as const) {
    if (ranked.length >= wish.most) break
    const alike = among.flatMap((urgency) => urgency[which]).filter(isWithin)
    for (const one of leastRecalled(alike, { ...wish, most: wish.most - ranked.length })) ranked.push(one)
  }
  return ranked
}

/**
 * The so many that are recalled least, these first; what is alike stays in its order. Numbers are sorted in a
 * fraction of the time that facts take.
 */
function leastRecalled(facts: readonly FactStand[], { day, parameters, most }: Wish): FactStand[] {
  const recalls = Float64Array.from(facts, ({ memory }) =>
    memory === null ? 0 : recallAfter(day - memory.last, memory.stability, parameters),
  )
  const last = recalls.toSorted()[most - 1] ?? Infinity
  const places = [...facts.keys()].filter((at) => (recalls[at] ?? 0) <= last)
  places.sort((a, b) => (recalls[a] ?? 0) - (recalls[b] ?? 0))
  return places.slice(0, most).flatMap((at) => facts[at] ?? [])
}
