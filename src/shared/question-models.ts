import type { Form } from '../engine/types.ts'
import type { QuestionQuery } from './question-calls.ts'
import type { DueDay, Known, Piece } from './models.ts'

/** What can be picked out of all questions with one press. */
export const FILTERS = [
  'all',
  'due',
  'unseen',
  'leeches',
  'disputed',
  'warnings',
  'suspended',
  'review',
  'own',
] as const
export type QuestionFilter = (typeof FILTERS)[number]

/** `place` is by article, and in it by the order of the text. */
export const SORTS = ['place', 'prompt', 'form', 'topic', 'state', 'due'] as const
export type QuestionSort = (typeof SORTS)[number]

/** So many rows at most are sent at once. */
export const ROWS_AT_ONCE = 150

export type QuestionNote = 'suspended' | 'buried' | 'disputed' | 'leech' | 'review' | 'own'

/** A question as it stands in the list. One that asks several facts stands with the least known of them. */
export type QuestionRow = {
  readonly id: string
  readonly form: Form
  /** What the search found is marked. */
  readonly prompt: readonly Piece[]
  readonly article: string
  readonly articleTitle: string
  readonly topic: string
  /** The fact whose page shows it: its first. */
  readonly fact: string
  readonly facts: number
  readonly known: Known
  /** The day its first fact falls due on, and in how many days that is; null before the first answer. */
  readonly due: DueDay | null
  /** How often this question was asked, and the share that was right; null where it never was. */
  readonly asked: number
  readonly right: number | null
  readonly notes: readonly QuestionNote[]
  /** Names of the linter's W rules. */
  readonly warnings: readonly string[]
  readonly tags: readonly string[]
}

export type QuestionPage = {
  readonly total: number
  readonly offset: number
  readonly rows: readonly QuestionRow[]
  /** Changes whenever anything was written: positions of one revision mean nothing in another. */
  readonly revision: number
}

/** What the list can be narrowed by. */
export type QuestionFacets = {
  readonly articles: readonly { readonly id: string; readonly title: string }[]
  /** Of the article that was asked about. */
  readonly topics: readonly string[]
  readonly tags: readonly string[]
  readonly forms: readonly Form[]
}

/** Questions picked out of the list, and the facts they ask. */
export type ChosenFacts = { readonly questions: readonly string[]; readonly facts: readonly string[] }

/** A search under a name of the learner's. */
export type SavedSearch = { readonly id: number; readonly name: string; readonly query: QuestionQuery }
