import type { Span } from '../types.ts'
import { allMatches } from '../matches.ts'

/** A date in a text with the preposition before it: "on 27 September 1825", "in AD 64", "In the 1770s". */
export type Dated = Span & {
  readonly preposition: string
  /** The date without its preposition. */
  readonly date: string
  /** Its year as the text writes it, "1825" or "27 BC"; null for a decade or a span of years. */
  readonly year: string | null
}

/** The dates that say when something happened, in order. */
export function datesIn(text: string): Dated[] {
  if (!HAS_DIGIT.test(text)) return []
  return allMatches(text, DATED).flatMap((found) => {
    const { preposition, date } = found.groups ?? {}
    if (preposition === undefined || date === undefined) return []
    return [{ preposition, date, year: yearOf(date), start: found.index, end: found.index + found[0].length }]
  })
}

/** The end of the date that a text begins with, its preposition before it; null where it begins otherwise. */
export function dateAtHead(text: string): number | null {
  DATED_HERE.lastIndex = 0
  return DATED_HERE.exec(text)?.[0].length ?? null
}

/** How many years, decades and days of a year a text names in whatever way. */
export const yearsNamed = (text: string): number => yearsIn(text).length

/** The years, decades and days of a year that a text names in whatever way, as it writes them. */
export const yearsIn = (text: string): string[] =>
  HAS_DIGIT.test(text) ? allMatches(text, ANY_YEAR).map(([year]) => year) : []

/** The year of a date as it stands there: "27 BC" of "16 January 27 BC"; null where it has none or several. */
export function yearOf(date: string): string | null {
  const found = /(?:^|\s)(?<year>AD \d{1,4}|\d{1,4} (?:BCE?|AD|CE)|[1-9]\d{2,3})$/u.exec(date)?.groups
  return found?.year ?? null
}

const HAS_DIGIT = /\d/

const MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December)'
const YEAR = '(?:AD \\d{1,4}|\\d{1,4} (?:BCE?|AD|CE)\\b|[1-9]\\d{2,3}(?!\\d))'
const OF_MONTH = [
  `\\d{1,2}(?:st|nd|rd|th)? ${MONTH} ${YEAR}`,
  `${MONTH} \\d{1,2}, ${YEAR}`,
  `the winter of [1-9]\\d{3}[–-]\\d{2}`,
  `(?:the )?(?:(?:early|late|mid) )?(?:${MONTH}|spring|summer|autumn|winter) (?:of )?${YEAR}`,
].join('|')
const BARE = [`the (?:(?:early|late|mid)[ -])?[1-9]\\d{2,3}s`, `(?:the year )?${YEAR}`].join('|')

/** What makes a number no year of an event: a unit after it, a range, or an "or". */
const NO_DATE = "(?![\\d\\p{L}]|[.,]\\d|\\s?[–-]\\s?\\d| (?:or|to|and) \\d|\\s?%|['’])"
const COUNTED =
  ' (?:years|days|hours|minutes|people|men|women|children|cases|places|villages|towns|cities|houses|homes|words|pages|metres|meters|miles|copies|ships|soldiers|species|countries|schools|volumes)\\b'
/** Within a sentence what follows a bare year must be a small word; at its head a year is nearly always one. */
const NO_YEAR = `(?!${COUNTED})(?:(?<=^In (?:1\\d|20)\\d\\d|^In the (?:1\\d|20)\\d0s)|(?! (?!(?:in|on|at|by|with|from|of|to|as|for|the|an?|and|but|when|where|that|which|who|after|before|under|into|over|near|against|during|until|because|his|her|its|their|he|she|it|they|both|only|some|alone|more|nearly|about|almost|not|did|had|was|were|is|are|has|could|would)\\b)\\p{Ll}))`
const DATED = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?<preposition>[Ii]n|[Oo]n|[Ss]ince)(?: (?:about|around))? (?<date>(?:${OF_MONTH})(?=${NO_DATE})|(?:${BARE})(?=${NO_DATE}${NO_YEAR}))`,
  'gu',
)
const DATED_HERE = new RegExp(DATED.source, 'uy')
const ANY_YEAR = new RegExp(
  `(?<![\\p{L}\\p{N}.,-])(?:AD \\d{1,4}|\\d{1,4} (?:BCE?|CE)\\b|1\\d{3}s?|20\\d{2}s?)(?![\\p{L}\\p{N}]|,\\d)`,
  'gu',
)
