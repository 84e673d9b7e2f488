import type { Span } from '../types.ts'
import { allMatches } from '../matches.ts'

/** A line as it stands: its text without space at its ends, and how far it is indented. */
type Line = Span & { readonly text: string; readonly gap: boolean; readonly indent: number }

/**
 * Where the cells of each line begin, for the lines of a table whose columns are only set apart by spaces: by
 * the index of the line, the offsets in its text. A rule under the head ("-----  ----") tells the columns; without
 * one, three lines whose cells stand under each other do.
 */
export function spacedColumns(lines: readonly Line[]): Map<number, readonly number[]> {
  const found = new Map<number, readonly number[]>()
  for (let i = 0; i < lines.length; i++) {
    if (found.has(i)) continue
    const rule = ruleColumns(lines[i])
    const columns = rule ?? (alignedFrom(lines, i) ? startsOf(lines[i]) : null)
    if (columns === null) continue
    const first = rule && isUnder(lines, i, columns) ? i - 1 : i
    let at = first
    for (; at < lines.length && (at <= i || lines[at]?.gap === false); at++) {
      const cells = cellsAt(lines[at], columns)
      if (cells === null && at !== i) break
      found.set(at, cells ?? [])
    }
  }
  return found
}

/** A rule of several pieces: "--------  -----". */
const RULE = /^[-=–—]{2,}(?: {1,}[-=–—]{2,})+$/u

function ruleColumns(line: Line | undefined): readonly number[] | null {
  return line && RULE.test(line.text) ? startsOf(line, /(?<= )[-=–—]/gu) : null
}

/** Whether the head of the table stands over its rule. */
const isUnder = (lines: readonly Line[], i: number, columns: readonly number[]): boolean =>
  i > 0 && lines[i]?.gap === false && cellsAt(lines[i - 1], columns) !== null

/** Columns of the page where a new cell begins. */
function startsOf(line: Line | undefined, edge = /(?<! ) {2,}(?=\S)/gu): readonly number[] {
  if (!line) return []
  const width = (found: string): number => (found.startsWith(' ') ? found.length : 0)
  return allMatches(line.text, edge).map(({ index, 0: found }) => line.indent + index + width(found))
}

function alignedFrom(lines: readonly Line[], i: number): boolean {
  const own = startsOf(lines[i])
  if (own.length === 0 || !lines[i + 1] || !lines[i + 2]) return false
  return [i + 1, i + 2].every((at) => {
    const line = lines[at]
    return line?.gap === false && line.indent === lines[i]?.indent && own.join() === startsOf(line).join()
  })
}

/** Where the cells of a line begin in its text, if it keeps to the columns; null where words run across one. */
function cellsAt(line: Line | undefined, columns: readonly number[]): readonly number[] | null {
  if (!line) return null
  const at = columns.map((column) => column - line.indent)
  const fits = at.every(
    (from) => from > 0 && (from >= line.text.length || line.text.charAt(from - 1) === ' '),
  )
  return fits && at.some((from) => from < line.text.length) ? at : null
}
