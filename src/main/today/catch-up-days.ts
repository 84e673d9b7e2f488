/**
 * How many of a backlog each day takes, the first days as much as they can, or null where the days are too few.
 *
 * @param due what falls due on each day anyhow, from today on
 * @param asked how many of today's were asked already
 * @param load the most that one day asks
 */
export function spread(
  backlog: number,
  due: readonly number[],
  asked: number,
  days: number,
  load: number,
): readonly number[] | null {
  let left = backlog
  const taken = Array.from({ length: days }, (_, i) => {
    const room = Math.max(0, load - (due[i] ?? 0) - (i === 0 ? asked : 0))
    const takes = Math.min(left, room)
    left -= takes
    return takes
  })
  return left > 0 ? null : taken
}
