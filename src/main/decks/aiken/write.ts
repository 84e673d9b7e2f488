import { carriedDeck } from '../carries.ts'
import type { CardBody, Deck } from '../deck.ts'
import { AIKEN_CARRIES } from './carries.ts'

/** The choices of a deck as Aiken. The same deck gives the same bytes. */
export function writeAiken(deck: Deck): Uint8Array {
  const blocks = carriedDeck(deck, AIKEN_CARRIES).cards.map(({ body }) => blockOf(body))
  return new TextEncoder().encode(blocks.join('\n'))
}

function blockOf(body: CardBody): string {
  // The table of what is carried has left nothing else.
  if (body.kind !== 'choice') return ''
  const letter = (i: number): string => String.fromCharCode(65 + i)
  const options = body.options.map(({ text }, i) => `${letter(i)}. ${text}`)
  const right = letter(body.options.findIndex((option) => option.right))
  return [body.prompt, ...options, `ANSWER: ${right}`, ''].join('\n')
}
