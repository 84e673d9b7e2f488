import { unreadable } from '../../../engine/unreadable.ts'
import { badLine, objectOf, parsedLine, readHead } from '../../json/document.ts'
import type { Card, DeckFile, ReadDeck } from '../deck.ts'
import { cardSchema } from './card-schema.ts'

/**
 * The cards of a document of Afterread. Nothing is lost on the way, so a line that does not fit is a mistake, and named.
 *
 * @throws `unreadable` with one sentence
 */
export function readJson({ name, bytes }: DeckFile): ReadDeck {
  const [first = '', ...lines] = textOf(name, bytes).split('\n')
  const head = readHead(name, first)
  if (head.kind !== 'cards')
    throw unreadable(`${name} is a whole library, not cards: put it in place with “afterread restore”.`)
  const cards: Card[] = []
  for (const [i, line] of lines.entries()) {
    const number = i + 2
    const value = parsedLine(name, number, line)
    const said = objectOf(value)
    if (said && 'end' in said) {
      if (said['end'] !== cards.length)
        throw badLine(name, number, `says ${String(said['end'])} cards, and there are ${cards.length}`)
      return { deck: { title: String(head['title'] ?? name), cards }, notes: [] }
    }
    cards.push(cardOf(value, name, number))
  }
  throw badLine(name, lines.length + 2, 'is missing: the file ends before its end')
}

function cardOf(value: unknown, name: string, number: number): Card {
  const read = cardSchema.safeParse(value)
  if (read.success) return read.data
  const [issue] = read.error.issues
  throw badLine(name, number, `is no card: ${issue?.path.join('.') || 'it'} does not fit`)
}

function textOf(name: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw unreadable(`${name} is not UTF-8, so it is no file of Afterread.`)
  }
}
