import { bodyTexts } from './bodies.ts'
import { oneLine } from './clean.ts'
import type { Card } from './deck.ts'

const WORDS = 48

/** A card by the first of its words. */
export function fewWords({ body }: Pick<Card, 'body'>): string {
  const text = oneLine(bodyTexts(body).join(' '))
  if (text.length <= WORDS) return text
  const cut = text.slice(0, WORDS).toWellFormed()
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 20)).trimEnd()} …`
}
