import type { PlainLine } from './lines.ts'
import type { Run, Span } from '../types.ts'
import { allMatches } from '../matches.ts'

/** Whether a row is only the rule under a table's head: "|---|---|". */
export const isRuleRow = (text: string): boolean => /^(?=[^|]*\|)[\s|:+=–—-]*$/u.test(text)

/** The cells of a row, set apart by bars (at its ends too, or not), by tabs or by spaces. */
export function rowCells({ text, start, columns }: PlainLine): (Span & { readonly runs: readonly Run[] })[] {
  if (columns) {
    const edges = [0, ...columns].map((at) => Math.min(at, text.length))
    return edges.map((from, i) => cellOf(text, from, edges[i + 1] ?? text.length, start))
  }
  const cells: (Span & { readonly runs: readonly Run[] })[] = []
  const tabbed = text.includes('\t')
  const inner = tabbed ? 0 : (/^\s*\|/.exec(text)?.[0].length ?? 0)
  const until = tabbed ? text.length : text.length - (/\|\s*$/.exec(text.slice(inner))?.[0].length ?? 0)
  let from = inner
  for (const edge of allMatches(text.slice(inner, until), tabbed ? /\t+|$/g : /\||$/g)) {
    const to = inner + edge.index
    cells.push(cellOf(text, from, to, start))
    from = to + edge[0].length
  }
  return cells
}

function cellOf(
  text: string,
  from: number,
  to: number,
  shift: number,
): Span & { readonly runs: readonly Run[] } {
  const raw = text.slice(from, to)
  const said = raw.trim()
  const start = shift + from + (raw.length - raw.trimStart().length)
  const span = { start, end: start + said.length }
  return { ...span, runs: said === '' ? [] : [{ ...span, text: said }] }
}
