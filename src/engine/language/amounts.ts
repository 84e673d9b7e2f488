import { remembered } from '../remembered.ts'
import type { Span } from '../types.ts'
import { allMatches } from '../matches.ts'

/** A number with its unit: "about 9 bar", "24 hours and 50 minutes", "18 to 22 percent", "£500". */
export type Amount = Span & {
  /** The whole, with "about" or "up to" before it. */
  readonly text: string
  /** The figures or number words alone. */
  readonly figures: string
  /** What is counted, as written: "hours", "°C", "crowns"; "" of "£500". */
  readonly unit: string
  /** Whether its unit is one of measure ("hours", "km") rather than a thing counted ("acts"). */
  readonly measured: boolean
}

/** The amounts of a text, in order; a year, an ordinal and the number of a name are none. */
export const amountsIn: (text: string) => readonly Amount[] = remembered(readAmounts, 5000)

function readAmounts(text: string): Amount[] {
  const found: Amount[] = []
  for (const match of allMatches(text, AMOUNT)) {
    const { figures, unit = '', counted, sign = '' } = match.groups ?? {}
    const number = figures ?? ''
    if (number === '' || (unit === '' && counted === undefined && sign === '')) continue
    if (counted !== undefined && (!/^\p{Ll}/u.test(counted) || !isManyOf(counted) || YEAR_LIKE.test(number)))
      continue
    const [start, end] = [match.index, match.index + match[0].length]
    if (/^f(?:ee|oo)t$/iu.test(unit) && OF_BODY.test(text.slice(0, start))) continue
    // "The Six-Day War" is a name.
    if (/-\p{Lu}/u.test(match[0]) || (counted !== undefined && OF_NAME.test(text.slice(0, start)))) continue
    if (unit === 'feet' && areOfBody(number, text.slice(0, start), text.slice(end))) continue
    const before = found.at(-1)
    const joint = before ? text.slice(before.end, start) : ''
    // "24 hours and 50 minutes" is one amount.
    if (
      before &&
      before.measured &&
      counted === undefined &&
      /^(?:,? and | )$/.test(joint) &&
      kindOfUnit(before.unit) === kindOfUnit(unit)
    ) {
      found[found.length - 1] = { ...before, text: text.slice(before.start, end), end }
      continue
    }
    found.push({
      text: match[0],
      figures: number,
      unit: unit || (counted ?? sign),
      measured: counted === undefined,
      start,
      end,
    })
  }
  return found
}

/** "Fights with all four feet": they are no measure. */
const areOfBody = (number: string, before: string, after: string): boolean =>
  /^(?:two|four|six|eight)$/iu.test(number) &&
  /\b(?:all|both|its|his|her|their|hind|webbed|on|with|has|have|had)\s$/iu.test(before) &&
  !/^ (?:of|long|high|wide|deep|tall|across|thick|above|below)\b/iu.test(after)

/** Units that can be told apart by their number alone: all of time, all of length. */
export const kindOfUnit: (unit: string) => string = remembered((unit) => {
  const bare = unit.toLowerCase()
  return KINDS.find(([, pattern]) => pattern.test(bare))?.[0] ?? bare.replace(/s$/, '')
}, 500)

const KINDS: readonly (readonly [string, RegExp])[] = [
  [
    'time',
    /^(?:milli|micro|nano)?seconds?$|^(?:minute|hour|day|night|week|month|year|decade|centur(?:y|ie))s?$|^m?s$|^min$|^h$/,
  ],
  [
    'length',
    /^(?:kilo|centi|milli|nano|micro)?met(?:re|er)s?$|^(?:mile|inch|inche|foot|feet|yard)s?$|^(?:km|cm|mm|nm|m)$/,
  ],
  ['mass', /^(?:kilo|milli|micro)?grams?$|^(?:tonne|ton|pound|ounce)s?$|^(?:kg|mg|g)$/],
  ['share', /^(?:%|per ?cent)$/],
  ['heat', /^°|^degrees?/],
  ['speed', /^(?:km\/h|mph|m\/s)$|(?:an|per) (?:hour|second)$/],
]

