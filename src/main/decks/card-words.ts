import type { OwnWords } from '../../engine/own/own.ts'
import type { CardBody } from './deck.ts'

/** A card as what its learner could have written here. */
export function wordsOfBody(body: CardBody): OwnWords {
  switch (body.kind) {
    case 'definition':
    case 'question':
      return { kind: body.kind, front: body.front, back: body.back }
    case 'cloze':
      return { kind: 'cloze', front: `${body.before}==${body.blank}==${body.after}`, back: body.blank }
    case 'choice':
      return { kind: 'question', front: body.prompt, back: rightOf(body).join('; ') }
    case 'truefalse':
      return { kind: 'question', front: body.statement, back: body.right ? 'True' : 'False' }
    case 'match':
      return { kind: 'question', front: body.prompt, back: body.pairs.map(pairText).join('; ') }
    case 'order':
      return { kind: 'question', front: body.prompt, back: body.items.join(', then ') }
  }
}

/** The card in one piece, as it reads when its answer is shown. */
export function saidOfBody(body: CardBody): string {
  if (body.kind === 'cloze') return `${body.before}${body.blank}${body.after}`
  const { front, back } = wordsOfBody(body)
  return body.kind === 'definition' ? `${front}: ${back}` : `${front} ${back}`
}

export const rightOf = ({ options }: Extract<CardBody, { kind: 'choice' }>): string[] =>
  options.flatMap(({ text, right }) => (right ? [text] : []))

const pairText = ({ left, right }: { readonly left: string; readonly right: string }): string =>
  `${left}: ${right}`
