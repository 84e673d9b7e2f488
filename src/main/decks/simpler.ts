import type { CardBody } from './deck.ts'
import type { Way } from './carries.ts'

/** A body of a kind that a format has not, made into simpler ones: always the same way. */
const asQuestion = (front: string, back: string): CardBody => ({ kind: 'question', front, back, accepts: [] })

export function simplerBodies(body: CardBody): readonly CardBody[] {
  switch (body.kind) {
    case 'definition':
      return [asQuestion(body.front, body.back)]
    case 'question':
      return [body]
    case 'cloze':
      return [asQuestion(`${body.before}_____${body.after}`, body.blank)]
    case 'choice': {
      const right = body.options.filter((option) => option.right).map(({ text }) => text)
      return [asQuestion(body.prompt, right.join('\n'))]
    }
    case 'truefalse':
      return [asQuestion(`True or false: ${body.statement}`, body.right ? 'True' : 'False')]
    case 'match':
      return body.pairs.map(({ left, right }) => asQuestion(`${body.prompt} ${left}`, right))
    case 'order':
      return [asQuestion(body.prompt, body.items.map((item, i) => `${i + 1}. ${item}`).join('\n'))]
  }
}

/** The ways of a format that has questions with an answer, but not the kind of card. */
export const simplified = (why: string): Way => ({ why, into: simplerBodies })

export const dropped = (why: string): Way => ({ why, into: () => [] })

/** A match of one pair, an order of one: no format asks that. */
export function tooFew(body: CardBody): Way {
  if (body.kind === 'match' && body.pairs.length < 2)
    return simplified('One pair alone is asked as a question.')
  return body.kind === 'order' && body.items.length < 2 ? dropped('One item alone has no order.') : 'kept'
}

/** Why a text that is cleaned comes back changed. */
export const CLEANED =
  'White space at its ends and control characters, which no text file holds, are left out.'

const ONLY_AFTERREAD = 'Only Afterread JSON and Anki packages have a place for it.'

/** What no format of plain text carries. */
export const NOT_IN_TEXT = {
  schedule: ONLY_AFTERREAD,
  answers: ONLY_AFTERREAD,
  'notes of another program': 'Only the format they came in has a place for them.',
} as const
