/** The part of the contract that is about articles: their texts and versions, names and tags, and the bin. */
import { z } from 'zod'
import type {
  ArticleText,
  BinnedArticle,
  EditPreview,
  FoundArticle,
  SentenceView,
  VersionRow,
} from './edit-models.ts'
import type { Deed, Tag, Tagged } from './models.ts'

const nothing = z.strictObject({})
const id = z.string().min(1).max(64)
const format = z.enum(['markdown', 'plain', 'html'])
const tagged = z.strictObject({
  name: z.string().trim().min(1).max(60),
  articles: z.array(id).max(10_000).optional(),
  facts: z.array(id).max(100_000).optional(),
})

export const libraryInputs = {
  /** The sentences of a block with what became of each: for "why is this not asked?". */
  passageSentences: z.strictObject({ article: id, block: z.int().min(0) }),
  /**
   * Puts a passage back that was left out as noise, leaves one out by hand, or leaves it to the engine again; the
   * article is read anew with it. The spans are those of its block.
   */
  choosePassage: z.strictObject({
    article: id,
    start: z.int().min(0),
    end: z.int().min(1),
    choice: z.enum(['put back', 'leave out', 'as read']),
  }),
  /** Articles whose text has some words, whatever their case, with the words around the first of them. */
  findArticles: z.strictObject({ words: z.string().trim().min(1).max(200) }),

  renameArticle: z.strictObject({ article: id, title: z.string().trim().min(1).max(300) }),
  /** Puts articles in the bin: their facts are no longer asked, all answers stay. */
  binArticles: z.strictObject({ articles: z.array(id).max(10_000) }),
  /** Takes articles out of the bin with all that was known of them. */
  restoreArticles: z.strictObject({ articles: z.array(id).max(10_000) }),
  bin: nothing,
  /** The facts that some articles have now, for what is decided about all of them. */
  factIds: z.strictObject({ articles: z.array(id).max(10_000) }),
  /** Erases what is in the bin, but for the texts that answers show. It can't be undone. */
  emptyBin: nothing,

  /** Every text the article had, the newest first. */
  versions: z.strictObject({ article: id }),
  /** A text of the article to be edited: the one it has now, or an older one. */
  articleText: z.strictObject({ article: id, version: z.int().optional() }),
  /**
   * What would happen to the facts if the article had this text. Nothing is stored. A second call of the same page
   * ends the first, which is refused with `busy`.
   */
  previewEdit: z.strictObject({
    article: id,
    text: z.string().max(2_000_000),
    format,
    /** The version this text was brought back from, as long as it is not changed. */
    version: z.int().optional(),
  }),
  /** Saves the text that was looked at last, in one transaction. */
  saveEdit: z.strictObject({
    edit: id,
    /** New facts that are one that is gone, as the learner settled it; those not named are new. */
    same: z.array(z.strictObject({ key: id, fact: z.string().min(1).max(100) })).max(2000),
  }),
  /** Ends what is being looked at. */
  dropEdit: nothing,

  /** Puts a tag on articles and facts; gives those that did not have it. */
  tag: tagged,
  /** Takes a tag off articles and facts; gives those that had it. */
  untag: tagged,
  /** Every tag there is, with how many articles and facts bear it. */
  tags: nothing,
}

export type LibraryOutputs = {
  passageSentences: readonly SentenceView[]
  choosePassage: { readonly deed: Deed }
  findArticles: readonly FoundArticle[]
  renameArticle: { readonly deed: Deed | null }
  binArticles: { readonly deed: Deed | null }
  restoreArticles: { readonly deed: Deed | null }
  bin: readonly BinnedArticle[]
  factIds: readonly string[]
  emptyBin: { readonly emptied: number }
  versions: readonly VersionRow[]
  articleText: ArticleText
  previewEdit: EditPreview
  saveEdit: { readonly deed: Deed }
  dropEdit: { readonly dropped: boolean }
  tag: Tagged
  untag: Tagged
  tags: readonly Tag[]
}
