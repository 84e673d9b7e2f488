import { lineAt } from './lines.ts'
import { onceFor } from './remembered.ts'
import type { Block, Excluded, Span } from './types.ts'

/**
 * Prepares spans for being asked, again and again, which of them share anything with another, given in their order.
 * They may lie within one another.
 */
export function overlapFinder<One extends Span>(spans: readonly One[]): (asked: Span) => readonly One[] {
  const ordered = spans.map((span, at) => ({ span, at })).sort((a, b) => a.span.start - b.span.start)
  const starts = ordered.map(({ span }) => span.start)
  let end = 0
  const reached = ordered.map(({ span }) => (end = Math.max(end, span.end)))
  return (asked) => {
    const found: (typeof ordered)[number][] = []
    for (let i = lineAt(starts, asked.end) - 1; (reached[i] ?? 0) > asked.start; i--) {
      const one = ordered[i]
      if (one && one.span.start < asked.end && asked.start < one.span.end) found.push(one)
    }
    return found.sort((a, b) => a.at - b.at).map(({ span }) => span)
  }
}

/** What of an article was set aside and shares anything with a span. */
export const excludedIn = onceFor((excluded: readonly Excluded[]) => overlapFinder(excluded))

/** The blocks of an article that share anything with a span. */
export const blocksIn = onceFor((blocks: readonly Block[]) => overlapFinder(blocks))
