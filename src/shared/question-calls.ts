/** The part of the contract that is about questions: the list of all, the page of a fact, facts of one's own. */
import { z } from 'zod'
import { FORMS } from './forms.ts'
import type { FactPage, OwnPreview } from './fact-models.ts'
import type { Deed } from './models.ts'
import { FILTERS, ROWS_AT_ONCE, SORTS } from './question-models.ts'
import type { ChosenFacts, QuestionFacets, QuestionPage, SavedSearch } from './question-models.ts'

const nothing = z.strictObject({})
const id = z.string().min(1).max(64)

/** Which questions are listed, and in which order; `search` is words, of which each must be found. */
const questionQuery = z.strictObject({
  filter: z.enum(FILTERS).optional(),
  search: z.string().max(200).optional(),
  article: id.optional(),
  topic: z.string().max(300).optional(),
  tag: z.string().min(1).max(60).optional(),
  form: z.enum(FORMS).optional(),
  state: z.enum(['new', 'shaky', 'solid']).optional(),
  sort: z.enum(SORTS),
  descending: z.boolean(),
})
export type QuestionQuery = z.infer<typeof questionQuery>
const place = z.int().min(0).max(10_000_000)

/**
 * A fact of one's own: a term and what it means, a question and its answer, or a sentence with ==a blank== and nothing
 * at its back.
 */
const own = {
  kind: z.enum(['definition', 'question', 'cloze']),
  front: z.string().max(1000),
  back: z.string().max(2000),
  /** The article it belongs to; null for one that belongs to none. */
  article: id.nullable(),
}

export const questionInputs = {
  /** The rows of the list of all questions from `offset` on. */
  questions: z.strictObject({ query: questionQuery, offset: place, limit: z.int().min(1).max(ROWS_AT_ONCE) }),
  /** The questions at some places of that list, each range without its end, as it stood at a `revision`. */
  chosenQuestions: z.strictObject({
    query: questionQuery,
    revision: z.int().min(0),
    ranges: z.array(z.strictObject({ from: place, to: place })).max(10_000),
  }),
  /** What the list can be narrowed by, with the topics of an article. */
  questionFacets: z.strictObject({ article: id.optional() }),
  countQuestions: z.strictObject({ filter: z.enum(FILTERS) }),
  /** All there is to see of one fact. */
  fact: z.strictObject({ fact: id }),
  savedSearches: nothing,
  /** Saves a search under a name; another of that name is replaced. */
  saveSearch: z.strictObject({ name: z.string().trim().min(1).max(60), query: questionQuery }),
  forgetSearch: z.strictObject({ name: z.string().trim().min(1).max(60) }),
  /** What would be asked of a fact of one's own. Nothing is stored. */
  previewOwn: z.strictObject(own),
  /** Stores a fact of one's own, or another text of it; which article it belongs to is said once. */
  saveOwn: z.strictObject({
    /** Made by the page: sending it again is harmless. */
    uid: z.uuid(),
    fact: id.nullable(),
    /** One of the article's topics; its title where it is not given. */
    topic: z.string().max(300).optional(),
    ...own,
  }),
  /** A fact of one's own is no longer asked; undo brings it back. */
  deleteOwn: z.strictObject({ uid: z.uuid(), fact: id }),
}

export type QuestionOutputs = {
  questions: QuestionPage
  chosenQuestions: ChosenFacts
  questionFacets: QuestionFacets
  countQuestions: { readonly count: number }
  fact: FactPage
  savedSearches: readonly SavedSearch[]
  saveSearch: readonly SavedSearch[]
  forgetSearch: readonly SavedSearch[]
  previewOwn: OwnPreview
  saveOwn: { readonly fact: string; readonly deed: Deed }
  deleteOwn: { readonly deed: Deed }
}
