import { amountsIn } from './amounts.ts'
import type { Amount } from './amounts.ts'
import { yearOf } from './timeline.ts'

/**
 * Whether two amounts are near enough for one to be taken for the other: nobody takes 117 kilometres for the depth
 * of ashes, nor eight hundred years for a term of office. True where the size of one is not known.
 */
export function areComparable(one: Amount, other: Amount): boolean {
  const [own, its] = [sizeOf(one), sizeOf(other)]
  if (own !== null && its !== null && /^°/.test(one.unit)) return own <= its * 1.5 && its <= own * 1.5
  return own === null || its === null || (own <= its * FAR && its <= own * FAR)
}

const FAR = 12

/**
 * Whether one amount put in the place of another could be believed: half to twice as much, where both are plain
 * amounts of one unit. Years, ranges, and what is no amount are left to other rules.
 *
 * @param bare how many times as much where neither has a unit: 2 where both count the same
 */
export function couldBeBelieved(one: string, other: string, bare: number = TWICE): boolean {
  if (yearOf(one) !== null && yearOf(other) !== null) return true
  const [own, its] = [plainAmount(one), plainAmount(other)]
  if (own === null || its === null || own.unit !== its.unit) return true
  const reach = own.unit === '' ? bare : TWICE
  return own.value <= its.value * reach && its.value <= own.value * reach
}

const TWICE = 2

/** What an amount comes to in its own unit, "five years" to 5; null for what is no plain amount. */
export const numberOf = (text: string): number | null => plainAmount(text)?.value ?? null

/** How many times as much the larger of two plain amounts of one unit is; null for any other. */
export function timesApart(one: string, other: string): number | null {
  const [own, its] = [plainAmount(one), plainAmount(other)]
  if (own === null || its === null || own.unit !== its.unit) return null
  return Math.max(own.value, its.value) / Math.min(own.value, its.value)
}

/** The value and unit of a text that is one amount and no range; null for any other. */
function plainAmount(text: string): { readonly value: number; readonly unit: string } | null {
  const bare = text.replace(ABOUT, '').replace(/\.$/u, '').trim()
  const [amount, ...more] = amountsIn(bare)
  const isWhole = amount?.start === 0 && amount.end === bare.length && more.length === 0
  const figures = isWhole ? amount.figures : bare
  const value = PLAIN_FIGURES.test(figures) ? (PARTS.get(figures) ?? valueOf(figures)) : null
  return value === null ? null : { value, unit: isWhole ? amount.unit.toLowerCase().replace(/s$/u, '') : '' }
}

const ABOUT = /^(?:about|around|roughly|nearly|almost|some|up to|over|more than|less than) /iu

const PLAIN_FIGURES = /^(?:[½¼¾]|(?:\d[\d,.]{0,20}|\p{L}{3,9})(?:[ -]\p{L}{3,9}){0,3})$/u

const PARTS: ReadonlyMap<string, number> = new Map([
  ['¼', 0.25],
  ['½', 0.5],
  ['¾', 0.75],
])

/** An amount in the smallest unit of its kind; null where its unit or its figures are not known. */
function sizeOf({ unit, figures }: Amount): number | null {
  const size = SIZES.find(([names]) => names.test(unit))?.[1]
  const value = valueOf(figures)
  return size === undefined || value === null ? null : size * value
}

/** What figures or number words come to; of a range its lower end. */
function valueOf(figures: string): number | null {
  const words = figures.toLowerCase().match(/[\d.,]+|\p{L}+/gu) ?? []
  let sum: number | null = null
  for (const word of words) {
    const digits = /\d/.test(word) ? Number(word.replaceAll(',', '')) : (SMALL.get(word) ?? null)
    const scale = SCALES.get(word)
    if (scale !== undefined) sum = (sum ?? 1) * scale
    else if (digits !== null) sum = (sum ?? 0) + digits
    else if (sum !== null) break
  }
  return sum
}

const SMALL: ReadonlyMap<string, number> = new Map([
  ...'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, value) => [word, value] as const),
  ...'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, tens) => [word, (tens + 2) * 10] as const),
])

const SCALES: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1000],
  ['million', 1e6],
  ['billion', 1e9],
])

const SIZES: readonly (readonly [RegExp, number])[] = [
  [/^(?:seconds?|s)$/, 1],
  [/^(?:minutes?|min)$/, 60],
  [/^(?:hours?|h)$/, 3600],
  [/^(?:days?|nights?)$/, 86_400],
  [/^weeks?$/, 604_800],
  [/^months?$/, 2_630_000],
  [/^years?$/, 31_600_000],
  [/^decades?$/, 316_000_000],
  [/^(?:century|centuries)$/, 3_160_000_000],
  [/^(?:millimet(?:re|er)s?|mm)$/, 1],
  [/^(?:centimet(?:re|er)s?|cm)$/, 10],
  [/^(?:met(?:re|er)s?|m)$/, 1000],
  [/^(?:kilomet(?:re|er)s?|km)$/, 1_000_000],
  [/^(?:feet|foot)$/, 305],
  [/^miles?$/, 1_609_000],
  [/^(?:grams?|g)$/, 1],
  [/^(?:kilograms?|kg)$/, 1000],
  [/^(?:tonnes?|tons?)$/, 1_000_000],
  [/^(?:%|per ?cent)$/, 1],
  [/^°/, 1],
]
