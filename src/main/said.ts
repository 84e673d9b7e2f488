import type { PairQuestion } from '../engine/types.ts'
import type { AnswerRow } from './answer-row.ts'
import { verdictOf } from './course.ts'
import type { Question } from './studied.ts'

/** The result of an answer in words. */
export function saidOf(rows: readonly AnswerRow[]): string {
  const right = rows.filter((row) => row.verdict === 'right').length
  switch (verdictOf(rows)) {
    case 'right':
      return rows[0]?.guessed === 1 ? 'Right, by a guess' : 'Right'
    case 'partial':
      return `Partly right: ${right} of ${rows.length}`
    case 'unknown':
      return 'You did not know this one'
    default:
      return 'Not this one'
  }
}

/** What the learner answered, in words; null for "I don't know". */
export function yourAnswer(question: Question, rows: readonly AnswerRow[]): string | null {
  const [first] = rows
  if (!first || first.verdict === 'unknown') return null
  if (question.form !== 'match' && question.form !== 'sort') return first.chosen
  return `${rows.filter((row) => row.verdict === 'right').length} of ${rows.length} placed right`
}

/** The right answer in words: of a match or sort, the pairs that were missed, or all of them, a line each. */
export function rightAnswer(question: Question, rows: readonly AnswerRow[]): string {
  if (!('pairs' in question)) return question.answer
  const missed = new Set(rows.filter((row) => row.verdict !== 'right').map((row) => row.fact))
  const shown = missed.size > 0 ? question.pairs.filter((pair) => missed.has(pair.fact)) : question.pairs
  return shown.map(pairText).join('\n')
}

const pairText = (pair: PairQuestion['pairs'][number]): string => `${pair.left}: ${pair.right}`
