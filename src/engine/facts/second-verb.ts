import { readClause } from '../language/clause.ts'
import { isPastForm } from '../language/past-form.ts'
import { yearsIn } from '../language/dates.ts'
import { MONTHS } from '../language/months.ts'

/** A clause of two deeds, each at a time of its own: the first, and the second as a clause of its own. */
export type TwoDeeds = { readonly first: string; readonly second: string }

/**
 * "He returned in May 1889 and in September married Eva Sars" tells two things: "In September 1889 he married Eva
 * Sars" is the second. Null where there is no second date, or only a guess could tell its year.
 */
export function twoDeeds(said: string): TwoDeeds | null {
  const { first, when, verb, rest } = SECOND.exec(said)?.groups ?? {}
  if (first === undefined || when === undefined || verb === undefined || rest === undefined) return null
  const read = readClause(first.replace(FRONT, ''))
  const date = read && dated(when, first)
  if (!read || date === null || read.auxiliary !== null || read.verb.pos === 'AUX') return null
  if (read.relative !== '' || !isPastForm(verb) || /\b(?:that|who|which)\b/u.test(read.rest)) return null
  return { first: `${first}.`, second: `${date} ${read.subject} ${verb}${rest}` }
}

/** "When it grew plain that …, Nansen handed": what stands before the subject. */
const FRONT = /^(?:When|After|Before|While|Although|As|Because|Since|Until|Once) [^,;:]{6,160}, (?=\p{Lu})/u

const SECOND = new RegExp(
  `^(?<first>[^;:]{10,220}?),? and (?<when>(?:on|in) (?:the (?:spring|summer|autumn) of |\\d{1,2} )?(?:(?:${MONTHS.join('|')})(?: \\d{4})?|\\d{4})),? (?<verb>\\p{Ll}{2,20})(?<rest> .+)$`,
  'su',
)

/** The second date with its year: its own, or that of an earlier month in the first. */
function dated(when: string, first: string): string | null {
  const date = `${when.charAt(0).toUpperCase()}${when.slice(1)}`
  if (/\d{4}$/u.test(when)) return date
  const [year, ...more] = yearsIn(first)
  const before = MONTHS.findIndex((one) => first.includes(`${one} ${year ?? ''}`))
  const after = MONTHS.findIndex((one) => when.includes(one))
  return year === undefined || more.length > 0 || before < 0 || after < before ? null : `${date} ${year}`
}
