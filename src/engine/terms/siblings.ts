import { foldAnswer } from '../marking/answer-fold.ts'
import { characterDistance } from '../language/distance.ts'
import { remembered } from '../remembered.ts'

/** Lists of names prepared to be looked through: an article's are asked about again with every question. */
export type NameLists = Map<readonly string[], NameList>
type NameList = {
  readonly names: readonly FoldedName[]
  /** Those near an answer, by what it folds to. */
  readonly near: Map<string, readonly FoldedName[]>
}

/**
 * Of the names of an article those so like an accepted answer that a slip could end between the two, in the order
 * of the alphabet. Two slips from each make four.
 */
export function nearNames(accepted: readonly string[], names: readonly string[], lists: NameLists): string[] {
  const list = listOf(names, lists)
  const answers = accepted.map(foldedName)
  const near = answers
    .flatMap((answer) => namesNear(answer, list))
    .filter((one) => !answers.some(({ folded }) => folded === one.folded))
  return [...new Set(near.map(({ name }) => name))].sort((one, other) => (one < other ? -1 : 1))
}

function listOf(names: readonly string[], lists: NameLists): NameList {
  const found = lists.get(names)
  if (found) return found
  const made = { names: [...new Set(names)].map(foldedName), near: new Map() }
  lists.set(names, made)
  return made
}

function namesNear(answer: FoldedName, { names, near }: NameList): readonly FoldedName[] {
  const found = near.get(answer.folded)
  if (found) return found
  const made = names.filter((one) => areNear(one, answer))
  near.set(answer.folded, made)
  return made
}

const NEAR = 4

type FoldedName = {
  readonly name: string
  readonly folded: string
  readonly characters: readonly string[]
  /** The same in the order of the alphabet. */
  readonly sorted: readonly string[]
  /** One bit for some characters each. */
  readonly letters: number
}

const foldedName: (name: string) => FoldedName = remembered((name) => {
  const folded = foldAnswer(name).join(' ')
  const characters = [...folded]
  const letters = characters.reduce((bits, one) => bits | (1 << ((one.codePointAt(0) ?? 0) % 32)), 0)
  return { name, folded, characters, sorted: characters.toSorted(), letters }
}, 20_000)

/** Each change makes one letter of another and one of length, which is soon seen; the distance takes its time. */
const areNear = (one: FoldedName, other: FoldedName): boolean =>
  Math.abs(one.characters.length - other.characters.length) <= NEAR &&
  bitsIn(one.letters & ~other.letters) <= NEAR &&
  bitsIn(other.letters & ~one.letters) <= NEAR &&
  areOfNearLetters(one.sorted, other.sorted) &&
  characterDistance(one.characters, other.characters, NEAR) <= NEAR

/** Whether neither has more letters that the other lacks than so many changes could make. */
function areOfNearLetters(one: readonly string[], other: readonly string[]): boolean {
  let [left, right, shared] = [0, 0, 0]
  while (left < one.length && right < other.length) {
    const [own, its] = [one[left] ?? '', other[right] ?? '']
    if (own === its) shared++
    if (own <= its) left++
    if (its <= own) right++
  }
  return Math.max(one.length, other.length) - shared <= NEAR
}

function bitsIn(number: number): number {
  let count = 0
  for (let left = number; left !== 0; left &= left - 1) count++
  return count
}
