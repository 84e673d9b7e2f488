import { composeQuestions } from './compose/compose.ts'
import { readFacts } from './facts/read-facts.ts'
import { outlineOf } from './outline/outline.ts'
import type { Format } from './read.ts'
import type { Bank, Span, Stage } from './types.ts'
import { ENGINE_VERSION } from './version.ts'

export type GenerateOptions = {
  /** Passages that would be left out as noise and are to be asked about all the same. */
  readonly keep?: readonly Span[]
  /** Whole blocks that nothing is to be asked of. */
  readonly omit?: readonly Span[]
  /** Told of each stage when it is done, with what it counted: see `Stage`. */
  readonly onStage?: (stage: Stage, count: number) => void
  /** Told how far the stage at work is, where it takes long; often, so what it does must be cheap. */
  readonly onPart?: OnPart
}

/** So many parts of so many are done. */
export type OnPart = (done: number, of: number) => void

/**
 * Makes of a text its facts and questions.
 *
 * @param text the exact source; line ends may be LF or CRLF
 * @param icu the version of ICU that splits the sentences (`process.versions.icu`), named in the bank
 * @param format how the text is written
 * @returns the bank; a text with nothing to ask gives one without questions
 * @throws `unreadable`, with a sentence for a person, for a text that is too large or nested too deep
 */
export function generate(
  text: string,
  icu: string,
  format: Format = 'markdown',
  options: GenerateOptions = {},
): Bank {
  const { keep = [], omit = [], onStage = () => undefined, onPart = () => undefined } = options
  const outline = outlineOf(text, format, keep, omit)
  onStage('read', outline.article.words)
  onStage('clean', outline.article.excluded.length)
  const { relations, facts } = readFacts(outline, onPart)
  onStage('facts', facts.length)
  const reading = { article: outline.article, terms: outline.lexicon.terms, relations, facts }
  const composed = composeQuestions(reading, (made) => onStage('questions', made), onPart)
  onStage('checked', composed.questions.length)
  return { engine: String(ENGINE_VERSION), icu, ...reading, ...composed }
}
