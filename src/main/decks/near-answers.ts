import { foldAnswer } from '../../engine/marking/answer-fold.ts'
import { EVERY, untold } from './tell.ts'
import type { Tell } from './tell.ts'

/** Longer answers have room for a slip without becoming another. */
const LONGEST = 24
/** Longer than that, a text is never so short once it is folded. */
const UNFOLDED = 120
/** As many as are worth keeping with a question. */
const MOST = 12

/**
 * Tells for each of many answers which others are within two slips of it, without holding each against each: two
 * that are so near have a form in common when a letter is taken out of either.
 */
export function areNear(
  answers: readonly string[],
  tell: Tell = untold,
): (answer: string) => readonly string[] {
  const shapes = new Map<string, string[]>()
  for (const [at, answer] of answers.entries()) {
    if (at % EVERY === 0) tell(at, answers.length)
    for (const shape of shapesOf(answer)) {
      const having = shapes.get(shape)
      if (having) having.push(answer)
      else shapes.set(shape, [answer])
    }
  }
  return (answer) => {
    const near = new Set(shapesOf(answer).flatMap((shape) => shapes.get(shape) ?? []))
    near.delete(answer)
    return [...near].slice(0, MOST)
  }
}

function shapesOf(answer: string): string[] {
  if (answer.length > UNFOLDED) return []
  const plain = foldAnswer(answer).join('')
  if (plain === '' || plain.length > LONGEST) return []
  return [...new Set([plain, ...[...plain].map((_, at) => plain.slice(0, at) + plain.slice(at + 1))])]
}
