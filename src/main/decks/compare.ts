import { bodyTexts } from './bodies.ts'
import { carriedBodies, carriedCards, wayOf } from './carries.ts'
import type { Carries, Part } from './carries.ts'
import { carriesOf } from './carries-of.ts'
import type { Card, Deck, LossNote } from './deck.ts'
import { fewWords } from './few-words.ts'
import type { DeckFormat } from './formats.ts'
import { mapTelling, untold } from './tell.ts'
import type { Tell } from './tell.ts'

/**
 * What a format kept not as it was: the difference between a deck and what is read again of the file written of it,
 * with the format's own reasons. In the order of the deck's cards; empty where nothing differs.
 */
export function lossOf(
  before: Deck,
  after: Deck,
  format: DeckFormat,
  tell: Tell = untold,
): readonly LossNote[] {
  const carries = carriesOf(format)
  const left = remaining(after.cards)
  const taken = mapTelling(before.cards, tell, (card) => left.take(carriedCards(card, carries)))
  const found = before.cards.map((card, i) => taken[i] ?? left.takeLike(card))
  const notes = mapTelling(before.cards, tell, (card, i) => lossOfCard(card, found[i] ?? [], carries)).flat()
  const more = left.count()
  if (more === 0) return notes
  const why = `${carries.name} gave back ${more === 1 ? 'a card' : `${more} cards`} more than went in.`
  return [...notes, { where: before.title, became: 'simplified', what: 'the deck', why }]
}

/** The same where nothing is read again: what the table of the format says of each card. */
export function lossByTable(deck: Deck, format: DeckFormat, tell: Tell = untold): readonly LossNote[] {
  const carries = carriesOf(format)
  return mapTelling(deck.cards, tell, (card) => lossOfCard(card, carriedCards(card, carries), carries)).flat()
}

type Remaining = {
  /** The very cards, or null where one of them is not there. */
  readonly take: (cards: readonly Card[]) => readonly Card[] | null
  /** The card of the same id, else of the same words. */
  readonly takeLike: (card: Card) => readonly Card[]
  readonly count: () => number
}

function remaining(cards: readonly Card[]): Remaining {
  const byAll = piles(cards, keyOf)
  const byId = piles(cards, (card) => card.id ?? '')
  const byBody = piles(cards, (card) => JSON.stringify(card.body))
  const gone = new Set<Card>()
  const next = (pile: readonly Card[] | undefined): Card | undefined => pile?.find((card) => !gone.has(card))
  return {
    take: (wanted) => {
      const found = wanted.flatMap((card) => byAll.get(keyOf(card))?.pop() ?? [])
      for (const card of found) gone.add(card)
      if (found.length > 0 && found.length === wanted.length) return found
      for (const card of found) {
        gone.delete(card)
        byAll.get(keyOf(card))?.push(card)
      }
      return null
    },
    takeLike: (card) => {
      const sameId = card.id === null ? undefined : next(byId.get(card.id))
      const like = sameId ?? next(byBody.get(JSON.stringify(card.body)))
      if (!like) return []
      gone.add(like)
      return [like]
    },
    count: () => cards.length - gone.size,
  }
}

function piles(cards: readonly Card[], key: (card: Card) => string): Map<string, Card[]> {
  const made = new Map<string, Card[]>()
  for (const card of cards) {
    const pile = made.get(key(card))
    if (pile) pile.push(card)
    else made.set(key(card), [card])
  }
  return made
}

const keyOf = ({ id, place, tags, body, citation, schedule, reviews, kept }: Card): string =>
  JSON.stringify([id, place, tags, bodyKey(body), citation, schedule, reviews, kept ?? []])

const bodyKey = (body: Card['body']): unknown => Object.entries(body).toSorted(([a], [b]) => (a < b ? -1 : 1))

function lossOfCard(card: Card, found: readonly Card[], carries: Carries): readonly LossNote[] {
  const where = fewWords(card)
  const way = wayOf(card.body, carries)
  if (found.length === 0) {
    const why = way === 'kept' ? `Nothing is left of it that ${carries.name} can ask.` : way.why
    return [{ where, became: 'dropped', what: 'the whole card', why }]
  }
  const form: readonly LossNote[] =
    way === 'kept' ? [] : [{ where, became: 'simplified', what: 'the form', why: way.why }]
  return [...form, ...PARTS.flatMap((part) => lossOfPart(part, card, found, carries, where))]
}

const PARTS: readonly Part[] = [
  'text',
  'accepted answers',
  'explanations',
  'id',
  'place',
  'tags',
  'citation',
  'schedule',
  'answers',
  'notes of another program',
]

function lossOfPart(
  part: Part,
  card: Card,
  found: readonly Card[],
  carries: Carries,
  where: string,
): readonly LossNote[] {
  const whole = partOf(part, card)
  if (whole === '' || found.every((one, i) => partOf(part, one) === wanted(part, card, i, found, carries)))
    return []
  const gone = found.every((one) => partOf(part, one) === '')
  const why =
    carries.without[part] ??
    carries.changed?.[part] ??
    `${carries.name} cannot hold it as it stands in Afterread.`
  return [{ where, became: gone ? 'dropped' : 'simplified', what: part, why }]
}

/** What a part must be to count as kept; of a card made into others, what these say in its stead. */
function wanted(part: Part, card: Card, i: number, found: readonly Card[], carries: Carries): string {
  if (part === 'id' && found.length > 1) return `${card.id ?? ''}-${i + 1}`
  if (wayOf(card.body, carries) === 'kept') return partOf(part, card)
  if (part === 'text') return JSON.stringify(bodyTexts(carriedBodies(card.body, carries)[i] ?? card.body))
  return part === 'accepted answers' || part === 'explanations' ? '' : partOf(part, card)
}

function partOf(part: Part, card: Card): string {
  const some = (values: readonly unknown[]): string => (values.length === 0 ? '' : JSON.stringify(values))
  switch (part) {
    case 'text':
      return JSON.stringify(bodyTexts(card.body))
    case 'accepted answers':
      return card.body.kind === 'question' ? some(card.body.accepts) : ''
    case 'explanations':
      return card.body.kind === 'choice' ? card.body.options.map(({ because }) => because).join('') : ''
    case 'id':
      return card.id ?? ''
    case 'place':
      return some(card.place)
    case 'tags':
      return some(card.tags)
    case 'citation':
      return card.citation
    case 'schedule':
      return card.schedule === null ? '' : JSON.stringify(card.schedule)
    case 'answers':
      return some(card.reviews)
    case 'notes of another program':
      return some(card.kept ?? [])
  }
}
