import { couldBeBelieved } from '../language/amount-size.ts'
import { readClause } from '../language/clause.ts'
import { isPastForm } from '../language/past-form.ts'
import { allMatches } from '../matches.ts'
import { seeded } from '../seed.ts'
import type { Fact } from '../types.ts'
import { mayHoldToo } from './may-hold-too.ts'
import { contrary, isLoose } from './opposites.ts'
import type { Swapped } from './swaps.ts'

/**
 * A statement of prose with its only number, or its only year, made another: what is told of so many or of that year
 * does not hold for any other. Bounds, ranges, what only can be, and a state that lasts are left alone.
 */
export function numberSwaps(fact: Fact, statement: string): Swapped[] {
  if (
    fact.attributed ||
    /[:“]|\b(?:such as|for example|e\.g\.|not|never|no|nor|cannot)(?![\p{L}])/u.test(statement) ||
    isLoose(statement)
  )
    return []
  const found = yearIn(fact, statement) ?? amountIn(statement)
  if (found === null || statement.indexOf(found.from) !== statement.lastIndexOf(found.from)) return []
  return [contrary(fact, statement, found.from, found.to)]
}

type Exchange = { readonly from: string; readonly to: string }

/** The year of what happened once: "in 1869", "on 2 September 31 BC". */
function yearIn({ id }: Fact, statement: string): Exchange | null {
  const years = allMatches(statement, YEAR)
  const [found] = years
  if (!found || years.length > 1 || !happened(statement)) return null
  const { before = '', ad = '', year = '', era = '' } = found.groups ?? {}
  if (era === '' && ad === '' && year.length < 3) return null
  const draw = seeded(`${id}|year`)()
  const away = 3 + Math.floor(draw * 17)
  const isLate = Number(year) + away > LATEST || draw * 1000 - Math.floor(draw * 1000) < 0.5
  const other = Number(year) - (isLate ? away : -away)
  if (other < 1 || mayHoldToo(statement, `${ad}${year}${era}`, `${ad}${other}${era}`)) return null
  return { from: found[0], to: `${before}${ad}${other}${era}` }
}

const LATEST = 2020

const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|spring|summer|autumn|winter)'
const YEAR = new RegExp(
  `(?<before>\\b(?:[Ii]n(?: the year)?|[Oo]n \\d{1,2} ${MONTH}|[Ii]n ${MONTH}(?: of)?) )(?<ad>AD )?(?<year>\\d{1,4})(?<era> (?:BC|AD|BCE|CE))?(?![\\d\\p{L}–-]|,\\d| [\\p{L}\\d%])`,
  'gu',
)

/** Whether a sentence tells of something done, once: what was, or was used, in one year was so in others too. */
function happened(statement: string): boolean {
  const clause = readClause(statement)
  if (clause === null) return false
  const { auxiliary, verb } = clause
  if (LASTS.has(verb.text.toLowerCase())) return false
  return auxiliary === null
    ? isPastForm(verb.text)
    : /^(?:was|were|had|had been)$/u.test(auxiliary) && verb.pos === 'VERB'
}

const LASTS: ReadonlySet<string> = new Set(
  'was were had been used known called thought believed held considered seen spoken grown worn kept lived worked stood owned knew remained stayed cost lay ruled reigned served ran contained covered counted numbered'.split(
    ' ',
  ),
)

/** The only number of a statement, with the word after it. */
function amountIn(statement: string): Exchange | null {
  const numbers = allMatches(statement, NUMBER)
  const [found] = numbers
  if (!found || numbers.length > 1) return null
  const { 0: figures, index } = found
  const [before, after] = [statement.slice(0, index), statement.slice(index + figures.length)]
  const isYear =
    /^(?:1\d{3}|20\d\d)$/u.test(figures) || (/^\d{3}$/u.test(figures) && /\b[Ii]n $/u.test(before))
  const counted = isYear ? undefined : COUNTED.exec(after)?.[0]
  if (
    counted === undefined ||
    BOUND.test(before) ||
    BEFORE.test(before) ||
    PART.test(after) ||
    CASE.test(before) ||
    isListed(figures, after)
  )
    return null
  const other =
    WORDS.get(figures.toLowerCase()) ??
    otherFigures(figures, /^ ?(?:%|per ?cent)/u.test(counted) ? 100 : Infinity)
  if (other === null || !couldBeBelieved(figures, other) || mayHoldToo(statement, figures, other)) return null
  const small = /^\p{Lu}/u.test(figures) ? other.charAt(0).toUpperCase() + other.slice(1) : other
  return { from: figures + counted, to: small + counted }
}

