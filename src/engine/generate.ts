import { composeQuestions } from './compose.ts'
import { readFacts } from './facts/read-facts.ts'
import { outlineOf } from './outline.ts'
import type { Format } from './read.ts'
import type { Bank } from './types.ts'
import { ENGINE_VERSION } from './version.ts'

/**
 * Makes of a text its facts and questions.
 *
 * @param text the exact source; line ends may be LF or CRLF
 * @param icu the version of ICU that splits the sentences (`process.versions.icu`), named in the bank
 * @param format how the text is written
 * @returns the bank; a text with nothing to ask gives one without questions
 */
export function generate(text: string, icu: string, format: Format = 'markdown'): Bank {
  const outline = outlineOf(text, format)
  const { relations, facts } = readFacts(outline)
  const reading = { article: outline.article, terms: outline.lexicon.terms, relations, facts }
  return { engine: String(ENGINE_VERSION), icu, ...reading, ...composeQuestions(reading) }
}
