/** Cuts a long list into even portions of at most `most`; nothing where there are fewer than `fewest`. */
export function portions<T>(items: readonly T[], fewest: number, most: number): T[][] {
  if (items.length < fewest) return []
  const count = Math.ceil(items.length / most)
  const size = Math.ceil(items.length / count)
  return Array.from({ length: count }, (_, at) => items.slice(at * size, (at + 1) * size)).filter(
    ({ length }) => length >= fewest,
  )
}
