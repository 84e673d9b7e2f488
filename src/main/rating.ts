import type { Form } from '../engine/types.ts'
import type { Evidence } from './schedule.ts'

/** One fact's part in one answered question. */
export type Outcome = {
  readonly form: Form
  readonly verdict: 'right' | 'partial' | 'wrong' | 'unknown'
  readonly guessed: boolean
  readonly hinted: boolean
  /** Chance of being right without knowing, for the question as shown: see `guessChance`. */
  readonly g: number
  /** Classes of a sort; 0 for every other form. */
  readonly classes: number
  /** Predicted recall now, or null for a fact never asked (then 0.25 counts). */
  readonly recall: number | null
  /** False where the fact is neither due nor new today: then the answer is practice. */
  readonly scheduled: boolean
  /** True for a match's last pair, which the others force. */
  readonly forced: boolean
}

/** How the answer counts: `p` is how likely a right answer was known, null where nothing was right. */
export type Rating = {
  readonly evidence: Evidence
  readonly p: number | null
  readonly g: number
  readonly kappa: number
}

/** g of MEMORY.md. `open` is how many options, slots or classes were still open to choose from. */
export function guessChance(form: Form, open: number): number {
  throw new Error(`not built yet: ${form} ${open}`)
}

/** From an answer to what it says of the memory (MEMORY.md, "From an answer to a rating"). */
export function rate(outcome: Outcome): Rating {
  throw new Error(`not built yet: ${JSON.stringify(outcome)}`)
}
