/** Where a key takes the cursor of a chart with `count` points; null where it is no key of the chart. */
export type Move = (key: string, at: number, count: number) => number | null

const within = (to: number, count: number): number => Math.min(count - 1, Math.max(0, to))

/** Points one after the other. */
export const moveAlong: Move = (key, at, count) => {
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return within(at - 1, count)
    case 'ArrowRight':
    case 'ArrowUp':
      return within(at + 1, count)
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}

/** Points in rows, read from above: up and down go from one to the next. */
export const moveDown: Move = (key, at, count) => {
  const turned = { ArrowUp: 'ArrowLeft', ArrowDown: 'ArrowRight' }[key] ?? key
  return moveAlong(turned, at, count)
}

/** Days in columns of seven: across goes by weeks. */
export const moveInCalendar: Move = (key, at, count) => {
  const by = { ArrowLeft: -7, ArrowRight: 7, ArrowUp: -1, ArrowDown: 1 }[key]
  if (by === undefined) return moveAlong(key, at, count)
  const to = at + by
  return to < 0 || to >= count ? at : to
}
