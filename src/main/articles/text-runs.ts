import type { Block, Run, Span } from '../../engine/types.ts'
import type { TextRun } from '../../shared/models.ts'

/** A span and the fact that rests on it; a smaller span wins over a larger one around it. */
export type FactSpan = Span & { readonly fact: string }

/**
 * The text of runs as read, without the marks of the source, in pieces that begin and end where a fact or
 * a decisive word does.
 *
 * @param facts spans of the source that facts rest on
 * @param decisive spans to be marked
 * @param within only what lies in this span
 * @param out passages that were left out
 */
export function textRuns(
  text: string,
  runs: readonly Run[],
  facts: readonly FactSpan[],
  decisive: readonly Span[],
  within: Span | null = null,
  out: readonly Span[] = [],
): TextRun[] {
  return runs.flatMap((run) => {
    const inner = innerSpan(text, run)
    const from = within ? Math.max(inner.start, within.start) : inner.start
    const to = within ? Math.min(inner.end, within.end) : inner.end
    if (from >= to) return []
    // Where marks or escapes stand within a run, its characters can't be told apart: it is taken whole.
    if (inner.end - inner.start !== run.text.length) {
      return [styled(run, run.text, { start: from, end: to }, facts, decisive, out)]
    }
    return cuts(from, to, [...facts, ...decisive, ...out]).map(({ start, end }) =>
      styled(
        run,
        run.text.slice(start - inner.start, end - inner.start),
        { start, end },
        facts,
        decisive,
        out,
      ),
    )
  })
}

/** The pieces of a block: those of its runs, or of its cells with a dot between. */
export function blockRuns(
  text: string,
  block: Block,
  facts: readonly FactSpan[],
  decisive: readonly Span[],
  within: Span | null = null,
): TextRun[] {
  if (!block.cells) return textRuns(text, block.runs, facts, decisive, within)
  const cells = block.cells.map((cell) => textRuns(text, cell.runs, facts, decisive, within))
  return joined(cells.filter((cell) => cell.length > 0))
}

export const joined = (parts: readonly (readonly TextRun[])[]): TextRun[] =>
  parts.flatMap((part, i) => (i === 0 ? part : [{ text: ' · ' }, ...part]))

/** Where the run's own text stands in its span, which may cover the marks around it. */
function innerSpan(text: string, run: Run): Span {
  if (run.end - run.start === run.text.length) return run
  const at = text.slice(run.start, run.end).indexOf(run.text)
  return at < 0 ? run : { start: run.start + at, end: run.start + at + run.text.length }
}

function cuts(from: number, to: number, spans: readonly Span[]): Span[] {
  const inside = spans.flatMap(({ start, end }) => [start, end]).filter((at) => at > from && at < to)
  const edges = [...new Set([from, ...inside, to])].sort((a, b) => a - b)
  return edges.slice(1).map((end, i) => ({ start: edges[i] ?? from, end }))
}

function styled(
  run: Run,
  text: string,
  span: Span,
  facts: readonly FactSpan[],
  decisive: readonly Span[],
  out: readonly Span[],
): TextRun {
  const fact = facts
    .filter((candidate) => overlap(candidate, span))
    .reduce<FactSpan | null>((best, next) => (best && size(best) <= size(next) ? best : next), null)
  return {
    text,
    ...(decisive.some((mark) => overlap(mark, span)) && { mark: true as const }),
    ...(run.strong && { strong: true as const }),
    ...(run.emphasis && { emphasis: true as const }),
    ...(run.code && { code: true as const }),
    ...(fact && { fact: fact.fact }),
    ...(out.some((one) => overlap(one, span)) && { out: true as const }),
  }
}

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end
const size = (span: Span): number => span.end - span.start
