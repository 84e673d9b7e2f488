import { yearsIn } from '../language/dates.ts'
import { capitalised } from '../terms/naming.ts'
import { MONTHS } from '../language/months.ts'
import type { Passage } from '../passage.ts'

/** The year that was named last, its month where one stands beside it, and the sentence that names it. */
export type YearBefore = { readonly year: number; readonly month: number | null; readonly from: Passage }

/** The year that what follows a text counts from; null where the text names several. */
export function yearAfter(text: string, from: Passage, before: YearBefore | null): YearBefore | null {
  const named = [...new Set(yearsIn(text))]
  const [year] = named
  if (year === undefined && before === null) return null
  const month = MONTHS.findIndex((one) => text.includes(year === undefined ? ` ${one}` : `${one} ${year}`))
  if (year === undefined) return before && month >= 0 ? { ...before, month } : before
  if (named.length > 1 || !/^\d{4}$/.test(year)) return null
  return { year: Number(year), month: month < 0 ? null : month, from }
}

/** A clause that opens with "In that year" or "Six years later", with the year it means; else null. */
export function withYear(clause: string, before: YearBefore | null): string | null {
  if (before === null) return null
  const later = withMonth(clause, before)
  if (later !== null) return later
  const founded = AT_END.exec(clause)?.groups
  if (founded !== undefined && !/\d/.test(founded.told ?? ''))
    return withYear(
      `${founded.later ?? ''} ${(founded.told ?? '').replace(/^(?:The|An?) /u, (one) => one.toLowerCase())}`,
      before,
    )
  const { count, same, next } = LATER.exec(clause)?.groups ?? {}
  const after = same !== undefined ? 0 : next !== undefined ? 1 : NUMBERS.indexOf((count ?? '').toLowerCase())
  const years = after >= 0 ? after : Number(count)
  if (count === undefined && same === undefined && next === undefined) return null
  return Number.isNaN(years)
    ? null
    : clause.replace(LATER, `In ${String(before.year + Math.max(1, years) * (same === undefined ? 1 : 0))} `)
}

/** "On 8 April", "That August": a day or month of the year before, where it is not earlier than the one named there. */
function withMonth(clause: string, { year, month }: YearBefore): string | null {
  const { when, that, name } = OF_YEAR.exec(clause)?.groups ?? {}
  if (name === undefined) return null
  const at = MONTHS.indexOf(name)
  if (month === null ? that === undefined : at < month) return null
  return clause.replace(
    OF_YEAR,
    `${that === undefined && when !== undefined ? capitalised(when) : 'In '}${name} ${String(year)}`,
  )
}

const OF_YEAR = new RegExp(
  `^(?:(?<when>[Oo]n \\d{1,2} )|(?<that>(?:In )?[Tt]hat )|(?<bare>[Ii]n (?=\\p{L}+,? (?:he|she|they|\\p{Lu}))))(?<name>${MONTHS.join('|')})(?! \\d)`,
  'u',
)

/** "The company was founded four years later": told plainly, and nothing else that it could be later than. */
const AT_END =
  /^(?<told>(?!.*\b(?:and|but|when|after|before|until|once|while|as|who|which|that|then|just|only)\b)\p{Lu}[^,;:]{8,80}?) (?<later>(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty) years (?:later|afterwards))[.]?$/u

const LATER =
  /^(?:(?<same>(?:in )?(?:that(?: same)?|the same) year)|(?<next>(?:in )?the (?:following|next) year|an? year (?:later|afterwards))|(?<count>two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|\d{1,2}) years (?:later|afterwards)),? (?=\p{L}|["“])/iu

const NUMBERS =
  'none one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  )
