import type { Draft } from '../forms/draft.ts'
import type { Knowledge } from '../compose/knowledge.ts'
import { onceFor } from '../remembered.ts'
import type { Option, Question } from '../types.ts'

/** A rule of QUESTIONS.md by its name: says in a few words how a draft breaks it, or null. */
export type Rule = {
  readonly name: string
  readonly breaks: (draft: Draft, knowledge: Knowledge) => string | null
}

/** The options of a choice of one or several; null for every other form, true/false included. */
export function optionsOf(question: Question): readonly Option[] | null {
  return question.form === 'choice' || question.form === 'multi' ? question.options : null
}

/** Key and wrong options of a choice with one key; null otherwise. */
export const keyAndWrong: (question: Question) => { key: string; wrong: readonly string[] } | null = onceFor(
  (question) => {
    const options = question.form === 'choice' ? question.options : null
    const key = options?.find(({ correct }) => correct)
    if (!options || !key) return null
    return { key: key.text, wrong: options.filter((option) => option !== key).map(({ text }) => text) }
  },
)

/** The right answers a learner could give in words; a match, a sort and true/false have none. */
export function answersOf(question: Question): readonly string[] {
  if (question.form === 'choice' || question.form === 'recall') return [question.answer]
  if (question.form === 'multi') return question.answer
  if (question.form === 'cloze' || question.form === 'typed') return [question.answer, ...question.accepts]
  return []
}
