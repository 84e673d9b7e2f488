import { foldAnswer } from '../marking/answer-fold.ts'
import type { Bank, Evidence } from '../types.ts'

/** What no bank may have, whatever it was made from; empty where all is well. For tests and `npm run fuzz`. */
export function unsoundness({ article, facts, questions }: Bank): string[] {
  const known = new Set(facts.map(({ id }) => id))
  return [
    ...doubles(facts.map(({ id }) => id)).map((id) => `two facts have the id ${id}`),
    ...doubles(questions.map(({ id }) => id)).map((id) => `two questions have the id ${id}`),
    ...[...facts, ...questions].flatMap(({ id, evidence }) => inexact(evidence, article.text, id)),
    ...questions.flatMap((question) => [
      ...question.facts
        .filter((fact) => !known.has(fact))
        .map((fact) => `${question.id} asks for no fact: ${fact}`),
      ...('options' in question ? keysTwice(question.options, question.id) : []),
    ]),
  ]
}

const doubles = (ids: readonly string[]): string[] => {
  const once = new Set<string>()
  return ids.filter((id) => once.size === once.add(id).size)
}

const inexact = (evidence: readonly Evidence[], text: string, id: string): string[] => [
  ...(evidence.length === 0 ? [`${id} has no evidence`] : []),
  ...evidence
    .filter(({ start, end, quote }) => quote === '' || text.slice(start, end) !== quote)
    .map(({ quote }) => `${id} quotes what is not there: ${quote}`),
]

function keysTwice(
  options: readonly { readonly text: string; readonly correct: boolean }[],
  id: string,
): string[] {
  const folded = (text: string): string => foldAnswer(text).join(' ')
  const keys = options.filter(({ correct }) => correct).map(({ text }) => folded(text))
  const wrong = options.filter(({ correct }) => !correct).map(({ text }) => folded(text))
  return [
    ...(keys.length === 0 ? [`${id} has no key`] : []),
    ...wrong
      .filter((text) => keys.includes(text))
      .map((text) => `${id} has its key among the wrong options: ${text}`),
  ]
}
