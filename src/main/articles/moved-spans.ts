import type { Span } from '../../engine/types.ts'

/**
 * Finds passages of a text again in another version of it: word for word, nearest to where they stood, or between the
 * words that stood around them. Those that are found in neither way are gone.
 */
export function movedSpans(spans: readonly Span[], before: string, after: string): Span[] {
  if (before === after) return [...spans]
  const shift = after.length - before.length
  return spans.flatMap((span) => found(span, before, after, shift) ?? [])
}

function found(span: Span, before: string, after: string, shift: number): Span | null {
  const quote = before.slice(span.start, span.end)
  if (quote === '') return null
  const start = nearest(quote, after, [span.start, span.start + shift])
  return start === null ? between(span, before, after) : { start, end: start + quote.length }
}

/** Where words stand nearest to one of some places. */
function nearest(words: string, text: string, places: readonly number[]): number | null {
  let best: number | null = null
  const far = (at: number): number => Math.min(...places.map((place) => Math.abs(place - at)))
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (best === null || far(at) < far(best)) best = at
  }
  return best
}

/** So many characters on either side name a place. */
const AROUND = 48

function between({ start, end }: Span, before: string, after: string): Span | null {
  const lead = before.slice(Math.max(0, start - AROUND), start)
  const tail = before.slice(end, end + AROUND)
  const from = lead.trim() === '' ? 0 : onlyEnd(lead, after)
  if (from === null) return null
  const to = tail.trim() === '' ? after.length : after.indexOf(tail, from)
  // What is far longer or shorter than it was is another passage.
  const length = to - from
  return to < 0 || length * 2 < end - start || length > (end - start) * 2 + AROUND
    ? null
    : { start: from, end: to }
}

/** Where words end that stand in a text once. */
function onlyEnd(words: string, text: string): number | null {
  const at = text.indexOf(words)
  return at < 0 || text.indexOf(words, at + 1) >= 0 ? null : at + words.length
}
