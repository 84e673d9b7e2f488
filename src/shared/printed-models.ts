import type { Piece } from './models.ts'
import type { AskedQuestion } from './session-models.ts'

/** A question on paper. Its options, slots and the pieces of an order are lettered, other pieces numbered. */
export type PrintedQuestion = {
  readonly asked: AskedQuestion
  /** "B the transformer", "1 C, 2 A", "text / texts": for the key's own sheet. */
  readonly key: string
  /** The passage it rests on. */
  readonly source: readonly Piece[]
}

/** A paper to print. Its number, printed on it, makes the same paper again. */
export type PrintedPaper = {
  readonly number: number
  readonly title: string
  readonly questions: readonly PrintedQuestion[]
}
