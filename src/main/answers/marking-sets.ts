import type { Dealt } from '../../engine/bank/dealing.ts'
import type { MultiQuestion, OrderQuestion } from '../../engine/types.ts'

/** What a question answered as a whole came to; `partial` is what the table of MEMORY.md rates as Hard. */
export type Whole = {
  readonly verdict: 'right' | 'partial' | 'wrong' | 'unknown'
  /** Share of the points, 0 to 1. */
  readonly share: number
}

const RIGHT: Whole = { verdict: 'right', share: 1 }
const WRONG: Whole = { verdict: 'wrong', share: 0 }
/** One slip is a partial answer where at least so many of the options were decided right. */
const NEARLY = 0.8

/**
 * Marks all options chosen of a multi: exact is right; one slip of five or more options is partly right and earns
 * the options decided right; the rest is wrong.
 *
 * @param chosen places among the options as dealt
 */
export function markChosen(question: MultiQuestion, dealt: Dealt, chosen: readonly number[]): Whole {
  const slips = dealt.options.filter(
    (option, at) => question.options[option]?.correct !== chosen.includes(at),
  ).length
  if (slips === 0) return RIGHT
  const share = (dealt.options.length - 1) / dealt.options.length
  return slips === 1 && share >= NEARLY ? { verdict: 'partial', share } : WRONG
}

/**
 * Marks an order: exact is right; two neighbours swapped are partly right and earn the pairs of neighbours that
 * are in order; the rest is wrong.
 *
 * @param order for each place the piece put there, as dealt
 */
export function markOrder({ items }: OrderQuestion, dealt: Dealt, order: readonly number[]): Whole {
  const placed = order.map((piece) => dealt.pieces[piece] ?? -1)
  const off = placed.flatMap((item, at) => (item === at ? [] : [at]))
  if (off.length === 0) return RIGHT
  const [first = 0, second] = off
  const swapped = off.length === 2 && second === first + 1
  return swapped ? { verdict: 'partial', share: (items.length - 1) / items.length } : WRONG
}
