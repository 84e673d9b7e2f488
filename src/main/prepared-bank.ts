import { generate } from '../engine/generate.ts'
import { revealedFacts } from '../engine/leak.ts'
import type { Bank } from '../engine/types.ts'

/** A bank with the facts that each of its questions gives away, by id: what is brought into a library. */
export type PreparedBank = {
  readonly bank: Bank
  readonly reveals: Readonly<Record<string, readonly string[]>>
}

/**
 * Makes of a Markdown text all that a library needs of it.
 *
 * @param icu the version of ICU that splits the sentences
 */
export const prepareBank = (text: string, icu: string): PreparedBank => withReveals(generate(text, icu))

/** Works out what the questions of a bank give away. */
export function withReveals(bank: Bank): PreparedBank {
  const reveals = bank.questions.map(
    (question) => [question.id, revealedFacts(question, bank.facts)] as const,
  )
  return { bank, reveals: Object.fromEntries(reveals) }
}
