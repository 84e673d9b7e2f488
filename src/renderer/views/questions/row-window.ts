/** Rows in the page at a time, at most. */
export const MOST_ROWS = 60
/** Rows kept ready above and below what is seen. */
const READY = 10

export type RowWindow = { readonly first: number; readonly end: number }

/**
 * Which rows of a long list stand in the page: those that are seen, and some above and below.
 *
 * @param top how far the list is scrolled, in pixels
 * @param height of the part that is seen
 * @param row height of one row
 */
export function rowWindow(top: number, height: number, row: number, total: number): RowWindow {
  const seen = Math.min(MOST_ROWS, Math.ceil(height / row) + 1)
  const ready = Math.min(READY, Math.floor((MOST_ROWS - seen) / 2))
  const last = Math.max(0, total - seen)
  const at = Math.min(last, Math.max(0, Math.floor(top / row)))
  return { first: Math.max(0, at - ready), end: Math.min(total, at + seen + ready) }
}

/** How far to scroll so that a row is seen whole under the head of the table; where it is, nothing moves. */
export function scrollTo(at: number, top: number, height: number, row: number): number {
  if (at * row < top) return at * row
  return Math.max(top, (at + 1) * row - height)
}