const WORD =
  '(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?:one|two|three|four|five|six|seven|eight|nine))?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|one|half an?|an? (?=hundred|thousand|million|dozen|quarter|third))'
const NUMBER = `(?:\\d{1,30}(?:[.,]\\d{1,30}){0,9}|${WORD})(?:[ -](?:hundred|thousand|million|billion|trillion|dozen|tenths|hundredths|thousandths of an?))*`
const RANGE = `(?:between )?${NUMBER}(?:(?:\\s?[–-]\\s?| to | and | or )${NUMBER})?`
const ABOUT =
  '(?:(?:about|around|roughly|approximately|nearly|almost|close to|perhaps|some|up to|at least|at most|well over|more than|over|less than|under|fewer than|no more than|as many as|as much as|just over|just under) )?'
const UNIT =
  '(?:(?:milli|micro|nano)?seconds?|minutes?|hours?|days?|nights?|weeks?|months?|years?|decades?|centuries|century|(?:square |cubic )?(?:kilo|centi|milli|nano|micro)?met(?:re|er)s?|(?:square )?miles?(?: (?:an|per) hour)?|inches|inch|feet|foot|yards?|acres?|hectares?|(?:kilo|milli|micro)?grams?|tonnes?|tons?|pounds?|ounces?|(?:milli)?lit(?:re|er)s?|percent|per cent|degrees?(?: (?:Celsius|Fahrenheit))?|°\\s?[CF]?|bar|(?:kilo|mega|giga)?watts?(?:-hours?)?|volts?|amperes?|hertz|calories|(?:kilo|mega|giga|tera)?(?:bytes?|bits?)|dollars?|euros?|pence|crowns?|francs?|k?Wh|km\\/h|mph|m\\/s|kcal|tbsp|tsp|k[mg]|[cmn]m|m[gls]|g|kW|MW|GW|[GMT]B|[kMG]?Hz|%)'
const AMOUNT = new RegExp(
  `(?<![\\p{L}\\p{N}.,/^–-])(?<!\\b(?:section|chapter|part|article|figure|table|page|schedule|rule|form|no\\.?) )${ABOUT}(?:(?<sign>[£$€])(?=\\d))?(?<figures>${RANGE})(?:[\\s-]?(?<unit>${UNIT})(?![\\p{L}\\p{N}-])(?!\\s(?:old|ago|later|earlier|before|after)\\b)|(?: (?<counted>(?:\\p{Ll}+-)?\\p{Ll}{2,}s|people|children|men|women))(?![\\p{L}-])|(?<=[£$€]${'\\d[\\d,.]*'})(?!\\d))`,
  'giu',
)

/** "Kicks with all four feet": what an animal stands on. */
const OF_BODY = /\b(?:all|its|his|her|their|both|hind|front|fore|webbed) $/iu

/** "Category 1 storms": the number is that of the name before it. */
const OF_NAME =
  /(?:^|[\s(])(?!(?:In|By|Since|From|After|Before|Until|About|Around|Over|Nearly|Some|The|All|Only|At|Under|With|For|Of|On|And|But|Between|Within|Every|These|Those|Its|Their|Most|More|Up|To|Another|First|Last|Almost|Roughly|Exactly|January|February|March|April|May|June|July|August|September|October|November|December) )\p{Lu}\p{Ll}+ $/u

const YEAR_LIKE = /^(?:1[0-9]|20)\d\d$/

/** "250 acts", never "five does" or "two is". */
const isManyOf = (word: string): boolean =>
  !/^(?:is|was|has|does|this|its|as|us|thus|plus|less|towards|upwards|downwards|onwards|afterwards|others?|times|parts|halves|sides|ways|things|hundreds|thousands|millions)$/i.test(
    word,
  )
