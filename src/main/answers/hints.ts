import type { Dealt } from '../../engine/bank/dealing.ts'
import { shuffled } from '../../engine/seed.ts'
import type { ChoiceQuestion, Question } from '../../engine/types.ts'
import type { Hint } from '../../shared/session-models.ts'
import { guessChance } from '../memory/rating.ts'

/** What helps with a question, or null where nothing does without giving it away. */
export function hintOf(question: Question, dealt: Dealt): Hint | null {
  switch (question.form) {
    case 'choice': {
      const out = takenOut(question, dealt)
      return out.length === 0 ? null : { text: `${optionsAre(out.length)} out.`, out }
    }
    case 'multi':
      return { text: `${question.answer.length} of these are right.`, out: [] }
    case 'cloze':
    case 'typed':
      return { text: firstLetter(question.answer), out: [] }
    case 'order':
      return { text: `“${question.items[0] ?? ''}” comes first.`, out: [] }
    case 'recall':
      return question.points.length < 2
        ? null
        : { text: `A full answer has ${question.points.length} points.`, out: [] }
    default:
      return null
  }
}

/** Chance of being right without knowing, for a question answered as a whole, with its hint or without. */
export function guessChanceOf(question: Question, dealt: Dealt, hinted: boolean): number {
  switch (question.form) {
    case 'choice': {
      const out = hinted ? takenOut(question, dealt).length : 0
      return guessChance('choice', question.options.length - out)
    }
    case 'multi':
      return hinted
        ? guessChance('multi', question.options.length, question.answer.length)
        : guessChance('multi', question.options.length)
    case 'order':
      return guessChance('order', question.items.length - (hinted ? 1 : 0))
    default:
      return guessChance(question.form, 2)
  }
}

/** Half of the options, all wrong, as places among those dealt; which, tells nothing of where the key stands. */
function takenOut(question: ChoiceQuestion, dealt: Dealt): number[] {
  const wrong = dealt.options.flatMap((option, at) => (question.options[option]?.correct ? [] : [at]))
  const many = Math.floor(dealt.options.length / 2)
  if (wrong.length <= many) return wrong.slice(1)
  return shuffled(wrong, `${question.id}:${dealt.options.join()}:hint`)
    .slice(0, many)
    .sort((a, b) => a - b)
}

const optionsAre = (many: number): string =>
  many === 1 ? 'One wrong option is' : `${many} wrong options are`

function firstLetter(answer: string): string {
  const words = answer.trim().split(/\s+/).length
  const [letter = ''] = answer.trim()
  return `It begins with “${letter}”${words > 1 ? ` and has ${words} words` : ''}.`
}
