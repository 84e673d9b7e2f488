import type { Span } from '../types.ts'
import { allMatches } from '../matches.ts'

/** A part told in words: "about a tenth", "two thirds", "half", "one in five". */
export type Fraction = Span & {
  /** Without "about" or "nearly". */
  readonly text: string
  /** The same in other words: "one tenth" of "a tenth". */
  readonly also: readonly string[]
}

/** The parts that a text tells of a whole: "a tenth of the land", "two thirds of its weight", "one in five adults". */
export const fractionsIn = (text: string): Fraction[] =>
  allMatches(text, FRACTION).map(({ 0: found, index }) => ({
    text: found,
    start: index,
    end: index + found.length,
    also: /^an? /iu.test(found)
      ? [found.replace(/^an? /iu, 'one ')]
      : /^one (?!in )/iu.test(found)
        ? [found.replace(/^one /iu, 'a ')]
        : [],
  }))

const FRACTION =
  /(?<![\p{L}\p{N}-])(?:(?:an?|one|two|three|four|five|seven|nine)[ -](?:thirds?|quarters?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?|twentieths?|hundredths?|thousandths?)(?= of\b)|(?<!\bone )half(?= (?:of )?(?:the|all|its|their)\b)|one in (?:\d+|two|three|four|five|six|seven|eight|nine|ten|twenty|hundred)(?= \p{Ll}+s?\b))/giu
