import type { Bank } from './types.ts'

/**
 * Makes of a Markdown text its facts and questions.
 *
 * @param text the exact source; line ends may be LF or CRLF
 * @param icu the version of ICU that splits the sentences (`process.versions.icu`), named in the bank
 * @returns the bank; a text with nothing to ask gives one without questions
 */
export function generate(text: string, icu: string): Bank {
  throw new Error(`not built yet: ${text.length} ${icu}`)
}
