import type { ComesBack } from '../../../shared/session-models.ts'
import { inDays, longDay } from '../../lib/format.ts'
import { spelled } from '../../lib/score-words.ts'

/** Each fact once: a question may ask for several members of one. */
export const eachFact = (facts: readonly ComesBack[]): readonly ComesBack[] =>
  facts.filter((one, index) => facts.findIndex((other) => other.fact === one.fact) === index)

/** When the facts of a question come back: the day in bold, the rest after it. */
export function comingBack(
  facts: readonly ComesBack[],
): { readonly day: string; readonly rest: string } | null {
  const [first] = facts.toSorted((a, b) => a.inDays - b.inDays)
  const last = facts.toSorted((a, b) => b.inDays - a.inDays)[0]
  if (!first || !last) return null
  if (facts.length === 1)
    return { day: dayOf(first), rest: first.inDays > 1 ? `, ${inDays(first.inDays)}` : '' }
  const all = spelled(facts.length)
  const every = facts.length === 2 ? 'both' : `all ${all}`
  if (first.inDays === last.inDays) return { day: dayOf(first), rest: `, ${every} facts` }
  return {
    day: dayOf(first),
    rest:
      facts.length === 2
        ? `, the other fact ${inDays(last.inDays)}`
        : `, the last of ${all} facts ${inDays(last.inDays)}`,
  }
}

const dayOf = (fact: ComesBack): string => {
  if (fact.inDays <= 0) return 'Later today'
  return fact.inDays === 1 ? 'Tomorrow' : longDay(fact.on)
}

const WIDTH = 212
const SIX_MONTHS = 182

/** Where a number of days stands on the scale from now to six months: a log axis of 6 to 218. */
export const onScale = (days: number): number =>
  6 + (WIDTH * Math.log1p(Math.min(SIX_MONTHS, Math.max(0, days)))) / Math.log1p(SIX_MONTHS)

/** The arc from where a fact was to where it goes, or null where it hardly moves. */
export function arc(was: number, goes: number): string | null {
  const [from, to] = [onScale(was), onScale(goes)]
  const width = Math.abs(to - from)
  if (width < 10) return null
  return `M${round(from)} 35Q${round((from + to) / 2)} ${round(35 - 5.09 * Math.sqrt(width))} ${round(to)} 33`
}

const round = (value: number): number => Math.round(value * 10) / 10
