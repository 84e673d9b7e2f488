import { generate } from '../../engine/generate.ts'
import { revealedFacts } from '../../engine/bank/leak.ts'
import type { Bank } from '../../engine/types.ts'
import { NO_PASSAGES } from './origins.ts'
import type { Passages } from './origins.ts'

/** A bank with the facts that each of its questions gives away, by id: what is brought into a library. */
export type PreparedBank = {
  readonly bank: Bank
  readonly reveals: Readonly<Record<string, readonly string[]>>
}

/**
 * Makes of a Markdown text all that a library needs of it.
 *
 * @param icu the version of ICU that splits the sentences
 * @param passages what the learner put back and left out
 */
export const prepareBank = (
  text: string,
  icu: string,
  { putBack, leftOut }: Passages = NO_PASSAGES,
): PreparedBank => withReveals(generate(text, icu, 'markdown', { keep: putBack, omit: leftOut }))

/** Works out what the questions of a bank give away. */
export function withReveals(bank: Bank): PreparedBank {
  const reveals = bank.questions.map(
    (question) => [question.id, revealedFacts(question, bank.facts)] as const,
  )
  return { bank, reveals: Object.fromEntries(reveals) }
}
