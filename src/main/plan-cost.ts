import type { Unit } from './plan-choose.ts'

/** What was asked so far and what is left, as far as it decides what is best asked next. */
export type CourseSoFar = {
  /** The unit of lowest cost, or null where there is none. */
  readonly best: (open: readonly Unit[]) => Unit | null
  readonly add: (unit: Unit) => void
  /** The same course, with these units left to ask. */
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
  const topics = countBy(left, topicOf)
  const groups = countBy(left, groupOf)
  const askedAt = new Map(
    asked.map((unit, at) => [groupOf(unit), at] as const).filter(([group]) => group !== ''),
  )

  const distances = (unit: Unit, openGroups: number, crowded: boolean): number => {
    const group = groupOf(unit)
    const at = askedAt.get(group)
    if (at !== undefined) return Math.max(0, 3 - (asked.length - at - 1))
    if (group === '' || groups.get(group) === 1) return 2
    if (openGroups >= OPEN_GROUPS) return 4
    return crowded ? 1.5 : 2
  }
  return {
    best: (open) => {
      const runs = runCosts(topics, asked.slice(-LONGEST_RUN).map(topicOf))
      const openGroups = [...askedAt.keys()].filter((group) => (groups.get(group) ?? 0) > 0).length
      // Begun any later, groups would have too few others to stand between their facts.
      const crowded = total(topics) <= 3 * (total(groups) - (groups.get('') ?? 0))
      return lowest(
        open,
        (unit) =>
          1e6 * (runs.get(topicOf(unit)) ?? 0) +
          1e4 * phaseOf(unit) +
          1e2 * distances(unit, openGroups, crowded) +
          placeOf(unit),
      )
    },
    add: (unit) => {
      topics.set(topicOf(unit), (topics.get(topicOf(unit)) ?? 1) - 1)
      groups.set(groupOf(unit), (groups.get(groupOf(unit)) ?? 1) - 1)
      if (groupOf(unit) !== '') askedAt.set(groupOf(unit), asked.length)
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
function runCosts(left: ReadonlyMap<string, number>, last: readonly string[]): ReadonlyMap<string, number> {
  const after = total(left) - 1
  const fits = (count: number, now: number): boolean => count <= now + LONGEST_RUN * (after - count)
  const [most = 0, second = 0] = [...left.values()].sort((a, b) => b - a)
  const costs = new Map<string, number>()
  for (const [topic, count] of left) {
    const run = last.at(-1) !== topic ? 1 : last.at(-2) !== topic ? 2 : 3
    const others = count === most ? second : most
    const good = fits(others, LONGEST_RUN) && fits(count - 1, Math.max(0, LONGEST_RUN - run))
    costs.set(topic, run > LONGEST_RUN ? 2 : good ? 0 : 1)
  }
  return costs
}

const total = (counts: ReadonlyMap<string, number>): number => {
  let sum = 0
  for (const count of counts.values()) sum += count
  return sum
}

const topicOf = (unit: Unit): string => {
  const { article, topic } = unit.wanted[0]?.askable ?? { article: '', topic: '' }
  return `${article} ${topic}`
}

/** Empty where the fact has no siblings. */
const groupOf = (unit: Unit): string => {
  const { article, group } = unit.wanted[0]?.askable ?? { article: '', group: null }
  return group === null ? '' : `${article} ${group}`
}

const phaseOf = (unit: Unit): number => Math.min(...unit.wanted.map(({ phase }) => phase))

const placeOf = (unit: Unit): number => Math.min(...unit.wanted.map(({ place }) => place))

function countBy(units: readonly Unit[], key: (unit: Unit) => string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const unit of units) counts.set(key(unit), (counts.get(key(unit)) ?? 0) + 1)
  return counts
}

function lowest(units: readonly Unit[], cost: (unit: Unit) => number): Unit | null {
  let [best, least] = [units[0] ?? null, Infinity]
  for (const unit of units) {
    const own = cost(unit)
    if (own < least) [best, least] = [unit, own]
  }
  return best
}
