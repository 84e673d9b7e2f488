import type { Segment } from './pdf-page.ts'

/**
 * The segments of a page in the order of reading, column by column; what stands across the columns parts them into an
 * upper and a lower half.
 */
export function inColumns(segments: readonly Segment[]): readonly (readonly Segment[])[] {
  const middle = gutter(segments)
  if (middle === null) return segments.length > 0 ? [segments.toSorted(byPlace)] : []
  const columns: (readonly Segment[])[] = []
  let [left, right]: [Segment[], Segment[]] = [[], []]
  const flush = (): void => {
    columns.push(...inColumns(left), ...inColumns(right))
    left = []
    right = []
  }
  let across: Segment[] = []
  for (const segment of segments.toSorted(byPlace)) {
    if (segment.x < middle && segment.right > middle) {
      if (left.length + right.length > 0) flush()
      across.push(segment)
      continue
    }
    if (across.length > 0) columns.push(across)
    across = []
    if (segment.right <= middle) left.push(segment)
    else right.push(segment)
  }
  if (across.length > 0) columns.push(across)
  flush()
  return columns
}

const byPlace = (a: Segment, b: Segment): number => a.y - b.y || a.x - b.x

/** So many lines of prose must stand on either side. */
const LINES = 5
/** Letters of a line of prose; cells of a table hold fewer. */
const PROSE = 18

/** Where a page is parted into columns of prose: the place that fewest lines cross, with many on either side; or null. */
function gutter(segments: readonly Segment[]): number | null {
  if (segments.length < 2 * LINES) return null
  const from = segments.reduce((least, { x }) => Math.min(least, x), Infinity)
  const to = segments.reduce((most, { right }) => Math.max(most, right), -Infinity)
  // A damaged page may be as wide as numbers go.
  const step = Math.max(2, (to - from) / 300)
  let best: { readonly at: number; readonly crossing: number } | null = null
  for (let at = from + (to - from) * 0.2; at < to - (to - from) * 0.2; at += step) {
    const crossing = segments.filter(({ x, right }) => x < at && right > at).length
    if (crossing > segments.length * 0.25 || (best && crossing >= best.crossing)) continue
    const left = segments.filter(({ right }) => right <= at)
    const right = segments.filter(({ x }) => x >= at)
    if (isProse(left, at - from) && isProse(right, to - at)) best = { at, crossing }
  }
  return best?.at ?? null
}

function isProse(side: readonly Segment[], width: number): boolean {
  if (side.length < LINES) return false
  const letters = side.map(({ text }) => text.length).toSorted((a, b) => a - b)
  const widths = side.map(({ x, right }) => right - x).toSorted((a, b) => a - b)
  const middle = Math.floor(side.length / 2)
  return (letters[middle] ?? 0) >= PROSE && (widths[middle] ?? 0) > width * 0.5
}
