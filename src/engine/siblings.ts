import { foldAnswer } from './answer-fold.ts'
import { alignmentDistance } from './distance.ts'

/**
 * Of the names of an article those so like an accepted answer that a slip could end between the two, in the order
 * of the alphabet. Two slips from each make four.
 *
 * @param known names already folded: an article's are asked about again with every question
 */
export function nearNames(
  accepted: readonly string[],
  names: readonly string[],
  known: Map<string, string>,
): string[] {
  const answers = accepted.map((answer) => foldedName(answer, known))
  const near = names.filter((name) => {
    const folded = foldedName(name, known)
    return (
      !answers.includes(folded) && answers.some((answer) => alignmentDistance(answer, folded, NEAR) <= NEAR)
    )
  })
  return [...new Set(near)].sort((one, other) => (one < other ? -1 : 1))
}

const NEAR = 4

function foldedName(name: string, known: Map<string, string>): string {
  const found = known.get(name)
  if (found !== undefined) return found
  const made = foldAnswer(name).join(' ')
  known.set(name, made)
  return made
}
