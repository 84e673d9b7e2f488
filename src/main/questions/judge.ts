import { know } from '../../engine/compose/knowledge.ts'
import type { Knowledge } from '../../engine/compose/knowledge.ts'
import { opinionOn } from '../../engine/own/opinion.ts'
import type { JudgeTask, Judged } from './judges.ts'

/** A linter that remembers what it knows of the article it judged last. */
export function createJudge(): (task: JudgeTask) => Judged {
  let knowledge: Knowledge | null = null
  return ({ judge, question, reading }) => {
    if (reading) knowledge = know(reading)
    return { judge, findings: knowledge ? opinionOn(question, knowledge) : [] }
  }
}
