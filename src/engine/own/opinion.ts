import type { Knowledge } from '../compose/knowledge.ts'
import { lint } from '../lint/lint.ts'
import type { Finding } from '../lint/lint.ts'
import type { Question } from '../types.ts'

/** Rules about how the engine came to a question: they say nothing of one that a person wrote. */
const OF_THE_ENGINE: ReadonlySet<string> = new Set(['E2', 'E10', 'E13'])

/** What the linter finds in a question that a learner worded: advice, since the learner decides. */
export function opinionOn(question: Question, knowledge: Knowledge): Finding[] {
  const { errors, warnings } = lint(
    { question, ask: null, rivals: [], swap: null, aim: '', strain: 0 },
    knowledge,
  )
  return [...errors, ...warnings].filter(({ rule }) => !OF_THE_ENGINE.has(rule))
}
