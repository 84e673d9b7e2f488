import { foldAnswer } from './answer-fold.ts'
import { alignmentDistance } from './distance.ts'
import { remembered } from './remembered.ts'

/** Lists of names already folded: an article's are asked about again with every question. */
export type FoldedNames = Map<readonly string[], readonly FoldedName[]>

/**
 * Of the names of an article those so like an accepted answer that a slip could end between the two, in the order
 * of the alphabet. Two slips from each make four.
 */
export function nearNames(
  accepted: readonly string[],
  names: readonly string[],
  known: FoldedNames,
): string[] {
  const answers = accepted.map(foldedName)
  const near = foldedNames(names, known).filter(
    (one) =>
      !answers.some(({ folded }) => folded === one.folded) && answers.some((other) => areNear(one, other)),
  )
  return [...new Set(near.map(({ name }) => name))].sort((one, other) => (one < other ? -1 : 1))
}

const NEAR = 4

type FoldedName = {
  readonly name: string
  readonly folded: string
  readonly length: number
  /** One bit for some characters each. */
  readonly letters: number
}

function foldedNames(names: readonly string[], known: FoldedNames): readonly FoldedName[] {
  const found = known.get(names)
  if (found) return found
  const made = [...new Set(names)].map(foldedName)
  known.set(names, made)
  return made
}

const foldedName: (name: string) => FoldedName = remembered((name) => {
  const folded = foldAnswer(name).join(' ')
  const characters = [...folded]
  const letters = characters.reduce((bits, one) => bits | (1 << ((one.codePointAt(0) ?? 0) % 32)), 0)
  return { name, folded, length: characters.length, letters }
}, 20_000)

/** Each change makes one letter of another and one of length, which is seen at once; the distance takes its time. */
const areNear = (one: FoldedName, other: FoldedName): boolean =>
  Math.abs(one.length - other.length) <= NEAR &&
  bitsIn(one.letters & ~other.letters) <= NEAR &&
  bitsIn(other.letters & ~one.letters) <= NEAR &&
  alignmentDistance(one.folded, other.folded, NEAR) <= NEAR

function bitsIn(number: number): number {
  let count = 0
  for (let left = number; left !== 0; left &= left - 1) count++
  return count
}
