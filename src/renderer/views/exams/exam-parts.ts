import type { ExamPart } from '../../../shared/exam-models.ts'
import type { Scopes } from '../../../shared/scope-models.ts'

/** A part of an exam as one word of a list. */
export const keyOfPart = (part: ExamPart): string =>
  'tag' in part ? `tag ${part.tag}` : JSON.stringify([part.article, part.topic])

/**
 * The parts that were chosen, in the order of the list; a topic whose whole article is chosen is left out. What was
 * chosen once and holds nothing to ask now is not in the list and goes.
 */
export function chosenParts(scopes: Scopes, chosen: readonly string[]): ExamPart[] {
  const isChosen = (part: ExamPart): boolean => chosen.includes(keyOfPart(part))
  const ofArticles = scopes.articles.flatMap(({ article, topics }): ExamPart[] => {
    const whole = { article, topic: null }
    return isChosen(whole) ? [whole] : topics.map(({ topic }) => ({ article, topic })).filter(isChosen)
  })
  return [...ofArticles, ...scopes.tags.map(({ tag }) => ({ tag })).filter(isChosen)]
}
