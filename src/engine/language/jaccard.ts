/** How much two collections share: size of the intersection over size of the union, 0 to 1. */
export function jaccard(one: Iterable<string>, other: Iterable<string>): number {
  const left = one instanceof Set ? one : new Set(one)
  const right = other instanceof Set ? other : new Set(other)
  let shared = 0
  for (const item of left) if (right.has(item)) shared++
  return shared === 0 ? 0 : shared / (left.size + right.size - shared)
}
