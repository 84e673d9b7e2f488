import type { Attempt } from '../../shared/score-models.ts'
import { isComparable } from '../../shared/comparable.ts'
import { percentText, spelled, wholePercent } from './score-words.ts'
import { daysBetween } from './when.ts'

/** The attempts that a line over time may join, oldest first. */
export function comparableAttempts(attempts: readonly Attempt[]): readonly Attempt[] {
  return attempts.filter(isComparable)
}

/** The title of the line over time: what it shows, in one sentence. */
export function scoreFinding(attempts: readonly Attempt[]): string {
  const first = attempts[0]
  const last = attempts.at(-1)
  if (!first || !last) return 'No attempt to draw yet'
  if (attempts.length === 1) return `One attempt so far: ${percentText(first.percent)}`
  const from = wholePercent(first.percent)
  const to = wholePercent(last.percent)
  const span = spanText(daysBetween(first.at, last.at))
  if (from === to) return `${percentText(to)} at first and now, ${span}`
  return `From ${from} to ${percentText(to)} ${span}`
}

/** "within a day", "in five weeks": how far apart the first and the last attempt are. */
export function spanText(days: number): string {
  if (days <= 0) return 'within a day'
  if (days === 1) return 'in one day'
  if (days < 14) return `in ${spelled(days)} days`
  if (days < 70) return `in ${spelled(Math.round(days / 7))} weeks`
  const months = Math.round(days / 30.44)
  return months < 24 ? `in ${spelled(months)} months` : `in ${spelled(Math.round(days / 365.25))} years`
}
