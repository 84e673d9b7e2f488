/** A run of text on a page, in points from its upper left corner; `y` is the line that it stands on. */
export type Segment = {
  readonly text: string
  readonly x: number
  readonly right: number
  readonly y: number
  readonly size: number
  readonly font: string
}

/** A page as its pieces of text, which keep apart what a wide gap parts: columns of the page and cells of a table. */
export type PdfPage = {
  readonly width: number
  readonly height: number
  readonly segments: readonly Segment[]
}

/** As the reader of PDF gives it: a text, its six numbers of place, and its width. */
export type TextItem = {
  readonly str: string
  readonly transform: readonly number[]
  readonly width: number
  readonly fontName: string
}

type Box = { readonly width: number; readonly height: number; readonly transform: readonly number[] }

/** Joins the items of a page, which may be single letters, into segments. What stands upright along the edge is left. */
export function pageOf(items: readonly TextItem[], { width, height, transform }: Box): PdfPage {
  const turned = transforms(transform, width, height).map((page) =>
    items.flatMap((item) => placedItem(item, page)),
  )
  // A page may be printed lying on its side: the way that most letters stand is up.
  const placed = turned.reduce((best, one) => (lettersOf(one) > lettersOf(best) ? one : best))
  const lines: Segment[][] = []
  for (const item of placed.toSorted((a, b) => a.y - b.y)) {
    // Of the lines so far only the last few can be its own.
    const line = lines.slice(-6).findLast((one) => isOnLine(one, item))
    if (line) line.push(item)
    else lines.push([item])
  }
  return { width, height, segments: lines.flatMap((line) => segmentsOf(line.toSorted((a, b) => a.x - b.x))) }
}

const lettersOf = (placed: readonly Segment[]): number =>
  placed.reduce((sum, { text }) => sum + text.length, 0)

/** The page as it is, and turned by a quarter, a half and three. */
function transforms(page: readonly number[], width: number, height: number): (readonly number[])[] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = page
  return [
    page,
    [b, -a, d, -c, f, width - e],
    [-a, -b, -c, -d, width - e, height - f],
    [-b, a, -d, c, height - f, e],
  ]
}

function placedItem({ str, transform, width, fontName }: TextItem, page: readonly number[]): Segment[] {
  const [a = 1, b = 0, , d = 1, e = 0, f = 0] = page
  const c = page[2] ?? 0
  const at = (i: number): number => transform[i] ?? 0
  const [right, down] = [a * at(0) + c * at(1), b * at(0) + d * at(1)]
  const size = Math.hypot(a * at(2) + c * at(3), b * at(2) + d * at(3))
  const isLevel = Math.abs(down) < Math.abs(right) * 0.1 && right > 0
  if (!isLevel || str.trim() === '' || !(size > 1 && size < 10_000)) return []
  const x = a * at(4) + c * at(5) + e
  return [{ text: str, x, right: x + width, y: b * at(4) + d * at(5) + f, size, font: fontName }]
}

const isOnLine = (line: readonly Segment[], { y, size }: Segment): boolean => {
  const first = line[0]
  return (
    first !== undefined &&
    Math.abs(first.y - y) < 0.45 * Math.min(Math.max(first.size, size), 1.6 * Math.min(first.size, size))
  )
}

/** A gap this wide, in sizes of the letters, parts columns or cells; one this wide parts words. */
const APART = 0.95
const WORD = 0.16

function segmentsOf(line: readonly Segment[]): Segment[] {
  const found: Segment[] = []
  for (const item of line) {
    const last = found.at(-1)
    const gap = last ? item.x - last.right : Infinity
    const size = Math.max(last?.size ?? 0, item.size)
    if (!last || gap > APART * size) found.push(item)
    // Bold letters may be printed twice.
    else if (gap < -0.6 * (item.right - item.x) && last.text.endsWith(item.text)) continue
    else found[found.length - 1] = together(last, item, gap > WORD * size)
  }
  return found
}

function together(last: Segment, item: Segment, parted: boolean): Segment {
  const raised = isNote(last, item)
  const text = raised === null ? item.text : raised
  const blank = parted && !/\s$/.test(last.text) && !/^\s/.test(text) && text !== ''
  const main = item.text.length > last.text.length && item.size >= last.size ? item : last
  return {
    text: `${last.text}${blank ? ' ' : ''}${text}`,
    x: last.x,
    right: Math.max(last.right, item.right),
    y: main.y,
    size: Math.max(last.size, item.size),
    font: main.font,
  }
}

/** The small raised number behind a word calls a note and is no part of the sentence; behind a figure it is a power. */
function isNote(last: Segment, item: Segment): string | null {
  const isRaised = item.size < 0.8 * last.size && item.y < last.y - 0.15 * last.size
  if (!isRaised || !/^[\d,–*†‡§-]{1,7}$/.test(item.text.trim())) return null
  return /[\p{L}.,;:)”"]\s*$/u.test(last.text) && /\p{L}{3,}[^\p{L}]*$/u.test(last.text)
    ? ''
    : item.text.replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)] ?? digit)
}
