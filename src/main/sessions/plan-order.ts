import type { Candidate } from '../memory/ladder.ts'
import { TRUEFALSE_SHARE, unitOf } from './plan-choose.ts'
import type { Unit, Wanted } from './plan-choose.ts'
import { courseSoFar } from './plan-cost.ts'
import { breakRuns } from './plan-runs.ts'

/** The questions in their order, and the facts that could not be asked without being given away. */
export type Ordered = { readonly units: readonly Unit[]; readonly dropped: readonly Wanted[] }

/**
 * Puts the questions into an order in which none gives away a fact that is still to be asked.
 *
 * Asking a fact never closes a question that was open, so taking any open one each time finds an honest
 * order wherever there is one: first among the questions chosen, then among the others of the facts. Only
 * where all that is left gives something away is a fact dropped.
 */
export function orderUnits(chosen: readonly Unit[]): Ordered {
  const waiting = new Set(chosen.flatMap(({ facts }) => facts))
  let left: readonly Unit[] = chosen
  let closed = left
  let course = courseSoFar(left)
  const units: Unit[] = []
  const dropped: Wanted[] = []
  const take = (unit: Unit): void => {
    left = left.filter((other) => other !== unit)
    for (const fact of unit.facts) waiting.delete(fact)
  }
  const beginAnew = (): void => {
    closed = left
    course = course.over(left)
  }
  while (left.length > 0) {
    const opened = closed.filter((unit) => isOpen(unit.question, unit.facts, waiting))
    if (opened.length > 0) closed = closed.filter((unit) => !opened.includes(unit))
    course.open(opened)
    const next = course.best()
    const changed = next ? null : openAnother(left, waiting, mayBeTrueFalse([...units, ...left]))
    if (next) {
      take(next)
      units.push(next)
      course.add(next)
    } else if (changed) {
      left = changed
      beginAnew()
    } else {
      const given = mostGivenAway(left)
      if (!given) break
      take(given)
      dropped.push(...given.wanted)
      beginAnew()
    }
  }
  return { units: breakRuns(units), dropped }
}

/** Whether the question states none of the waiting facts but those it is asked for. */
const isOpen = (question: Candidate, own: readonly string[], waiting: ReadonlySet<string>): boolean =>
  question.reveals.every((fact) => !waiting.has(fact) || own.includes(fact)) &&
  question.facts.every((fact) => !waiting.has(fact) || own.includes(fact))

/**
 * The units with one of them changed so that it may be asked now, or null where none can be: the fact that
 * most of the others give away, since asking it lets them keep the questions chosen for them.
 */
function openAnother(
  left: readonly Unit[],
  waiting: ReadonlySet<string>,
  truefalse: boolean,
): readonly Unit[] | null {
  const shared = left.findIndex((unit) => unit.wanted.length > 1)
  const whole = left[shared]
  if (whole) return left.toSpliced(shared, 1, ...apart(whole))
  const ways = countWays(left)
  const byWays = left.toSorted((a, b) => waysTo(b, ways) - waysTo(a, ways))
  for (const asTrueFalse of truefalse ? [false, true] : [false]) {
    for (const unit of byWays) {
      for (const question of unit.wanted[0]?.ranked ?? []) {
        if ((question.form === 'truefalse') !== asTrueFalse) continue
        const joined = joinedBy(question, unit, left)
        const facts = joined.flatMap((one) => one.facts)
        if (!isOpen(question, facts, waiting)) continue
        const together = joined.flatMap(({ wanted }) => wanted)
        return [...left.filter((one) => !joined.includes(one)), unitOf(question, together)]
      }
    }
  }
  return null
}

/** Whether the session would still have no more than its tenth of true/false with one more of them. */
const mayBeTrueFalse = (units: readonly Unit[]): boolean =>
  units.filter(({ question }) => question.form === 'truefalse').length <
  Math.floor(units.length * TRUEFALSE_SHARE)

/** For each fact how many of the questions chosen give it away. */
function countWays(left: readonly Unit[]): ReadonlyMap<string, number> {
  const ways = new Map<string, number>()
  for (const { question } of left) {
    for (const fact of question.reveals) ways.set(fact, (ways.get(fact) ?? 0) + 1)
  }
  return ways
}

const waysTo = (unit: Unit, ways: ReadonlyMap<string, number>): number =>
  unit.facts.reduce((sum, fact) => sum + (ways.get(fact) ?? 0), 0)

/** The units whose facts the question would ask if it were asked for this one. */
const joinedBy = (question: Candidate, unit: Unit, left: readonly Unit[]): readonly Unit[] =>
  question.facts.length === 1
    ? [unit]
    : left.filter((one) => one === unit || one.facts.some((fact) => question.facts.includes(fact)))

/** A question for several facts taken apart into one for each of them. */
const apart = (unit: Unit): Unit[] => unit.wanted.map((one) => unitOf(one.ranked[0] ?? unit.question, [one]))

/** What most of the others give away, a due fact after all that can wait. */
function mostGivenAway(left: readonly Unit[]): Unit | undefined {
  const ways = countWays(left)
  const late = (unit: Unit): number => (unit.wanted.some(({ why }) => why === 'due') ? left.length : 0)
  return left.toSorted((a, b) => waysTo(b, ways) - late(b) - (waysTo(a, ways) - late(a)))[0]
}
