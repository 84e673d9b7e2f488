import type { Line } from './pdf-lines.ts'
import type { Segment } from './pdf-page.ts'

type Table = { readonly rows: readonly (readonly string[])[]; readonly next: number }

/** Fewer rows that stand under one another are no table. */
const ROWS = 3

/** The table that begins at a line: rows of cells, each under the cell of the row above. Null where there is none. */
export function tableAt(lines: readonly Line[], from: number): Table | null {
  const head = lines[from]
  if (!head || head.cells.length < 2) return null
  const columns = head.cells.map(({ x, right }) => ({ x, right }))
  const rows: string[][] = []
  let [at, whole] = [from, 0]
  for (; at < lines.length; at++) {
    const line = lines[at]
    const above = lines[at - 1]
    if (!line || (above && at > from && line.y - above.y > 3.2 * line.size)) break
    const places = line.cells.map((cell) => columnOf(cell, columns))
    if (places.some((place, i) => place < 0 || places.indexOf(place) !== i)) break
    const last = rows.at(-1)
    if (line.cells.length === columns.length) whole++
    if (places[0] !== 0 && last && above && line.y - above.y < 1.5 * line.size) {
      line.cells.forEach(
        ({ text }, i) => (last[places[i] ?? 0] = `${last[places[i] ?? 0] ?? ''} ${text.trim()}`.trim()),
      )
    } else if (line.cells.length < 2) break
    else rows.push(columns.map((_, i) => line.cells[places.indexOf(i)]?.text.trim() ?? ''))
    line.cells.forEach(({ x, right }, i) => {
      const column = columns[places[i] ?? 0]
      if (column) columns[places[i] ?? 0] = { x: Math.min(column.x, x), right: Math.max(column.right, right) }
    })
  }
  return rows.length >= ROWS && whole >= ROWS - 1 ? { rows, next: at } : null
}

/** The one column that a cell stands under, or -1. */
function columnOf(
  { x, right }: Segment,
  columns: readonly { readonly x: number; readonly right: number }[],
): number {
  const under = columns.flatMap((column, i) => (x < column.right && right > column.x ? [i] : []))
  return under.length === 1 ? (under[0] ?? -1) : -1
}
