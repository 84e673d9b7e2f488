import type { Dealt } from '../../engine/bank/dealing.ts'
import type { Response } from '../../shared/session-calls.ts'
import type { Reaction } from './sample-library.ts'
import type { Question } from '../../engine/types.ts'

/** The response that is right or wrong for a question as it was dealt; where none is partly right, a wrong one. */
export function responseTo(question: Question, dealt: Dealt, reaction: Reaction): Response {
  if (reaction === 'unknown') return { kind: 'unknown' }
  const right = reaction === 'right'
  const partial = reaction === 'partial'
  switch (question.form) {
    case 'choice':
    case 'truefalse':
      return {
        kind: 'option',
        chosen: dealt.options.findIndex((i) => question.options[i]?.correct === right),
      }
    case 'multi': {
      const all = dealt.options.flatMap((i, at) => (question.options[i]?.correct === right ? [at] : []))
      // One slip: one of the right ones is left out.
      const rights = dealt.options.flatMap((i, at) => (question.options[i]?.correct ? [at] : []))
      return { kind: 'options', chosen: partial ? rights.slice(1) : all }
    }
    case 'order': {
      const order = question.items.map((_, i) => dealt.pieces.indexOf(i))
      const [first = 0, second = 0, ...rest] = order
      if (partial) return { kind: 'order', order: [second, first, ...rest] }
      return { kind: 'order', order: right ? order : order.reverse() }
    }
    case 'recall':
      return { kind: 'recall', text: right ? question.answer : '', grade: right ? 3 : partial ? 2 : 1 }
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
