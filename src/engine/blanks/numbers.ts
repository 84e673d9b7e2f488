import { amountsIn } from '../language/amounts.ts'
import { fractionsIn } from '../language/fractions.ts'
import { gap, overlap } from './gap.ts'
import type { Gap } from './gap.ts'
import type { Knowledge } from '../compose/knowledge.ts'
import type { Fact, Span } from '../types.ts'
import { allMatches } from '../matches.ts'

/** When something happened is the first thing to ask of it. */
export const dateGaps = (sentence: string, names: readonly Span[], { kind, value }: Fact): Gap[] =>
  kind !== 'event'
    ? []
    : numberGaps(sentence, names)
        .filter(({ text }) => value.split(/\s/u).includes(text))
        .map((one) => ({ ...one, strain: 0 }))

/** The amount of a number fact: its figures or number words, both ends of a range, or all of "24 hours and 50 minutes". */
export function amountGaps(sentence: string, { value }: Fact): Gap[] {
  const [amount] = amountsIn(value)
  const at = sentence.indexOf(value)
  if (!amount || at < 0) return []
  const figures = value.indexOf(amount.figures)
  const whole =
    amountsIn(value.replace(/,? and .*$/su, '')).length > 0 && /(?<!\d.*?)\d.*\p{L} and \d/u.test(value)
  // "Two thousandths of a second": two thousandths; "for _____ hour" tells that it is one.
  const text =
    whole || /^(?:1|one)$/iu.test(amount.figures)
      ? value.slice(figures)
      : amount.figures.replace(/ of an?$/u, '')
  const other = WORDS.get(text.toLowerCase())
  return [{ ...gap(at + figures, text, 0), accepts: other === undefined ? [] : [other] }]
}

/** "Seven" may be typed as 7. */
const WORDS: ReadonlyMap<string, string> = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
    .split(' ')
    .map((word, i) => [word, String(i)]),
)

/** Years and amounts with their scale word, "2017" or "7 billion", and "a trillion"; never the number of a name. */
export function numberGaps(sentence: string, names: readonly Span[]): Gap[] {
  const figures = [...allMatches(sentence, RANGE), ...allMatches(sentence, NUMBER)].map((found) =>
    gap(found.index, found[0], 1),
  )
  const parts = fractionsIn(sentence).map(({ start, text, also }) => ({
    ...gap(start, text, 0.9),
    accepts: also,
  }))
  return [...figures, ...parts].filter(
    (one) =>
      !names.some((name) => overlap(one, name)) &&
      !AFTER_NAME.test(sentence.slice(0, one.start)) &&
      // "range(1, _____)": what a program is called with.
      !/\p{L}\([^()]{0,30}$/u.test(sentence.slice(Math.max(0, one.start - 40), one.start)) &&
      !DAY.test(sentence.slice(one.end)) &&
      // "Half a _____ dollars": half a number.
      !/\b(?:half|quarter of|third of) an? $/iu.test(sentence.slice(0, one.start)) &&
      !isHalf(one, sentence) &&
      !isOfNumber(one, sentence) &&
      !isOfSeries(one, sentence),
  )
}

/** "2,400 km (1,500 mi)": the same amount once more gives it away. */
export const isConverted = ({ start, end }: Gap, sentence: string): boolean =>
  /^ ?[\p{L}°%²³/]{1,14}(?: \p{Ll}{1,12})? \((?:about |around |approximately )?[£$€]?\d[\d.,]* ?[\p{L}°]/u.test(
    sentence.slice(end, end + 60),
  ) ||
  /\d ?[\p{L}°%²³/]{1,14}(?: \p{Ll}{1,12})? \((?:about |around |approximately )?[£$€]?$/u.test(
    sentence.slice(Math.max(0, start - 50), start),
  )

/** Both ends of a range are one answer. */
const RANGE = /(?<![\p{L}\p{N}.,/–-])\d+(?:[.,]\d+)*(?: to |–)\d+(?:[.,]\d+)*(?![\p{L}\p{N}–-]|[.,]\d)/gu

/** "01632 960 001": a group of a telephone number. */
const isOfNumber = ({ start, end, text }: Gap, sentence: string): boolean =>
  /^0\d{2,}$/u.test(text) ||
  (/^\d{2,}$/u.test(text) &&
    (/\d{2} $/u.test(sentence.slice(0, start)) || /^ \d{2}/u.test(sentence.slice(end))))

/** "Until 73 or _____", "between 2 and _____": what is shown gives away what is asked. */
function isHalf({ start, end }: Gap, sentence: string): boolean {
  const [before, after] = [sentence.slice(0, start), sentence.slice(end)]
  return (
    /\d[.,]{0,2}(?: (?:BC|AD|%|per cent|percent|°C))?(?: or | to |–)[£$€]?$/u.test(before) ||
    /\bbetween \S+(?: \S+)?(?: \S+)? and $/iu.test(before) ||
    /\bbetween (?:about |around |roughly )?$/iu.test(before) ||
    /^(?: (?:BC|AD|%|°C))?(?: or | to |–)[£$€]?\d/u.test(after)
  )
}

/** "After 3, 5 and 7 days", "1 second, 2 seconds, 4 seconds": one of several that only stand together. */
const isOfSeries = ({ start, end }: Gap, sentence: string): boolean =>
  allMatches(sentence, SERIES).some(({ index, 0: found }) => index <= start && end <= index + found.length)

const SERIES =
  /(?<!\d\.{0,2})\d[\d.]{0,30}(?: \p{Ll}{1,60})?, \d[\d.]{0,30}(?: \p{Ll}{1,60})?(?:,? (?:and|or) |, )\d[\d.]{0,30}(?: \p{Ll}{1,60})?(?:,? (?:and |or )?\d[\d.]{0,30})*/gu

const NUMBER =
  /(?<![\p{L}\p{N}.,/-]|\p{L}\()(?:\d+(?:[.,]\d+)*(?: (?:hundred|thousand|million|billion|trillion|percent|per cent)|%)?|(?<=\b(?:a|one) )(?:hundred|thousand|million|billion|trillion))(?![\p{L}\p{N}-]|[.,/–]\d)/gu

/** A day of the month is nothing to remember by itself. */
const MONTH = 'January|February|March|April|May|June|July|August|September|October|November|December'
const DAY = new RegExp(`^(?:(?:,| and| to|–| or) ?\\d{1,2}){0,2} (?:${MONTH})\\b`, 'u')

/** "Llama 2", "Chapter 3": the number belongs to the name; after "In" or "By" it is a year. */
const AFTER_NAME = new RegExp(
  `(?:^|\\s)(?!(?:AD|In|By|Since|From|After|Before|Until|About|Around|Over|Nearly|${MONTH})\\s)\\p{Lu}[\\p{L}&-]*\\s$`,
  'u',
)

/** A year in the heading belongs to all below it, and a number with a fact of its own is asked there. */
export function isAskedElsewhere(number: string, fact: Fact, { reading }: Knowledge): boolean {
  const title = reading.article.sections[fact.section]?.title ?? ''
  return (
    title.includes(number) ||
    reading.facts.some(
      ({ id, kind, value, section }) =>
        id !== fact.id && section === fact.section && OWN_NUMBER.has(kind) && value.includes(number),
    )
  )
}

const OWN_NUMBER: ReadonlySet<string> = new Set(['number', 'event'])
