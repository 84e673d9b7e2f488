/** A question as its learner may word it anew, and what the linter thinks of that. */
import { z } from 'zod'
import type { Form } from '../engine/types.ts'

const words = z.string().max(4000)
const list = z.array(words).max(20)
/** A learner's wording of a question: see `QuestionEdit` of the engine. */
export const questionEdit = z.strictObject({
  prompt: words.optional(),
  options: list.optional(),
  answer: words.optional(),
  accepts: list.optional(),
  pairs: z
    .array(z.strictObject({ left: words, right: words }))
    .max(20)
    .optional(),
  classes: list.optional(),
  items: list.optional(),
  points: list.optional(),
  explanation: words.optional(),
})

/** The words of a question, its lists in the bank's order. */
export type QuestionText = {
  readonly question: string
  readonly form: Form
  readonly prompt: string
  /** choice, multi, truefalse. */
  readonly options: readonly { readonly text: string; readonly correct: boolean }[]
  /** cloze, typed, recall; else null. */
  readonly answer: string | null
  readonly accepts: readonly string[]
  readonly pairs: readonly { readonly left: string; readonly right: string }[]
  readonly classes: readonly string[]
  readonly items: readonly string[]
  readonly points: readonly string[]
  readonly explanation: string
  /** Whether these are the learner's words. */
  readonly edited: boolean
}

/** What is thought of a wording. */
export type Opinion = {
  /** Why it can't be asked so, a sentence each: it is not stored while there is one. */
  readonly faults: readonly string[]
  /** What the linter finds, by the name of its rule: advice. */
  readonly findings: readonly { readonly rule: string; readonly why: string }[]
}
