/** A session as the page is shown it: what is asked, and what an answer came to. */
import type { Form } from '../engine/types.ts'
import type { Grade, Source, Verdict } from './models.ts'

export type SessionKind = 'review' | 'quiz' | 'taste' | 'practice' | 'exam'
export type Why = 'due' | 'new' | 'again' | 'practice'

/** A question as it is asked: nothing in it tells the key. */
export type AskedQuestion = {
  /** Place in the session's course, from 0; an answer names it. */
  readonly position: number
  readonly question: string
  readonly form: Form
  /** A blank is `_____`. */
  readonly prompt: string
  readonly article: string
  /** As the topic, empty where it says the answer. */
  readonly articleTitle: string
  readonly topic: string
  readonly why: Why
  /** choice, multi, truefalse: the options as dealt. */
  readonly options: readonly string[]
  /** match: the places, with the texts beside them; sort: the classes. */
  readonly slots: readonly string[]
  /** match, sort, order: what is to be placed, as dealt. */
  readonly pieces: readonly string[]
  /** Whether H gives something. */
  readonly hint: boolean
  /** What in its words the article sets as code. */
  readonly code: readonly string[]
}

/** What helps; `out` are the options, as dealt, that it takes away. */
export type Hint = { readonly text: string; readonly out: readonly number[] }

/** One thing that a full answer in own words says, and whether it was found in what was written. */
export type KeyPoint = { readonly text: string; readonly found: boolean }

/** The answer to a recall, before the learner grades it. */
export type Revealed = {
  readonly answer: string
  readonly points: readonly KeyPoint[]
  /** By the points found; null where nothing was written. */
  readonly suggested: Grade | null
  /** What each grade would do to the fact, in days; empty in practice. */
  readonly grades: readonly { readonly grade: Grade; readonly inDays: number }[]
  readonly source: Source
}

/** An option after the answer. */
export type MarkedOption = {
  readonly text: string
  readonly mark: 'the-right' | 'picked-wrong' | 'plain'
  readonly picked: boolean
}

/** A piece after the answer: where it was put and where it belongs (texts of slots; of an order, its place from 1). */
export type MarkedPiece = {
  readonly piece: string
  readonly put: string | null
  readonly belongs: string
  readonly correct: boolean
}

/** A typed answer beside the right one: `del` was typed and is not in it, `ins` is in it and was not typed. */
export type Spelling = readonly { readonly text: string; readonly kind: 'same' | 'ins' | 'del' }[]

/** When a fact comes back, and where it was. Days are from today; `was` is null for a new fact. */
export type ComesBack = {
  readonly fact: string
  readonly inDays: number
  readonly on: string
  readonly was: number | null
  readonly why: string
}

export type Feedback = {
  readonly asked: AskedQuestion
  readonly verdict: Verdict
  /** One sentence: "Right", "Partly right: 4 of 5", "Not this one". */
  readonly said: string
  readonly points: number
  readonly possible: number
  readonly yours: string | null
  readonly right: string
  readonly options: readonly MarkedOption[]
  readonly pieces: readonly MarkedPiece[]
  readonly spelling: Spelling | null
  /** Of a recall, in the order of the answer. */
  readonly keyPoints: readonly KeyPoint[]
  /** Whether the learner may still say of a typed answer "I was right". */
  readonly canClaim: boolean
  readonly explanation: string
  readonly source: Source
  /** What the article says of the wrong answer chosen. */
  readonly contrast: { readonly said: string; readonly source: Source | null } | null
  readonly comesBack: readonly ComesBack[]
  /** What each grade would do to the fact, in days; empty where the grade can't be changed (several facts). */
  readonly grades: readonly { readonly grade: Grade; readonly inDays: number }[]
  readonly grade: Grade
  /** The facts it asked. */
  readonly facts: readonly string[]
  /** uid of the answer, for a change of grade. */
  readonly answer: string
}

/**
 * A session as it stands: at a question, at the feedback of the last answer, or at its end. An exam asks its
 * questions all at once: see `Paper`.
 */
export type SessionView = {
  readonly id: string
  readonly kind: SessionKind
  readonly title: string
  readonly total: number
  readonly done: number
  /** One a question in the order asked: the ruler. */
  readonly marks: readonly ('right' | 'partial' | 'wrong' | 'practice')[]
  readonly asked: AskedQuestion | null
  readonly canUndo: boolean
  /** Whether the answer taken back last can be given again. */
  readonly canRedo: boolean
  /** True once every question has been answered: the Result can be opened. */
  readonly finished: boolean
}
