/** A fact's memory on the recall scale. Days are study days, stability is in days, difficulty 1 to 10. */
export type Memory = {
  /** learning and relearning: wrong today and not yet right again. */
  readonly state: 'learning' | 'review' | 'relearning'
  readonly stability: number
  readonly difficulty: number
  readonly due: number
  readonly last: number
  readonly reps: number
  readonly lapses: number
  /** Failures on `last`; five send the fact to tomorrow. */
  readonly failuresToday: number
  /** Rungs the fact was sent down after a lapse and has not climbed again: 0 or 1. */
  readonly demoted: 0 | 1
}

/** What an answer says of the memory: see rating.ts. `blend` is how likely the right answer was known, 0 to 1. */
export type Evidence =
  | { readonly kind: 'grade'; readonly grade: 1 | 2 | 3 | 4; readonly kappa: number }
  | { readonly kind: 'blend'; readonly blend: number; readonly kappa: number }
  /** Leaves the memory as it is. */
  | { readonly kind: 'practice' }

export type Parameters = { readonly id: number; readonly algorithm: 'fsrs-6'; readonly w: readonly number[] }

/** The set that a library starts with: the published defaults, 21 parameters. */
export const DEFAULT_PARAMETERS: Parameters = { id: 1, algorithm: 'fsrs-6', w: [] }

/** The memory after an answer on study day `today`. `memory` is null for a fact never asked; so may the outcome be, after practice. */
export function remember(
  memory: Memory | null,
  evidence: Evidence,
  today: number,
  parameters: Parameters,
  retention: number,
): Memory | null {
  throw new Error(`not built yet: ${JSON.stringify([memory, evidence, today, parameters, retention])}`)
}

/** Predicted recall on study day `today`, 0 to 1; 0 for a fact never asked. */
export function retrievability(memory: Memory | null, today: number, parameters: Parameters): number {
  throw new Error(`not built yet: ${JSON.stringify([memory, today, parameters])}`)
}
