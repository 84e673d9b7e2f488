/** The distribution of a count: `chances[i]` is how likely `lowest + i` is. What is not in it is impossible. */
export type Distribution = { readonly lowest: number; readonly chances: readonly number[] }

/** Chances this small are left off at the ends: all of them together are far below what a figure could show. */
const NOTHING = 1e-18

/**
 * How many of independent events happen, each with its own chance (the Poisson-binomial distribution): the exact
 * sum, one event after the other. With p the chances, its mean is Σp and its variance Σp(1−p).
 *
 * Takes as long as there are events times the width of what is likely (some tens of √n), so ten thousand events
 * are a matter of milliseconds. Throws a RangeError for what is no chance.
 *
 * @param chances of the events, each 0 to 1
 */
export function sumOfChances(chances: readonly number[]): Distribution {
  let lowest = 0
  let now: number[] = [1]
  for (const p of chances) {
    if (!(p >= 0 && p <= 1)) throw new RangeError('A chance is a number from 0 to 1.')
    const next = new Array<number>(now.length + 1)
    let before = 0
    for (let i = 0; i < now.length; i++) {
      const here = now[i] ?? 0
      next[i] = here * (1 - p) + before * p
      before = here
    }
    next[now.length] = before * p
    const from = next.findIndex((chance) => chance > NOTHING)
    let to = next.length
    while (to > from + 1 && (next[to - 1] ?? 0) <= NOTHING) to--
    lowest += from
    now = from === 0 && to === next.length ? next : next.slice(from, to)
  }
  return { lowest, chances: now }
}

/** One of several distributions, each as likely as the others. Throws a RangeError where there is none. */
export function mixOf(all: readonly Distribution[]): Distribution {
  if (all.length === 0) throw new RangeError('A mixture needs something to mix.')
  const lowest = Math.min(...all.map((one) => one.lowest))
  const end = Math.max(...all.map((one) => one.lowest + one.chances.length))
  const chances = new Array<number>(end - lowest).fill(0)
  for (const one of all) {
    one.chances.forEach((chance, i) => {
      const at = one.lowest - lowest + i
      chances[at] = (chances[at] ?? 0) + chance / all.length
    })
  }
  return { lowest, chances }
}

export function meanOf({ lowest, chances }: Distribution): number {
  return chances.reduce((sum, chance, i) => sum + (lowest + i) * chance, 0)
}

/** The least count that is not exceeded with a chance of at least `share`, 0 to 1. */
export function quantileOf({ lowest, chances }: Distribution, share: number): number {
  let below = 0
  const at = chances.findIndex((chance) => (below += chance) >= share)
  return lowest + (at === -1 ? chances.length - 1 : at)
}

/** How likely a count below `count` is. */
export function chanceBelow({ lowest, chances }: Distribution, count: number): number {
  return chances.slice(0, Math.max(0, count - lowest)).reduce((sum, chance) => sum + chance, 0)
}

/** How likely exactly `count` is. */
export const chanceOf = ({ lowest, chances }: Distribution, count: number): number =>
  chances[count - lowest] ?? 0
