import type { GivenAnswer } from '../../../shared/score-models.ts'

/** A choice of an attempt's answers to look through. */
export type AnswerView = {
  readonly name: 'Counted' | 'Not right' | 'With repeats' | 'All'
  readonly answers: readonly GivenAnswer[]
  readonly note: string | null
}

/**
 * The ways to look through an attempt: the answers its score rests on, those of them that were not right,
 * and, where a miss was asked again, everything in the order it was given.
 */
export function answerViews(answers: readonly GivenAnswer[]): readonly AnswerView[] {
  const counted = answers.filter((answer) => !answer.again)
  const missed = counted.filter((answer) => answer.verdict !== 'right')
  const repeats = answers.length > counted.length
  const views: AnswerView[] = []
  if (counted.length > 0) {
    const note = repeats ? 'Misses that were asked again are not shown: they count no points.' : null
    views.push({ name: repeats ? 'Counted' : 'All', answers: counted, note })
  }
  if (missed.length > 0 && missed.length < counted.length) {
    views.push({ name: 'Not right', answers: missed, note: null })
  }
  if (repeats) views.push({ name: 'With repeats', answers, note: null })
  return views
}
