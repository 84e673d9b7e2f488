import type { Ask, Rival } from '../compose/guard.ts'
import type { Evidence, Fact, Question } from '../types.ts'

/** What a true/false statement changed: `from` stood in `statement` where the prompt has `to`. */
export type Swap = { readonly statement: string; readonly from: string; readonly to: string }

/** A question on its way to the bank, with what the guard and the linter judge it by. */
export type Draft = {
  readonly question: Question
  readonly ask: Ask | null
  /** Its wrong options, as the guard judged them. */
  readonly rivals: readonly Rival[]
  readonly swap: Swap | null
  /** Which question of its facts it is: of one fact and aim the best is kept. */
  readonly aim: string
  /** Smaller is better: how far the wording is from what a teacher would choose first. */
  readonly strain: number
}

/** What every question of a fact has whatever its form; the id comes when it is kept. */
export function askedOf(facts: readonly Fact[], prompt: string, explanation: string) {
  const first = facts[0]
  return {
    id: '',
    facts: facts.map(({ id }) => id),
    prompt,
    topic: first?.topic ?? '',
    explanation,
    evidence: facts.flatMap(({ evidence }) => evidence).filter(isNew),
    warnings: [],
  }
}

const isNew = (passage: Evidence, at: number, all: readonly Evidence[]): boolean =>
  all.findIndex(({ start, end }) => start === passage.start && end === passage.end) === at
