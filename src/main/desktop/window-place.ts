/** Screen coordinates, in device-independent pixels. */
export type Area = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** Where the window stands; without x and y the system puts it in the middle. */
export type Place = {
  readonly x?: number
  readonly y?: number
  readonly width: number
  readonly height: number
  readonly maximized: boolean
}

export const SMALLEST = { width: 720, height: 540 } as const
const FIRST: Place = { width: 1200, height: 820, maximized: false }

/**
 * Where a window opens: where it was, moved and shrunk to lie whole within the display that shows most of
 * it; in the middle, where no display shows any of it.
 *
 * @param kept what was written down at the last close, as read from JSON
 * @param displays the free areas of the displays, the first display first
 */
export function placeWindow(kept: unknown, displays: readonly Area[]): Place {
  const place = isPlace(kept) ? kept : FIRST
  const { x, y, maximized } = place
  const shown = displays.map((display) => ({ display, overlap: overlap(place, display) }))
  const best = shown.reduce<(typeof shown)[number] | null>(
    (best, one) => (one.overlap > (best?.overlap ?? 0) ? one : best),
    null,
  )
  const display = best?.display ?? displays[0]
  if (!display) return FIRST
  const width = clamp(place.width, SMALLEST.width, display.width)
  const height = clamp(place.height, SMALLEST.height, display.height)
  if (!best || x === undefined || y === undefined) return { width, height, maximized }
  return {
    x: clamp(x, display.x, display.x + display.width - width),
    y: clamp(y, display.y, display.y + display.height - height),
    width,
    height,
    maximized,
  }
}

function isPlace(value: unknown): value is Place {
  if (typeof value !== 'object' || value === null) return false
  const { x, y, width, height, maximized } = value as Record<string, unknown> // any object has these or lacks them
  const placed = (x === undefined && y === undefined) || (Number.isInteger(x) && Number.isInteger(y))
  return placed && Number.isInteger(width) && Number.isInteger(height) && typeof maximized === 'boolean'
}

function overlap({ x, y, width, height }: Place, display: Area): number {
  if (x === undefined || y === undefined) return 0
  const across = Math.min(x + width, display.x + display.width) - Math.max(x, display.x)
  const down = Math.min(y + height, display.y + display.height) - Math.max(y, display.y)
  return Math.max(0, across) * Math.max(0, down)
}

// The lower bound wins: on a display smaller than the smallest window, its top left corner is shown.
const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(value, high))
