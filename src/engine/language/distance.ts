/**
 * Optimal string alignment: the fewest insertions, deletions, substitutions and swaps of neighbours that make
 * one text of the other, no stretch being changed twice (Boytsov 2011, "restricted Damerau–Levenshtein").
 *
 * @param limit distances above it come back as `limit + 1`, so that long texts cost nothing
 */
export function alignmentDistance(one: string, other: string, limit: number): number {
  // A character takes one or two units.
  if (Math.abs(one.length - other.length) > 2 * limit) return limit + 1
  return characterDistance([...one], [...other], limit)
}

/** The same of texts that are parted into their characters. */
export function characterDistance(from: readonly string[], to: readonly string[], limit: number): number {
  if (Math.abs(from.length - to.length) > limit) return limit + 1
  let [before, last, next] = [emptyRow(to.length), emptyRow(to.length), emptyRow(to.length)]
  for (let column = 0; column <= Math.min(to.length, limit); column++) last[column] = column
  let nearest = 0
  for (let row = 1; row <= from.length; row++) {
    const reached = fillRow(next, { from, to, row, last, before, limit })
    if (reached > limit && nearest > limit) return limit + 1
    nearest = reached
    ;[before, last, next] = [last, next, before]
  }
  return Math.min(last[to.length] ?? 0, limit + 1)
}

/** Further than any limit, and an integer: rows of those are the fastest. */
const FAR = 2 ** 20

const emptyRow = (length: number): number[] => new Array<number>(length + 1).fill(FAR)

type Rows = {
  readonly from: readonly string[]
  readonly to: readonly string[]
  readonly row: number
  readonly last: readonly number[]
  readonly before: readonly number[]
  readonly limit: number
}

/**
 * Fills a row, of which it uses again what was filled before, and gives the least distance in it. What lies further
 * beside the diagonal than the limit is further away than the limit, and is not worked out.
 */
function fillRow(next: number[], { from, to, row, last, before, limit }: Rows): number {
  const [first, end] = [Math.max(1, row - limit), Math.min(to.length, row + limit)]
  let reached = (next[first - 1] = row <= limit ? row : FAR)
  for (let column = first; column <= end; column++) {
    const changed = cell(last, column - 1) + (from[row - 1] === to[column - 1] ? 0 : 1)
    let best = Math.min(changed, cell(last, column) + 1, cell(next, column - 1) + 1)
    const swapped =
      row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]
    if (swapped) best = Math.min(best, cell(before, column - 2) + 1)
    next[column] = best
    if (best < reached) reached = best
  }
  if (end < to.length) next[end + 1] = FAR
  return reached
}

const cell = (row: readonly number[], column: number): number => row[column] ?? FAR
