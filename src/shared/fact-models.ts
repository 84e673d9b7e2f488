import type { FactKind, Form } from '../engine/types.ts'
import type { Grade, Known, Source, Verdict } from './models.ts'

/** One option of a question, or a piece with what belongs to it. */
export type ShownOption = { readonly text: string; readonly correct: boolean }
export type ShownPair = { readonly left: string; readonly right: string }

/** A question of a fact as it stands in the library, with its answer. */
export type FactQuestion = {
  readonly id: string
  readonly form: Form
  readonly prompt: string
  /** The answer in words; of pairs and of an order nothing, they show themselves. */
  readonly answer: string
  readonly options: readonly ShownOption[]
  readonly pairs: readonly ShownPair[]
  /** The items of an order, as they belong. */
  readonly items: readonly string[]
  /** How many facts it asks. */
  readonly facts: number
  /** Names of the linter's rules that it breaks. */
  readonly warnings: readonly string[]
  readonly suspended: boolean
  readonly disputed: boolean
  /** Why it was disputed, in the learner's words. */
  readonly reason: string | null
}

/** An answer that was given to a fact. */
export type FactAnswer = {
  readonly uid: string
  readonly at: string
  readonly day: number
  readonly date: string
  readonly form: Form
  readonly prompt: string
  readonly session: string
  readonly verdict: Verdict
  /** Null for practice, which leaves the schedule alone. */
  readonly grade: Grade | null
  /** Whether the learner gave the grade. */
  readonly byHand: boolean
  /** When it was to come back; null where the answer moved nothing. */
  readonly cameBack: { readonly date: string; readonly inDays: number } | null
  /** Predicted recall before the answer, 0 to 1; null for the first. */
  readonly recall: number | null
}

/** What is predicted of the memory day by day: what it was, and what it will be if nothing is done. */
export type MemoryCurve = {
  /** Stretches between two answers, the last one from the last answer into the time to come. */
  readonly stretches: readonly (readonly { readonly day: number; readonly recall: number }[])[]
  readonly today: number
  readonly due: number
  /** Days from the last answer until recall has fallen to 90 %: what stability means. */
  readonly stability: number
  readonly recallNow: number
  /** The recall the learner aims for, 0 to 1. */
  readonly retention: number
}

export type FactPage = {
  readonly id: string
  readonly kind: FactKind
  readonly origin: 'generated' | 'own'
  readonly statement: string
  readonly article: string
  readonly articleTitle: string
  readonly topic: string
  /** The text no longer has it, or its learner deleted it. */
  readonly gone: boolean
  readonly known: Known
  readonly suspended: boolean
  /** The day it comes back on after it was put off. */
  readonly buriedUntil: string | null
  readonly lapses: number
  readonly leech: boolean
  /** Its words have changed since it was asked last. */
  readonly review: boolean
  readonly tags: readonly string[]
  /** Those of its article. */
  readonly articleTags: readonly string[]
  readonly source: Source | null
  readonly questions: readonly FactQuestion[]
  /** Oldest first. */
  readonly answers: readonly FactAnswer[]
  readonly curve: MemoryCurve | null
  /** What its learner wrote, where it is their own. */
  readonly own: OwnWritten | null
}

export type OwnWritten = {
  readonly kind: 'definition' | 'question' | 'cloze'
  readonly front: string
  readonly back: string
}

/** What would be asked of a fact of one's own, and what the linter says of that. */
export type OwnPreview = {
  /** Why no fact can be made of the words, or null. */
  readonly problem: string | null
  readonly statement: string
  /** The passage in which the article says the same, or null. */
  readonly saidIn: string | null
  readonly questions: readonly FactQuestion[]
  /** By the id of a question, the rules it breaks and why. */
  readonly opinions: Readonly<Record<string, readonly { readonly rule: string; readonly why: string }[]>>
  /** What was thought of and is not asked. */
  readonly dropped: readonly { readonly form: Form; readonly prompt: string; readonly why: string }[]
}
