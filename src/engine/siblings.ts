import { foldAnswer } from './answer-fold.ts'
import { alignmentDistance } from './distance.ts'

/**
 * Of the names of an article those so like an accepted answer that a slip could end between the two, in the order
 * of the alphabet. Two slips from each make four.
 */
export function nearNames(accepted: readonly string[], names: readonly string[]): string[] {
  const answers = accepted.map((answer) => foldAnswer(answer).join(' '))
  const near = names.filter((name) => {
    const folded = foldAnswer(name).join(' ')
    return (
      !answers.includes(folded) && answers.some((answer) => alignmentDistance(answer, folded, NEAR) <= NEAR)
    )
  })
  return [...new Set(near)].sort((one, other) => (one < other ? -1 : 1))
}

const NEAR = 4
