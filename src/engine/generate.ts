import { composeQuestions } from './compose.ts'
import { readFacts } from './facts/read-facts.ts'
import { outlineOf } from './outline.ts'
import type { Bank } from './types.ts'
import { ENGINE_VERSION } from './version.ts'

/**
 * Makes of a Markdown text its facts and questions.
 *
 * @param text the exact source; line ends may be LF or CRLF
 * @param icu the version of ICU that splits the sentences (`process.versions.icu`), named in the bank
 * @returns the bank; a text with nothing to ask gives one without questions
 */
export function generate(text: string, icu: string): Bank {
  const outline = outlineOf(text)
  const { relations, facts } = readFacts(outline)
  const reading = { article: outline.article, terms: outline.lexicon.terms, relations, facts }
  return { engine: String(ENGINE_VERSION), icu, ...reading, ...composeQuestions(reading) }
}
