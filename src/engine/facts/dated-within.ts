import { readClause } from '../language/clause.ts'
import { tokens } from '../language/words.ts'

/** What a clause tells besides, each as a clause of its own: between its commas, after "when", before it. */
export const datedWithin = (said: string): string[] => [...asidesOf(said), ...thenOf(said), ...whenOf(said)]

/** "Its first line, which opened in 1890, could …" tells two things: what stands between the commas is one. */
function asidesOf(said: string): string[] {
  const read = readClause(said)
  if (!read || read.aside === '') return []
  const { subject, aside } = read
  if (/^(?:which|who) \p{Ll}/u.test(aside)) return [`${subject} ${aside.replace(/^\p{L}+ /u, '')}`]
  const [first] = tokens(aside)
  return first?.pos === 'VERB' && !/ing$/.test(first.text) ? [`${subject} was ${aside}`] : []
}

/** "The answer came in 1687, when Ada Ford showed …": in that year she did. */
function thenOf(said: string): string[] {
  const found = /\b(?<when>in [^,]{3,30}), when (?<what>\p{Lu}[^,]+)$/u.exec(said)?.groups
  const { when, what } = found ?? {}
  return when === undefined || what === undefined ? [] : [`In${when.slice(2)} ${what}`]
}

/** "When in 1905 Norway broke with Sweden, Holm was sent to Oslo": he was in that year. */
function whenOf(said: string): string[] {
  const { date, late, main } = WHEN.exec(said)?.groups ?? {}
  const when = date ?? late
  return when === undefined || main === undefined
    ? []
    : [`${when.charAt(0).toUpperCase()}${when.slice(1)} ${main}`]
}

const DAY = '(?:in|on) (?:\\d{1,2} )?(?:\\p{Lu}\\p{Ll}+ )?\\d{4}'
const WHEN = new RegExp(
  `^When (?:(?<date>${DAY}) [^,;:\\d]{6,100}|[^,;:\\d]{6,100} (?<late>${DAY})), (?<main>(?!(?:he|she|it|they)\\b)[^\\d]{10,200})$`,
  'su',
)
