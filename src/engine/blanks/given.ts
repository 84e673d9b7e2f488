import { allMatches } from '../matches.ts'
import type { Gap } from './gap.ts'

/**
 * Whether what stands around a blank tells what is missing: the same number once more, in words or in a code; the same
 * amount in another unit; the letters of a name in brackets after it, or a name after its letters.
 */
export function isGiven({ start, end, text }: Gap, sentence: string): boolean {
  const [before, after] = [sentence.slice(0, start), sentence.slice(end)]
  if (/\d/u.test(text) || NUMBERS.includes(text.toLowerCase()))
    return isRepeated(text, before, after) || isSaidAgain(before, after) || isAll(text, before, after)
  const inside = /(?<=^ \()[^()]{2,60}(?=\))/u.exec(after)?.[0] ?? ''
  return isShortFor(text, inside) || isShortFor(inside, text) || isBracketOf(text, before, after)
}

/** "A throw of 5 and 3 moves one checker five points": figures that come again, as figures or as a word. */
function isRepeated(text: string, before: string, after: string): boolean {
  if (/\d[.,]\d/u.test(text)) return false
  const own = numbersIn(text)
  if (own.length === 0 || own.every((digits) => digits === '1')) return false
  const told = new Set(numbersIn(`${before} ${after}`))
  return own.every((digits) => told.has(digits))
}

const numbersIn = (text: string): string[] => [
  ...allMatches(text, FIGURES).map(([digits]) => digits),
  ...allMatches(text.toLowerCase(), WORDS).map(([word]) => String(NUMBERS.indexOf(word))),
]

const FIGURES = /(?<![\d:]|\d[.,])\d{1,12}(?![\d:]|[.,]\d)/gu
const NUMBERS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ')
const WORDS = /\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b/gu

/** "2 per cent, that's 20 g for each kilo", "930 miles, or 1,500 km". */
const isSaidAgain = (before: string, after: string): boolean =>
  AGAIN_AFTER.test(after) ||
  AGAIN_BEFORE.test(before.slice(-NEAR)) ||
  (OTHER_AFTER.test(after) && !SAME_AFTER.test(after)) ||
  OTHER_BEFORE.test(before.slice(-NEAR))

const NEAR = 80
const ABOUT = '(?:about |around |roughly |some |nearly )?'
const AGAIN = `, (?:that['’]s|that is|which is|i\\.e\\.|equal to|the same as) ${ABOUT}`
const UNIT =
  '(?:k?m|cm|mm|k?g|mg|l|ml|ft|lb|oz|°[CF]|(?:kilo|centi|milli)?(?:met(?:re|er)s?|grams?)|lit(?:re|er)s?|miles?|feet|foot|inch(?:es)?|yards?|pounds?|ounces?|gallons?|pints?|acres?|hectares?|tons?|tonnes?|degrees?)'
const AGAIN_AFTER = new RegExp(`^[^.,;:()]{1,40}${AGAIN}[£$€]?\\d`, 'u')
const AGAIN_BEFORE = new RegExp(`\\d[^.,;:()]{1,40}${AGAIN}[£$€]?$`, 'u')
const OTHER_AFTER = new RegExp(`^ ?${UNIT}, or ${ABOUT}[\\d.,]{1,12} ?${UNIT}(?!\\p{L})`, 'u')
const SAME_AFTER = new RegExp(`^ ?(${UNIT}), or ${ABOUT}[\\d.,]{1,12} ?\\1(?!\\p{L})`, 'u')
const OTHER_BEFORE = new RegExp(`\\d{2} ?${UNIT}, or ${ABOUT}$`, 'u')

/** "No lock stops 100 %": what never is, is never all. */
const isAll = (text: string, before: string, after: string): boolean =>
  (text === '100%' || (text === '100' && /^ ?(?:%|per ?cent)/u.test(after))) &&
  /\b(?:no|not|never|none|nothing)\b|n['’]t\b/iu.test(before)

/** "Counted in _____ (pages printed)" by its letters, "the _____ (PP)" by its name. */
function isShortFor(short: string, long: string): boolean {
  if (!/^[\p{L}\d]{2,6}$/u.test(short) || !/\p{Lu}/u.test(short)) return false
  const [letters, whole] = [short.toLowerCase(), long.toLowerCase()]
  if (whole.length < letters.length + 3 || letters.charAt(0) !== whole.charAt(0)) return false
  let at = 0
  for (const letter of letters) {
    at = whole.indexOf(letter, at) + 1
    if (at === 0) return false
  }
  return true
}

/** "Pages printed (_____)". */
const isBracketOf = (short: string, before: string, after: string): boolean =>
  before.endsWith(' (') &&
  after.startsWith(')') &&
  before
    .slice(-NEAR)
    .split(/[\s(]+/u)
    .filter((word) => word !== '')
    .slice(-MOST_WORDS)
    .some((_, at, words) => isShortFor(short, words.slice(at).join(' ')))

const MOST_WORDS = 5
