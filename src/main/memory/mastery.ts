import type { Form } from '../../engine/types.ts'
import type { Known } from '../../shared/models.ts'
import { isRecallForm } from './rating.ts'
import type { Memory } from './schedule.ts'

/** An answer that counted for the schedule. */
export type ScheduledAnswer = { readonly day: number; readonly form: Form; readonly right: boolean }

export const SOLID_STABILITY = 21
const SOLID_RECALL = 0.9

/**
 * Mastered (solid): S ≥ 21 days, R ≥ 0.90, and firm.
 *
 * @param recall predicted recall today: `retrievability`
 * @param firm `isFirm` of its answers
 */
export function knownOf(memory: Memory | null, recall: number, firm: boolean): Known {
  if (memory === null) return 'new'
  return firm && memory.stability >= SOLID_STABILITY && recall >= SOLID_RECALL ? 'solid' : 'shaky'
}

/**
 * The last two scheduled answers were right on different days, at least one of them in a recall form.
 *
 * @param recent the fact's scheduled answers, oldest first; the last two are enough
 */
export function isFirm(recent: readonly ScheduledAnswer[]): boolean {
  const [before, last] = recent.slice(-2)
  return (
    before !== undefined &&
    last !== undefined &&
    before.right &&
    last.right &&
    before.day !== last.day &&
    (isRecallForm(before.form) || isRecallForm(last.form))
  )
}

/** Known now = 100·ΣR/N over all its facts; those never asked have R = 0 and count. 0 where there is none. */
export function knownNow(recalls: readonly number[]): number {
  const sum = recalls.reduce((total, recall) => total + recall, 0)
  return recalls.length === 0 ? 0 : (100 * sum) / recalls.length
}

/** What one answer earned of what it could; `g` is the chance of being right without knowing. */
export type Marked = { readonly points: number; readonly possible: number; readonly g: number }

/** Sums over answers; `weight` and `gained` are those of the score without guesses. */
export type Earned = {
  readonly answers: number
  readonly points: number
  readonly possible: number
  readonly weight: number
  readonly gained: number
}

/** What answers earned together; what is right whatever one does (g = 1) has no weight without guesses. */
export function earnedBy(marked: readonly Marked[]): Earned {
  let [points, possible, weight, gained] = [0, 0, 0, 0]
  for (const answer of marked) {
    points += answer.points
    possible += answer.possible
    if (answer.g >= 1) continue
    weight += answer.possible
    gained += (answer.points - answer.possible * answer.g) / (1 - answer.g)
  }
  return { answers: marked.length, points, possible, weight, gained }
}

export type Score = {
  readonly answers: number
  readonly points: number
  readonly possible: number
  /** 0 to 100, not rounded. */
  readonly percent: number
  /** The same, corrected for guessing. */
  readonly corrected: number
}

/**
 * A score with the guess-corrected one beside it: max(0, Σ w(x−g)/(1−g) / Σw), w = possible points,
 * x = share earned.
 */
export function scoreOf(earned: Earned): Score {
  const points = exact(earned.points)
  const possible = exact(earned.possible)
  const weight = exact(earned.weight)
  return {
    answers: earned.answers,
    points,
    possible,
    percent: possible > 0 ? (100 * points) / possible : 0,
    corrected: weight > 0 ? Math.max(0, (100 * earned.gained) / weight) : 0,
  }
}

/** Sums of thirds and fifths of a point, without the noise of adding them. */
export const exact = (points: number): number => Math.round(points * 1e6) / 1e6
