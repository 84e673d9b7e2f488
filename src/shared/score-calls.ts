/** The part of the contract that looks back: scores and charts. */
import { z } from 'zod'
import type { Insights } from './insight-models.ts'
import type { ArticleScores, Comparison, ScoredArticle } from './score-models.ts'

const nothing = z.strictObject({})
const id = z.string().min(1).max(64)

export const scoreInputs = {
  scores: nothing,
  articleScores: z.strictObject({ article: id }),
  /** What two attempts at an article made of each fact; which of them is the later one, their time says. */
  compareAttempts: z.strictObject({ article: id, sessions: z.tuple([id, id]) }),

  /**
   * What the charts of Insights draw, of all articles, of one, or of those that bear a tag. `span` is in days, null
   * for all there are.
   */
  insights: z.strictObject({
    article: id.optional(),
    tag: z.string().max(60).optional(),
    span: z.union([z.literal(30), z.literal(180), z.literal(365), z.null()]),
  }),
}

export type ScoreOutputs = {
  scores: readonly ScoredArticle[]
  articleScores: ArticleScores
  compareAttempts: Comparison
  insights: Insights
}
