import type { Form, PairQuestion, Question } from '../../engine/types.ts'
import type { AnswerRow } from './answer-row.ts'
import { verdictOf } from '../sessions/course.ts'

/** The result of an answer in words. */
export function saidOf(rows: readonly AnswerRow[]): string {
  const [first] = rows
  const right = rows.filter((row) => row.verdict === 'right').length
  switch (verdictOf(rows)) {
    case 'right':
      return first?.guessed === 1 ? 'Right, by a guess' : 'Right'
    case 'partial':
      return (
        (first?.verdict === 'partial' && NEARLY[first.form]) || `Partly right: ${right} of ${rows.length}`
      )
    case 'unknown':
      return 'You did not know this one'
    default:
      return (first && WRONG[first.form]) ?? 'Not this one'
  }
}

const WRONG: Readonly<Partial<Record<Form, string>>> = {
  match: 'None in its place',
  sort: 'None in its place',
  multi: 'Not exactly these',
  order: 'Not in this order',
  recall: 'Not this time',
}

/** What a question answered as a whole came to where it is partly right. */
const NEARLY: Readonly<Partial<Record<Form, string>>> = {
  multi: 'Partly right: one slip',
  order: 'Partly right: two neighbours changed places',
  recall: 'Partly recalled',
}

/** What the learner answered, in words; null for "I don't know". */
export function yourAnswer(question: Question, rows: readonly AnswerRow[]): string | null {
  const [first] = rows
  if (!first || first.verdict === 'unknown') return null
  switch (question.form) {
    case 'match':
    case 'sort':
      return `${rows.filter((row) => row.verdict === 'right').length} of ${rows.length} placed right`
    case 'multi':
      return first.chosen === '' ? 'None of them' : first.chosen
    case 'recall':
      return first.chosen === '' ? 'Nothing written' : first.chosen
    default:
      return first.chosen
  }
}

/** The right answer in words: of a match or sort, the pairs that were missed, or all of them, a line each. */
export function rightAnswer(question: Question, rows: readonly AnswerRow[]): string {
  switch (question.form) {
    case 'match':
    case 'sort': {
      const missed = new Set(rows.filter((row) => row.verdict !== 'right').map((row) => row.fact))
      const shown = missed.size > 0 ? question.pairs.filter((pair) => missed.has(pair.fact)) : question.pairs
      return shown.map(pairText).join('\n')
    }
    case 'multi':
      return question.answer.join('\n')
    case 'order':
      return question.items.join('\n')
    default:
      return question.answer
  }
}

const pairText = (pair: PairQuestion['pairs'][number]): string => `${pair.left}: ${pair.right}`
