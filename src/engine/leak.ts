import type { Fact, Question } from './types.ts'

/**
 * The facts that something shown with a question states outright: its stem, an option with its reason, the
 * evidence or the explanation has the key of the fact together with its subject and slot in one sentence (a
 * name alone is no leak). The question's own facts are left out.
 */
export function revealedFacts(question: Question, facts: readonly Fact[]): string[] {
  throw new Error(`not built yet: ${question.id} ${facts.length}`)
}
