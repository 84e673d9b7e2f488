import type { Result } from '../../../shared/score-models.ts'
import { halves, lengthOfTime } from '../../lib/format.ts'
import { counted, percentText } from '../../lib/score-words.ts'

type Scored = Pick<Result, 'attempt' | 'topics'>

/** The heading of a result: what it shows, in one sentence. */
export function resultFinding({ attempt, topics }: Scored): string {
  if (attempt.answers === 0 || attempt.possible === 0) return 'Nothing was answered'
  const lost = attempt.possible - attempt.points
  if (lost < 1e-6) return attempt.answers === 1 ? 'The one answer was right' : 'All of it holds'
  const worst = topics.toSorted((a, b) => lostOn(b) - lostOn(a))[0]
  if (worst && topics.length > 1 && lostOn(worst) > lost / 2) {
    const rest = attempt.possible - worst.possible
    const restKept = rest === 0 ? 1 : (attempt.points - worst.points) / rest
    if (restKept >= 0.85) return `“${worst.topic}” still blurs, the rest is firm`
  }
  if (attempt.percent >= 80) return 'Most of it holds'
  return attempt.percent >= 45 ? 'About half of it holds so far' : 'Much of this is still new to you'
}

/** What the figure rests on: points, answers, and how they came out. */
export function restsOn({ attempt, right, partial, wrong, answers }: Result): string {
  const blank = answers.filter((answer) => answer.blank && !answer.disputed).length
  const missed = wrong - blank
  const parts = [
    `${right} right`,
    partial > 0 ? `${partial} partly` : '',
    missed > 0 ? `${missed} wrong${attempt.kind === 'exam' ? '' : ' or not known'}` : '',
    blank > 0 ? `${blank} left blank` : '',
  ].filter((part) => part !== '')
  const points = `${halves(attempt.points)} of ${counted(attempt.possible, 'point')}`
  return `${points}, from ${counted(attempt.answers, attempt.kind === 'exam' ? 'question' : 'answer')}: ${parts.join(', ')}.`
}

/** The score with lucky guesses taken out, as a sentence, or null where it changes nothing. */
export function withoutGuesses({ attempt }: Pick<Result, 'attempt'>): string | null {
  const same = Math.round(attempt.corrected) === Math.round(attempt.percent)
  return same ? null : percentText(attempt.corrected)
}

/** How long it took, and of how much where a clock ran. */
export function timeTaken({ ms, minutes }: Pick<Result, 'ms' | 'minutes'>): string {
  return minutes === null ? lengthOfTime(ms) : `${lengthOfTime(ms)} of ${minutes} min`
}

const lostOn = (topic: { readonly possible: number; readonly points: number }): number =>
  topic.possible - topic.points
