import type { Segment } from './pdf-page.ts'

/** A line of a column; its cells are more than one in a table. */
export type Line = {
  readonly cells: readonly Segment[]
  readonly text: string
  readonly x: number
  readonly right: number
  readonly y: number
  readonly size: number
  readonly font: string
}

/** What stands on one line, from left to right. */
export function linesOf(column: readonly Segment[]): Line[] {
  const rows: Segment[][] = []
  for (const segment of column) {
    const first = rows.at(-1)?.[0]
    if (first && Math.abs(first.y - segment.y) < 0.35 * Math.max(first.size, segment.size))
      rows.at(-1)?.push(segment)
    else rows.push([segment])
  }
  return rows.map((cells) => lineOf(joinedMark(cells.toSorted((a, b) => a.x - b.x))))
}

/** The mark of a list stands a little before its text. */
function joinedMark(cells: readonly Segment[]): readonly Segment[] {
  const [mark, text, ...more] = cells
  if (
    !mark ||
    !text ||
    !/^(?:[•‣◦▪■●○–—*·o\uf0b7-]|\(?(?:\d{1,3}|[a-z])[.)]|(?:\d{1,2}\.)+\d{0,2})$/.test(mark.text.trim())
  )
    return cells
  if (text.x - mark.right > 5 * text.size) return cells
  return [{ ...text, text: `${mark.text.trim()} ${text.text}`, x: mark.x }, ...more]
}

function lineOf(cells: readonly Segment[]): Line {
  const longest = cells.reduce((a, b) => (b.text.length > a.text.length ? b : a))
  return {
    cells,
    text: cells.map(({ text }) => text.trim()).join(' '),
    x: Math.min(...cells.map(({ x }) => x)),
    right: Math.max(...cells.map(({ right }) => right)),
    y: longest.y,
    size: longest.size,
    font: longest.font,
  }
}
