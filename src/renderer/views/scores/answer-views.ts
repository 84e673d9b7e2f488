import type { GivenAnswer } from '../../../shared/score-models.ts'

/** A choice of an attempt's answers to look through. */
export type AnswerView = {
  readonly name: 'Counted' | 'Not right' | 'With repeats' | 'All'
  readonly answers: readonly GivenAnswer[]
  readonly note: string | null
}

/**
 * The ways to look through an attempt: the answers its score rests on, those of them that were not right,
 * and, where a miss was asked again or a question is disputed, everything in the order it was given.
 */
export function answerViews(answers: readonly GivenAnswer[]): readonly AnswerView[] {
  const counted = answers.filter((answer) => !answer.again && !answer.disputed)
  const missed = counted.filter((answer) => answer.verdict !== 'right')
  const disputes = answers.some((answer) => answer.disputed)
  const more = answers.length > counted.length
  const views: AnswerView[] = []
  if (counted.length > 0) {
    views.push({ name: more ? 'Counted' : 'All', answers: counted, note: leftOut(answers) })
  }
  if (missed.length > 0 && missed.length < counted.length) {
    views.push({ name: 'Not right', answers: missed, note: null })
  }
  if (more) views.push({ name: disputes ? 'All' : 'With repeats', answers, note: null })
  return views
}

/** What counts no points, and so is not among those that do. */
function leftOut(answers: readonly GivenAnswer[]): string | null {
  const again = answers.some((answer) => answer.again)
  const disputed = answers.some((answer) => answer.disputed)
  if (!again && !disputed) return null
  const what = [again && 'misses that were asked again', disputed && 'disputed questions']
  const said = what.filter((one) => one !== false).join(' and ')
  return `${said.charAt(0).toUpperCase()}${said.slice(1)} are not shown: they count no points.`
}
