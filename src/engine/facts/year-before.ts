import { yearsIn } from '../language/dates.ts'
import type { Passage } from '../passage.ts'

/** The year that was named last, and the sentence that names it. */
export type YearBefore = { readonly year: number; readonly from: Passage }

/** The year that what follows a text counts from; null where the text names several. */
export function yearAfter(text: string, from: Passage, before: YearBefore | null): YearBefore | null {
  const named = [...new Set(yearsIn(text))]
  const [year] = named
  if (year === undefined) return before
  return named.length === 1 && /^\d{4}$/.test(year) ? { year: Number(year), from } : null
}

/** A clause that opens with "In that year" or "Six years later", with the year it means; else null. */
export function withYear(clause: string, before: YearBefore | null): string | null {
  if (before === null) return null
  const { count, same, next } = LATER.exec(clause)?.groups ?? {}
  const after = same !== undefined ? 0 : next !== undefined ? 1 : NUMBERS.indexOf((count ?? '').toLowerCase())
  const years = after >= 0 ? after : Number(count)
  if (count === undefined && same === undefined && next === undefined) return null
  return Number.isNaN(years)
    ? null
    : clause.replace(LATER, `In ${String(before.year + Math.max(1, years) * (same === undefined ? 1 : 0))} `)
}

const LATER =
  /^(?:(?<same>(?:in )?(?:that(?: same)?|the same) year)|(?<next>(?:in )?the (?:following|next) year|an? year (?:later|afterwards))|(?<count>two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|\d{1,2}) years (?:later|afterwards)),? (?=\p{L}|["“])/iu

const NUMBERS =
  'none one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  )
