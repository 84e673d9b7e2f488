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
  let before: number[] = []
  let last = Array.from({ length: to.length + 1 }, (_, column) => column)
  for (let row = 1; row <= from.length; row++) {
    const next = nextRow(from, to, row, last, before)
    if (!next.some((reached) => reached <= limit) && !last.some((reached) => reached <= limit))
      return limit + 1
    before = last
    last = next
  }
  return Math.min(last.at(-1) ?? 0, limit + 1)
}

function nextRow(
  from: readonly string[],
  to: readonly string[],
  row: number,
  last: readonly number[],
  before: readonly number[],
): number[] {
  const next = [row]
  for (let column = 1; column <= to.length; column++) {
    const changed = cell(last, column - 1) + (from[row - 1] === to[column - 1] ? 0 : 1)
    let best = Math.min(changed, cell(last, column) + 1, cell(next, column - 1) + 1)
    const swapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]
    if (row > 1 && column > 1 && swapped) best = Math.min(best, cell(before, column - 2) + 1)
    next.push(best)
  }
  return next
}

const cell = (row: readonly number[], column: number): number => row[column] ?? Infinity
