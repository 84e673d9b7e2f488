import type { Bank } from '../../engine/types.ts'

/** What the learner should know first of what would come in, a sentence each. */
export function noticesOf({ article, facts, questions }: Bank): string[] {
  if (article.notice !== null) return [article.notice]
  if (questions.length === 0) return [NOTHING]
  if (facts.length < 5) return [FEW]
  return []
}

const NOTHING =
  'There is nothing here that can be asked with certainty: no definitions, lists, tables, figures or dates that stand for themselves.'
const FEW =
  'Few facts here can be asked with certainty. Texts with definitions, lists, tables or dates give more than stories and opinions.'
