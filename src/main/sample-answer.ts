import type { Dealt } from '../engine/dealing.ts'
import type { Response } from '../shared/contract.ts'
import type { Reaction } from './sample-library.ts'
import type { Question } from './studied.ts'

/** The response that is right or wrong for a question as it was dealt. */
export function responseTo(question: Question, dealt: Dealt, reaction: Reaction): Response {
  if (reaction === 'unknown') return { kind: 'unknown' }
  const right = reaction === 'right'
  switch (question.form) {
    case 'choice':
    case 'truefalse':
      return {
        kind: 'option',
        chosen: dealt.options.findIndex((i) => question.options[i]?.correct === right),
      }
    case 'cloze':
    case 'typed':
      return { kind: 'text', text: right ? question.answer : 'quite another thing' }
    case 'match': {
      const slots = dealt.pieces.map((pair) => dealt.slots.indexOf(pair))
      return { kind: 'places', slots: right ? slots : slots.map((slot) => (slot + 1) % slots.length) }
    }
    case 'sort': {
      const slots = dealt.pieces.map((pair) => question.classes.indexOf(question.pairs[pair]?.right ?? ''))
      return {
        kind: 'places',
        slots: right ? slots : slots.map((slot) => (slot + 1) % question.classes.length),
      }
    }
  }
}
