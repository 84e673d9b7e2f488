import type { Unit } from './plan-choose.ts'

/** A question is moved over at most so many others, to keep its place and its siblings near. */
const FARTHEST = 40

/**
 * Breaks up what is left of three questions running of a topic, where an honest order forced them: a
 * question is moved to another place as long as nothing is given away by it and fewer such runs are left.
 */
export function breakRuns(units: readonly Unit[]): readonly Unit[] {
  let order = units
  for (let at = runFrom(order, 0); at !== -1;) {
    const better = withoutRun(order, at)
    at = runFrom(better ?? order, better ? 0 : at + 1)
    order = better ?? order
  }
  return order
}

/** The first place from `from` on that is the third running of its topic, or -1. */
function runFrom(order: readonly Unit[], from: number): number {
  for (let at = Math.max(2, from); at < order.length; at++) if (isThird(order, at)) return at
  return -1
}

const isThird = (order: readonly Unit[], at: number): boolean =>
  order[at]?.topic === order[at - 1]?.topic && order[at]?.topic === order[at - 2]?.topic

const countRuns = (order: readonly Unit[]): number =>
  order.filter((_, at) => at > 1 && isThird(order, at)).length

/**
 * One of the run moved out of it, or another question moved into it, from as near as can be; where that only leaves a
 * run elsewhere, the two change places.
 */
function withoutRun(order: readonly Unit[], at: number): readonly Unit[] | null {
  const runs = countRuns(order)
  const topic = order[at]?.topic
  for (const change of [moved, exchanged]) {
    for (let far = 1; far <= FARTHEST; far++) {
      for (const [from, to] of movesAcross(at, far)) {
        if (order[from]?.topic === topic && order[to]?.topic === topic) continue
        const changed = change(order, from, to)
        if (changed && countRuns(changed) < runs) return changed
      }
    }
  }
  return null
}

const moved = (order: readonly Unit[], from: number, to: number): readonly Unit[] | null =>
  canMove(order, from, to) ? move(order, from, to) : null

/** Each in the place of the other: the first over what lies between, then the other back over the same. */
function exchanged(order: readonly Unit[], from: number, to: number): readonly Unit[] | null {
  const over = Math.abs(from - to) < 2 ? null : moved(order, from, to)
  return over && moved(over, from < to ? to - 1 : to + 1, from)
}

/** The moves out of the run that ends at a place and into it, over so many places. */
const movesAcross = (at: number, far: number): (readonly [from: number, to: number])[] =>
  [at - 2, at - 1, at].flatMap((near) =>
    [near - far, near + far].flatMap((away) => [[near, away] as const, [away, near] as const]),
  )

/** Whether a unit can be moved without one giving away what then comes after it; steps of today stay first. */
function canMove(order: readonly Unit[], from: number, to: number): boolean {
  const unit = order[from]
  if (!unit || !order[to]) return false
  const between = from < to ? order.slice(from + 1, to + 1) : order.slice(to, from)
  return between.every(
    (other) => other.phase === unit.phase && !(from < to ? gives(other, unit) : gives(unit, other)),
  )
}

const gives = (one: Unit, other: Unit): boolean =>
  other.facts.some((fact) => one.question.reveals.includes(fact) || one.question.facts.includes(fact))

function move(order: readonly Unit[], from: number, to: number): readonly Unit[] {
  const moved = order.filter((_, at) => at !== from)
  moved.splice(to, 0, ...order.slice(from, from + 1))
  return moved
}
