/** The paper of an exam as the page is shown it, before it is handed in: nothing in it tells a key. */
import type { Response } from './session-calls.ts'
import type { AskedQuestion } from './session-models.ts'

/** What is written on a paper by now. Places are those of `Paper.questions`. */
export type PaperState = {
  /** null where a place is blank. */
  readonly given: readonly (Response | null)[]
  /** Which answers the learner called a guess. */
  readonly guessed: readonly boolean[]
  /** The time the exam has, or null where no clock runs. */
  readonly minutes: number | null
  /** Time spent at the paper; the clock stands while the learner is away. */
  readonly spentMs: number
  readonly canUndo: boolean
  readonly canRedo: boolean
}

export type Paper = PaperState & {
  readonly session: string
  readonly title: string
  readonly questions: readonly AskedQuestion[]
}
