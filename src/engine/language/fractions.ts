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
    also: [...inWords(found), ...inFigures(found)],
  }))

const inWords = (found: string): string[] =>
  /^an? /iu.test(found)
    ? [found.replace(/^an? /iu, 'one ')]
    : /^one (?!in )/iu.test(found)
      ? [found.replace(/^one /iu, 'a ')]
      : []

/** "2/3" of "two thirds", "1/2" and "50 percent" of "half". */
function inFigures(found: string): string[] {
  const said = found.toLowerCase()
  if (said === 'half') return ['1/2', '50 percent']
  const [count = '', part = ''] = said.split(/[ -]/u)
  const [over, under] = [COUNTS.get(count), PARTS.get(part.replace(/s$/u, ''))]
  return over === undefined || under === undefined ? [] : [`${over}/${under}`]
}

const numbered = (from: number, names: string): Map<string, number> =>
  new Map(names.split(' ').map((name, i) => [name, from + i]))

const COUNTS = numbered(1, 'one two three four five six seven eight nine').set('a', 1).set('an', 1)
const PARTS = numbered(3, 'third quarter fifth sixth seventh eighth ninth tenth')

const FRACTION =
  /(?<![\p{L}\p{N}-])(?:(?:an?|one|two|three|four|five|seven|nine)[ -](?:thirds?|quarters?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?|twentieths?|hundredths?|thousandths?)(?= of\b)|(?<!\bone )half(?= (?:of )?(?:the|all|its|their)\b)|one in (?:\d+|two|three|four|five|six|seven|eight|nine|ten|twenty|hundred)(?= \p{Ll}+s?\b))/giu
