import { headLine } from '../../json/document.ts'
import type { Deck } from '../deck.ts'

/** A deck as a document of Afterread: a card a line, with all there is of it. */
export function writeJson({ title, cards }: Deck): Uint8Array {
  const lines = [headLine('cards', { title }), ...cards.map((card) => JSON.stringify(card))]
  return new TextEncoder().encode([...lines, JSON.stringify({ end: cards.length }), ''].join('\n'))
}
