import type { Unit } from './plan-choose.ts'

/** What was asked so far and what is left, as far as it decides what is best asked next. */
export type CourseSoFar = {
  /** From now on these of what is left may be asked. */
  readonly open: (units: readonly Unit[]) => void
  /** Of those open the unit of lowest cost, or null where there is none. */
  readonly best: () => Unit | null
  /** An open unit was asked. */
  readonly add: (unit: Unit) => void
  /** The same course, with these units left to ask, none of them open. */
  readonly over: (left: readonly Unit[]) => CourseSoFar
}

/** Of one topic at most so many are asked running. */
const LONGEST_RUN = 2
/** Groups whose facts are asked in turn; with more of them, none could keep its facts close. */
const OPEN_GROUPS = 2

/**
 * In this order: no third question running of a topic, steps of today before all others, facts of a group
 * two or three places apart, and then the place a fact has in the stream.
 */
export function courseSoFar(left: readonly Unit[], asked: Unit[] = []): CourseSoFar {
  const topics = countBy(left, ({ topic }) => topic)
  const groups = countBy(left, ({ group }) => group)
  const open = new Set<Unit>()
  const openOf = new Map<string, number>()
  const askedAt = new Map(
    asked.map(({ group }, at) => [group, at] as const).filter(([group]) => group !== ''),
  )
  let waiting = left.length

  const distances = (): ((group: string) => number) => {
    const begun = [...askedAt.keys()].filter((group) => (openOf.get(group) ?? 0) > 0).length
    // Begun any later, groups would have too few others to stand between their facts.
    const crowded = waiting <= 3 * (waiting - (groups.get('') ?? 0))
    return (group) => {
      if (group === '') return 2
      const at = askedAt.get(group)
      if (at !== undefined) return Math.max(0, 3 - (asked.length - at - 1))
      const siblings = groups.get(group) ?? 0
      if (siblings === 1) return 2
      if (begun >= OPEN_GROUPS) return 4
      if ((openOf.get(group) ?? 0) < siblings) return 3
      return crowded ? 1.5 : 2
    }
  }
  return {
    open: (units) => {
      for (const unit of units) {
        open.add(unit)
        change(openOf, unit.group, 1)
      }
    },
    best: () => {
      const last = asked.slice(-LONGEST_RUN).map(({ topic }) => topic)
      const runCost = runCosts(topics, waiting, last)
      const distance = distances()
      return lowest(
        open,
        ({ topic, group, phase, place }) =>
          1e6 * runCost(topic) + 1e4 * phase + 1e2 * distance(group) + place,
      )
    },
    add: (unit) => {
      waiting--
      open.delete(unit)
      change(openOf, unit.group, -1)
      change(topics, unit.topic, -1)
      change(groups, unit.group, -1)
      if (unit.group !== '') askedAt.set(unit.group, asked.length)
      asked.push(unit)
    },
    over: (units) => courseSoFar(units, asked),
  }
}

/**
 * For each topic: 2 where it would be the third running, 1 where taking it now would leave so much of one
 * topic that a third running comes later, else 0. What is left can be laid out without such a run as long
 * as no topic has more than two questions for each gap between all others.
 */
function runCosts(
  left: ReadonlyMap<string, number>,
  waiting: number,
  last: readonly string[],
): (topic: string) => number {
  const after = waiting - 1
  const fits = (count: number, now: number): boolean => count <= now + LONGEST_RUN * (after - count)
  const [most, second] = largestTwo(left.values())
  return (topic) => {
    const count = left.get(topic) ?? 0
    const run = last.at(-1) !== topic ? 1 : last.at(-2) !== topic ? 2 : 3
    const others = count === most ? second : most
    const good = fits(others, LONGEST_RUN) && fits(count - 1, Math.max(0, LONGEST_RUN - run))
    return run > LONGEST_RUN ? 2 : good ? 0 : 1
  }
}

function largestTwo(counts: Iterable<number>): readonly [most: number, second: number] {
  let [most, second] = [0, 0]
  for (const count of counts) {
    if (count > most) [most, second] = [count, most]
    else if (count > second) second = count
  }
  return [most, second]
}

function countBy(units: readonly Unit[], key: (unit: Unit) => string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const unit of units) change(counts, key(unit), 1)
  return counts
}

function change(counts: Map<string, number>, key: string, by: number): void {
  counts.set(key, (counts.get(key) ?? 0) + by)
}

function lowest(units: Iterable<Unit>, cost: (unit: Unit) => number): Unit | null {
  let [best, least]: [Unit | null, number] = [null, Infinity]
  for (const unit of units) {
    const own = cost(unit)
    if (own < least) [best, least] = [unit, own]
  }
  return best
}
