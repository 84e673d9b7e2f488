/** What the page is shown of an article's versions, and of an edit before it is saved. Nothing of it is stored before. */
import type { Form } from '../engine/types.ts'
import type { ImportFormat } from './import-models.ts'
import type { Known, Piece } from './models.ts'

/** It came with Afterread, was imported, edited by the learner, or brought back from an older version. */
export type VersionMadeBy = 'shipped' | 'import' | 'edit' | 'restore'

export type VersionRow = {
  readonly version: number
  readonly at: string
  readonly madeBy: VersionMadeBy
  /** Null where they were not counted yet. */
  readonly words: number | null
  readonly facts: number | null
  readonly questions: number | null
  /** The text as it is now. */
  readonly current: boolean
}

/** A text to be edited: that of a web page as Markdown. */
export type ArticleText = {
  readonly article: string
  readonly title: string
  readonly version: number
  readonly current: boolean
  readonly at: string
  readonly madeBy: VersionMadeBy
  readonly format: ImportFormat
  readonly text: string
  /** The text as it is now, written in the same way. */
  readonly textNow: string
  /** Whether a newer text that ships would be taken over by itself; an edited one is the learner's. */
  readonly follows: boolean
}

/** A fact that is there, with what is known of it. */
export type FactBefore = {
  readonly fact: string
  readonly statement: string
  readonly known: Known
  readonly answers: number
}

/** What would happen to the facts of an article if a text were saved. */
export type EditPreview = {
  /** Its name when it is saved. */
  readonly edit: string
  readonly title: string
  readonly words: number
  readonly facts: number
  readonly questions: number
  readonly notices: readonly string[]
  /** How many stay word for word. */
  readonly kept: number
  readonly changed: readonly (FactBefore & { readonly after: string })[]
  /** They were gone and are there again, with what was known of them. */
  readonly back: readonly FactBefore[]
  readonly fresh: readonly { readonly statement: string }[]
  readonly gone: readonly FactBefore[]
  /** New facts so like those that are gone that each may be one of them: the learner settles which. */
  readonly review: readonly EditReview[]
}

export type EditReview = {
  /** Its name when it is settled. */
  readonly key: string
  readonly statement: string
  readonly candidates: readonly FactBefore[]
}

/** A sentence of a passage and what became of it. */
export type SentenceView = {
  readonly text: string
  /** Asked · left out as noise or by hand · no fact in it · a fact, but no question of it was good enough. */
  readonly state: 'asked' | 'left out' | 'no fact' | 'no question'
  /** Why it is left out. */
  readonly reason: string | null
  readonly facts: readonly string[]
}

/** A question that was made of a fact and dropped. */
export type DroppedView = { readonly form: Form | null; readonly rule: string; readonly why: string }

/** An article in the bin. */
export type BinnedArticle = {
  readonly id: string
  readonly title: string
  readonly binnedAt: string
  readonly facts: number
  readonly answers: number
}

/** An article that has some words in its text. */
export type FoundArticle = { readonly article: string; readonly pieces: readonly Piece[] }
