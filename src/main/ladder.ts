import type { Form } from '../engine/types.ts'
import type { Memory } from './schedule.ts'

/** What the planner knows of a question. */
export type Candidate = {
  readonly id: string
  readonly form: Form
  readonly facts: readonly string[]
  /** Classes of a sort; 0 for every other form. */
  readonly classes: number
  /** Facts that something shown with it states outright: see `revealedFacts` of the engine. */
  readonly reveals: readonly string[]
}

/** 0 new (choice, match) · 1 (cloze, or sort with three classes or more) · 2 from S ≥ 7 days (recall forms, two of three at least). */
export type Rung = 0 | 1 | 2

/** The rung a fact stands on, one lower after a lapse. */
export function rungOf(memory: Memory | null): Rung {
  throw new Error(`not built yet: ${JSON.stringify(memory)}`)
}

/**
 * The question to ask of a fact: of the forms its rung asks for where there are any, else of the nearest;
 * never the one asked last while there is another. Deterministic for a seed.
 *
 * @param easier asked again after a second failure: one rung easier
 */
export function chooseQuestion(
  candidates: readonly Candidate[],
  memory: Memory | null,
  lastAsked: string | null,
  seed: string,
  easier: boolean,
): Candidate | null {
  throw new Error(`not built yet: ${JSON.stringify([candidates, memory, lastAsked, seed, easier])}`)
}
