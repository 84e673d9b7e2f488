import type { AskedQuestion } from '../../shared/session-models.ts'
import type { Dealt } from '../../engine/bank/dealing.ts'
import { hintOf } from '../answers/hints.ts'
import type { PlanItem } from './plan.ts'
import { shownAbove } from '../../engine/bank/shown-above.ts'
import type { Question } from '../../engine/types.ts'

export type AskedAt = {
  readonly position: number
  readonly why: PlanItem['why']
  readonly article: string
  readonly articleTitle: string
  /** What the article sets as code. */
  readonly code: readonly string[]
}

/** A question as the page shows it: its parts in the order dealt, and nothing that tells the key. */
export function askedQuestion(question: Question, dealt: Dealt, at: AskedAt): AskedQuestion {
  const parts = shown(question, dealt)
  const above = shownAbove(question, at.articleTitle)
  const words = [question.prompt, ...Object.values(parts).flat()]
  return {
    ...at,
    articleTitle: above.title,
    question: question.id,
    form: question.form,
    prompt: question.prompt,
    topic: above.topic,
    ...parts,
    hint: hintOf(question, dealt) !== null,
    code: codeAmong(at.code, words),
  }
}

/** What of an article's code stands in some words. */
export const codeAmong = (code: readonly string[], words: readonly string[]): readonly string[] =>
  code.filter((one) => words.some((text) => text.includes(one)))

type Shown = Pick<AskedQuestion, 'options' | 'slots' | 'pieces'>

const NOTHING: Shown = { options: [], slots: [], pieces: [] }

function shown(question: Question, dealt: Dealt): Shown {
  switch (question.form) {
    case 'choice':
    case 'multi':
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
    case 'order':
      return { ...NOTHING, pieces: dealt.pieces.map((i) => question.items[i] ?? '') }
    default:
      return NOTHING
  }
}
