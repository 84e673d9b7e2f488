import type { Card, CardBody, DeckFile } from './deck.ts'

/** A file of a text. For tests. */
export const fileOf = (name: string, text: string): DeckFile => ({
  name,
  bytes: new TextEncoder().encode(text),
})

/** A card of a body with nothing else. For tests. */
export const cardWith = (body: CardBody): Card => ({
  id: null,
  place: [],
  tags: [],
  body,
  citation: '',
  schedule: null,
  reviews: [],
})

/** A card that asks a question. For tests. */
export const cardOf = (front: string, back: string): Card =>
  cardWith({ kind: 'question', front, back, accepts: [] })