const NUMBER =
  /(?<![\p{L}\p{N}.,/-])(?:\d+(?:,\d{3})*(?:\.\d+)?(?![\p{N}]|\.\d)|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|dozens?|half|both|once|twice|another|other|each)\b)|(?<=\d)[.,/–-]\d/giu

/** "Three legions", "74 kilograms", "48-bit", "40 per cent", "2 °C" */
const COUNTED = /^(?: ?(?:%|°[CF])|(?:-| )\p{Ll}[\p{L}-]+)/u
const PART =
  /^[ -](?:thirds?|quarters?|fifths?|tenths?|hundredths?|thousandths?|times (?!on|in)\p{L}|or|and|to|of|in|on|at|by|for|from|hundred|thousand|dozen|other|more|less|fewer|point)\b/u

/** Of a bound another number may hold as well. */
export const BOUND =
  /\b(?:under|below|above|over|within|than|at (?:least|most)|up to|minimum of|maximum of|as (?:many|much|few) as|exceed(?:s|ing)?|until|before|after)\s(?:[£$€]|about |around )?$/iu

/** "If the delay is five hours", "a family with three children": what holds in one case may hold in others. */
const CASE = /\b(?:if|when|unless|once|where|whoever|who|with|every|each)\b/iu

/** A number that only stands with another, or is part of a name: "between 2 and", "Level 2 charging", "channel 16 is". */
const BEFORE =
  /(?:[£$€]|\b(?:between|from|or|and|to|next|last|first|every|any|these|those|all|his|her|its|their|of the|number|part|no\.?|channel|code|chapter|article|section|layer|version|type|level|page|step|class|stage|phase|grade|row|line|port|layer|the) |(?<!\p{L})\p{Lu}\p{L}{0,30}[ -])$/u

/** "Two taxes, that on land and that on heads": what follows can be counted. */
const isListed = (figures: string, after: string): boolean =>
  /^\p{L}/u.test(figures) && after.includes(',') && after.slice(after.indexOf(',')).includes(' and ')

const WORDS: ReadonlyMap<string, string> = new Map(
  (
    'two three|three five|four six|five seven|six four|seven nine|eight six|nine seven|ten fifteen|eleven eight|' +
    'twelve eight|fifteen ten|twenty thirty|thirty twenty|forty sixty|fifty thirty|sixty forty|seventy fifty|eighty sixty|ninety sixty'
  )
    .split('|')
    .map((pair) => pair.split(' ') as [string, string]),
)

/** Half as much again, or two thirds of it, as round as what stands there; null for what is too small to tell. */
function otherFigures(figures: string, most: number): string | null {
  const value = Number(figures.replaceAll(',', ''))
  const decimals = /\.(\d+)$/u.exec(figures)?.[1]?.length ?? 0
  if (!(value > 1) || /^0\d/.test(figures)) return null
  const grain = decimals > 0 ? 10 ** -decimals : grainOf(value)
  const wider =
    value % 3 === 0 || (value >= 60 && value < 100) || value * 1.5 > most ? (value * 2) / 3 : value * 1.5
  const other = Math.round(wider / grain) * grain
  if (Math.abs(other - value) < value / 5) return null
  const isGrouped = figures.includes(',') || other >= 10_000
  return other.toLocaleString('en-US', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    useGrouping: isGrouped,
  })
}

/** How round a whole number is: 5,000 of thousands, 250 of fifties, 74 of ones. */
function grainOf(value: number): number {
  let grain = 1
  while (value % (grain * 10) === 0 && value > grain * 10) grain *= 10
  return value % (grain * 5) === 0 && value > grain * 10 ? grain * 5 : grain
}
