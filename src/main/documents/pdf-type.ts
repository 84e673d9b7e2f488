import type { Line } from './pdf-lines.ts'
import type { PdfPage } from './pdf-page.ts'

/** The type of a document: the size and font of its text, and the sizes of its headings, the largest first. */
export type Type = {
  readonly body: number
  readonly font: string
  readonly headings: readonly number[]
}

/** What most of the letters of a document are set in is its text; what is larger, and rare, its headings. */
export function typeOf(pages: readonly PdfPage[]): Type {
  const segments = pages.flatMap((page) => page.segments)
  const body = Number(mostOf(segments.map(({ size, text }) => [String(rounded(size)), text.length])))
  const font = mostOf(
    segments.filter(({ size }) => rounded(size) === body).map((one) => [one.font, one.text.length]),
  )
  const larger = segments.map(({ size }) => rounded(size)).filter((size) => size > body * LARGER)
  return { body, font, headings: [...new Set(larger)].sort((a, b) => b - a) }
}

const LARGER = 1.1
const rounded = (size: number): number => Math.round(size * 2) / 2

function mostOf(all: readonly (readonly [string, number])[]): string {
  const sums = new Map<string, number>()
  for (const [key, count] of all) sums.set(key, (sums.get(key) ?? 0) + count)
  return [...sums].sort((a, b) => b[1] - a[1])[0]?.[0] ?? ''
}

/** A longer line is none. */
const LONGEST = 160

/** From 1 for the largest; null for what is no heading. One of the text's own size is known by its font and number. */
export function headingLevel(
  { size, text, font, cells }: Line,
  { body, headings, font: bodyFont }: Type,
): number | null {
  if (text.length > LONGEST || !/\p{L}{2}|^\d+$/u.test(text) || cells.length > 1) return null
  const at = headings.indexOf(rounded(size))
  if (at >= 0) return Math.min(at + 1, 5)
  const isOther = font !== bodyFont && rounded(size) >= body
  if (!isOther || text.length > 90 || /[.,;:]$/.test(text) || !/^[\p{Lu}\d]/u.test(text)) return null
  return Math.min(headings.length + 1, 6)
}
