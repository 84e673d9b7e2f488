import type { Handlers } from '../../shared/contract.ts'
import type { ScoreOutputs } from '../../shared/score-calls.ts'
import { compareAttempts } from './comparisons.ts'
import type { Db } from '../db/sql.ts'
import { insights } from './insights.ts'
import { momentOf } from '../moment.ts'
import { articleScores, scores } from './scores.ts'

/** The calls of `score-calls.ts`. */
export type ScoreCalls = keyof ScoreOutputs

/** What the application can tell of what was studied. */
export function scoreHandlers(db: Db, now: () => Date): Pick<Handlers, ScoreCalls> {
  return {
    scores: () => scores(db),
    articleScores: ({ article }) => articleScores(db, momentOf(db, now()).day, article),
    compareAttempts: (input) => compareAttempts(db, input),

    insights: (input) => insights(db, now(), input),
  }
}
