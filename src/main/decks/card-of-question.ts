import type { OwnWords } from '../../engine/own/own.ts'
import type { Form, Question } from '../../engine/types.ts'
import { BLANK } from './card-questions.ts'
import type { CardBody } from './deck.ts'

/** A question as a card of its own. */
export function bodyOfQuestion(question: Question): CardBody {
  const { prompt } = question
  switch (question.form) {
    case 'choice':
    case 'multi':
      return {
        kind: 'choice',
        prompt,
        options: question.options.map(({ text, correct, wrongBecause }) => ({
          text,
          right: correct,
          because: wrongBecause ?? '',
        })),
        several: question.form === 'multi',
      }
    case 'truefalse':
      return { kind: 'truefalse', statement: prompt, right: question.answer === 'True' }
    case 'cloze': {
      const [before = '', ...after] = prompt.split(BLANK)
      return after.length === 1
        ? { kind: 'cloze', before, blank: question.answer, after: after[0] ?? '' }
        : { kind: 'question', front: prompt, back: question.answer, accepts: question.accepts }
    }
    case 'typed':
      return { kind: 'question', front: prompt, back: question.answer, accepts: question.accepts }
    case 'recall':
      return { kind: 'question', front: prompt, back: question.answer, accepts: [] }
    case 'match':
    case 'sort':
      return { kind: 'match', prompt, pairs: question.pairs.map(({ left, right }) => ({ left, right })) }
    case 'order':
      return { kind: 'order', prompt, items: question.items }
  }
}

/** By what a fact is asked on a card that has no options: from memory, the plainest first. */
const PLAINEST: readonly Form[] = ['typed', 'recall', 'cloze', 'order', 'choice', 'multi', 'truefalse']

/** A fact of an article as one card; null where nothing asks it alone. */
export function bodyOfFact(questions: readonly Question[]): CardBody | null {
  const alone = questions.filter(({ facts }) => facts.length === 1)
  const best = PLAINEST.flatMap((form) => alone.find((question) => question.form === form) ?? [])[0]
  return best ? bodyOfQuestion(best) : null
}

/** What a learner wrote here. */
export function bodyOfWords({ kind, front, back }: OwnWords): CardBody {
  if (kind === 'definition') return { kind, front, back }
  if (kind === 'question') return { kind, front, back, accepts: [] }
  const {
    before = '',
    blank = '',
    after = '',
  } = /^(?<before>.*?)==(?<blank>.+?)==(?<after>.*)$/su.exec(front)?.groups ?? {}
  return { kind, before, blank, after }
}
