import type { PdfPage, Segment } from './pdf-page.ts'

/**
 * The pages without what is printed on every one of them: running heads and feet, and page numbers.
 *
 * @returns also on how many pages something was taken away
 */
export function withoutRunning(pages: readonly PdfPage[]): {
  readonly pages: readonly PdfPage[]
  readonly changed: number
} {
  const edges = pages.map((page) => edgeLines(page))
  const seen = new Map<string, number>()
  for (const lines of edges)
    for (const key of new Set(lines.map(keyOf))) seen.set(key, (seen.get(key) ?? 0) + 1)
  const often = Math.max(2, Math.min(3, Math.ceil(pages.length / 2)))
  let changed = 0
  const clean = pages.map((page, at) => {
    const lines = edges[at] ?? []
    const gone = new Set(
      lines
        .filter((line) => (pages.length > 1 && (seen.get(keyOf(line)) ?? 0) >= often) || isPageNumber(line))
        .flatMap(({ parts }) => parts),
    )
    if (gone.size > 0) changed++
    return gone.size === 0
      ? page
      : { ...page, segments: page.segments.filter((segment) => !gone.has(segment)) }
  })
  return { pages: clean, changed }
}

type EdgeLine = {
  readonly text: string
  readonly y: number
  readonly parts: readonly Segment[]
  readonly outermost: boolean
}

/** So many lines at either edge may be running ones. */
const LINES = 2
/** The share of a page, at either end, in which they stand. */
const EDGE = 0.14

function edgeLines({ height, segments }: PdfPage): EdgeLine[] {
  const lines = [...Map.groupBy(segments, ({ y }) => Math.round(y))]
    .toSorted(([a], [b]) => a - b)
    .map(([y, parts]) => ({ y, parts, text: parts.map(({ text }) => text.trim()).join(' ') }))
  const upper = lines.filter(({ y }) => y < height * EDGE).slice(0, LINES)
  const lower = lines.filter(({ y }) => y > height * (1 - EDGE)).slice(-LINES)
  return [
    ...upper.map((line, i) => ({ ...line, outermost: i === 0 })),
    ...lower.map((line, i) => ({ ...line, outermost: i === lower.length - 1 })),
  ]
}

/** Alike but for its figures, at about the same height. */
const keyOf = ({ text, y }: EdgeLine): string =>
  `${text
    .toLowerCase()
    .replace(/\d+/g, '#')
    .replace(/\b[ivxlc]+\b/g, '#')
    .replace(/\s+/g, ' ')} ${Math.round(y / 8)}`

const isPageNumber = ({ text, outermost }: EdgeLine): boolean =>
  outermost &&
  /^(?:page|p\.|seite)?\s{0,4}[-–—|]?\s{0,4}(?:\d{1,4}|[ivxlc]{1,7})\s{0,4}[-–—|]?(?:\s{0,4}(?:of|\/)\s{0,4}\d{1,4})?$/i.test(
    text.trim(),
  )
