/**
 * Optimal string alignment: the fewest insertions, deletions, substitutions and swaps of neighbours that make
 * one text of the other, no stretch being changed twice (Boytsov 2011, "restricted Damerau–Levenshtein").
 *
 * @param limit distances above it come back as `limit + 1`, so that long texts cost nothing
 */
export function alignmentDistance(one: string, other: string, limit: number): number {
  // A character takes one or two units.
  if (Math.abs(one.length - other.length) > 2 * limit) return limit + 1
  const from = [...one]
  const to = [...other]
  if (Math.abs(from.length - to.length) > limit) return limit + 1
  let before: readonly number[] = []
  let last: readonly number[] = Array.from({ length: to.length + 1 }, (_, column) => column)
  let nearest = 0
  for (let row = 1; row <= from.length; row++) {
    const { next, reached } = nextRow(from, to, { row, last, before, limit })
    if (reached > limit && nearest > limit) return limit + 1
    nearest = reached
    before = last
    last = next
  }
  return Math.min(last.at(-1) ?? 0, limit + 1)
}

type Rows = {
  readonly row: number
  readonly last: readonly number[]
  readonly before: readonly number[]
  readonly limit: number
}

/** What lies further beside the diagonal than the limit is further away than the limit, and is not worked out. */
function nextRow(from: readonly string[], to: readonly string[], { row, last, before, limit }: Rows) {
  const next = new Array<number>(to.length + 1).fill(Infinity)
  if (row <= limit) next[0] = row
  let reached = cell(next, 0)
  for (let column = Math.max(1, row - limit); column <= Math.min(to.length, row + limit); column++) {
    const changed = cell(last, column - 1) + (from[row - 1] === to[column - 1] ? 0 : 1)
    let best = Math.min(changed, cell(last, column) + 1, cell(next, column - 1) + 1)
    const swapped =
      row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]
    if (swapped) best = Math.min(best, cell(before, column - 2) + 1)
    next[column] = best
    if (best < reached) reached = best
  }
  return { next, reached }
}

const cell = (row: readonly number[], column: number): number => row[column] ?? Infinity
