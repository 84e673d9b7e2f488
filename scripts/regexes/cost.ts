import { attacksOn } from './attacks.ts'
import type { Attack } from './attacks.ts'

/** The length of the worst text, and the time that an expression may take over it. */
export const LENGTH = 100_000
export const MOST_MS = 50

/** Lengths on the way there: what grows without measure shows before it takes for ever. */
const STEPS = [20, 24, 28, 44, 90, 400, 3_000, 12_000, LENGTH]
/** At three thousand characters what grows by the square takes a millisecond and more; what does not, far less. */
const SCREENED_AT = 3_000
const SCREEN_MS = 0.5
const AGAIN = 4

/** The worst that was found: the attack, and how long a text of that length is looked through. */
export type Worst = { readonly attack: Attack; readonly length: number; readonly ms: number }

/** The first attack under which an expression takes too long over a text of that length at most, or null. */
export function worstOf(source: string, flags: string, longest = LENGTH): Worst | null {
  const expression = new RegExp(source, flags)
  for (const attack of attacksOn(source, flags)) {
    const worst = costOf(expression, attack, longest)
    if (worst) return worst
  }
  return null
}

function costOf(expression: RegExp, attack: Attack, longest: number): Worst | null {
  for (const length of [...STEPS.filter((step) => step < longest), longest]) {
    const ms = timeOf(expression, textOf(attack, length))
    if (ms > MOST_MS) return { attack, length, ms }
    if (length === SCREENED_AT && ms < SCREEN_MS) return null
  }
  return null
}

const textOf = ({ before, repeated, after }: Attack, length: number): string =>
  before + repeated.repeat(Math.ceil(length / repeated.length)).slice(0, length) + after

/** Milliseconds this thread has computed; where Node does not tell, what the clock says. */
function spent(): number {
  const usage = process.threadCpuUsage?.()
  return usage ? (usage.user + usage.system) / 1000 : performance.now()
}

/** The shortest of some tries. */
function timeOf(expression: RegExp, text: string): number {
  let best = Infinity
  for (let n = 0; n < AGAIN && best > (n === 0 ? 0 : text.length > SCREENED_AT ? MOST_MS : SCREEN_MS); n++) {
    const start = spent()
    if (expression.global) text.replace(expression, '')
    else expression.test(text)
    expression.lastIndex = 0
    best = Math.min(best, spent() - start)
    // Far too long is far too long.
    if (best > 4 * MOST_MS) break
  }
  return best
}
