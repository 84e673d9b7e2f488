import type { AskedQuestion } from '../shared/session-models.ts'
import type { Dealt } from '../engine/dealing.ts'
import type { PlanItem } from './plan.ts'
import type { Question } from './studied.ts'

export type AskedAt = {
  readonly position: number
  readonly why: PlanItem['why']
  readonly article: string
  readonly articleTitle: string
}

/** A question as the page shows it: its parts in the order dealt, and nothing that tells the key. */
export function askedQuestion(question: Question, dealt: Dealt, at: AskedAt): AskedQuestion {
  return {
    ...at,
    question: question.id,
    form: question.form,
    prompt: question.prompt,
    topic: question.topic,
    ...shown(question, dealt),
  }
}

type Shown = Pick<AskedQuestion, 'options' | 'slots' | 'pieces' | 'hint'>

const NOTHING: Shown = { options: [], slots: [], pieces: [], hint: false }

function shown(question: Question, dealt: Dealt): Shown {
  switch (question.form) {
    case 'choice':
    case 'truefalse':
      return { ...NOTHING, options: dealt.options.map((i) => question.options[i]?.text ?? '') }
    case 'match':
    case 'sort':
      return {
        ...NOTHING,
        slots: dealt.slots.map((i) =>
          question.form === 'sort' ? (question.classes[i] ?? '') : (question.pairs[i]?.right ?? ''),
        ),
        pieces: dealt.pieces.map((i) => question.pairs[i]?.left ?? ''),
      }
    default:
      return { ...NOTHING, hint: true }
  }
}
