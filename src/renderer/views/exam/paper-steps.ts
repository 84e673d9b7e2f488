import type { Response } from '../../../shared/session-calls.ts'
import type { PaperState } from '../../../shared/paper-models.ts'

type Given = Pick<PaperState, 'given' | 'guessed'>

/** How many places of a paper are answered. */
export const answersOf = (state: Pick<PaperState, 'given'> | null): number =>
  state?.given.filter((response) => response !== null).length ?? 0

/** The places that are blank, from 1 on, as a person counts them. */
export const blanksOf = (state: Pick<PaperState, 'given'>): readonly number[] =>
  state.given.flatMap((response, position) => (response === null ? [position + 1] : []))

/** The first place that is blank; the first of all where none is. */
export const firstBlank = ({ given }: Pick<PaperState, 'given'>): number =>
  Math.max(
    0,
    given.findIndex((response) => response === null),
  )

export const isSameAnswer = (one: Response | null, other: Response | null): boolean =>
  JSON.stringify(one) === JSON.stringify(other)

/** The first place that is not as it was before, or null. */
export function firstChange(before: Given | null, after: Given): number | null {
  const at = after.given.findIndex(
    (response, i) =>
      !isSameAnswer(response, before?.given[i] ?? null) || after.guessed[i] !== before?.guessed[i],
  )
  return at === -1 ? null : at
}

/** The time left in words, in whole minutes: "18 min left", "under a minute left", "time is up". */
export function timeLeft(minutes: number, spentMs: number): string {
  const left = minutes * 60_000 - spentMs
  if (left <= 0) return 'Time is up'
  if (left < 60_000) return 'Under a minute left'
  return `${Math.ceil(left / 60_000)}\u00a0min left`
}

/** "question 4", "questions 4, 7 and 12": the first few, and how many more. */
export function listed(places: readonly number[]): string {
  const shown = places.length > 8 ? places.slice(0, 7) : places
  const more = places.length - shown.length
  const words = more > 0 ? [...shown, `${more} more`] : shown
  const last = words.at(-1)
  const text = words.length < 2 ? `${last}` : `${words.slice(0, -1).join(', ')} and ${last}`
  return `${places.length === 1 ? 'question' : 'questions'} ${text}`
}
