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
    if (columns === null) {
      for (const [at, cells] of unequalFrom(lines, i)) found.set(at, cells)
      continue
    }
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
  if (!line || CLAUSE.test(line.text)) return []
  const width = (found: string): number => (found.startsWith(' ') ? found.length : 0)
  return allMatches(line.text, edge).map(({ index, 0: found }) => line.indent + index + width(found))
}

/** "1.2    The tenant must …": the number of a clause, and no column. */
const CLAUSE = /^(?:\d{1,3}(?:\.\d{1,3}){1,3}\.?|\([a-z\d]{1,4}\)|[a-z]\)) {2,}\S(?!.* {2})/u

/** The rows of a table whose cells stand apart by wide gaps, but not under each other: as many in each of three lines. */
function unequalFrom(lines: readonly Line[], first: number): [number, readonly number[]][] {
  const rows: [number, readonly number[]][] = []
  for (let i = first; i < lines.length && (i === first || lines[i]?.gap === false); i++) {
    const line = lines[i]
    const cells = startsOf(line).map((at) => at - (line?.indent ?? 0))
    if (!line || cells.length === 0 || cells.length !== (rows[0]?.[1].length ?? cells.length)) break
    // After a full stop a wide gap parts two sentences, as a typewriter does.
    const isRow = cells.every(
      (at) => /[^.!?:;, ] {2,}$/u.test(line.text.slice(0, at)) && CELL.test(line.text.slice(at)),
    )
    if (!isRow || /[.!?:;]$/u.test(line.text) || line.text.length > LONGEST_ROW) break
    rows.push([i, cells])
  }
  return rows.length >= 3 ? rows : []
}

const CELL = /^[\p{Lu}\d£$€]/u
const LONGEST_ROW = 160

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
