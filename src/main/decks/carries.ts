import { changedBody, isSound, soundTags } from './bodies.ts'
import { cleanText, oneLine } from './clean.ts'
import type { Card, CardBody, Deck } from './deck.ts'
import { EVERY, untold } from './tell.ts'
import type { Tell } from './tell.ts'

export type Kind = CardBody['kind']

/** What of a card a format may leave out or change, as a loss report names it. */
export type Part =
  | 'text'
  | 'id'
  | 'place'
  | 'tags'
  | 'citation'
  | 'schedule'
  | 'answers'
  | 'accepted answers'
  | 'explanations'
  | 'notes of another program'

/** What becomes of a kind of card: it is kept, or made into others (none: dropped), and why. */
export type Way = 'kept' | { readonly why: string; readonly into: (body: CardBody) => readonly CardBody[] }

/** What a format can carry, and why not the rest: the one table that its writer and its loss report go by. */
export type Carries = {
  /** As a person calls it: "GIFT". */
  readonly name: string
  readonly kinds: Readonly<Record<Kind, Way>>
  /** Of a kind that is kept, the bodies that can't be all the same. */
  readonly unless?: (body: CardBody) => Way
  /** Parts that are left out, and why. */
  readonly without: Partial<Readonly<Record<Part, string>>>
  /** Why a part that is carried may come back changed. */
  readonly changed?: Partial<Readonly<Record<Part, string>>>
  /** A text as it comes back. Cleaned and trimmed unless said; the two marks around a cloze's blank must stay. */
  readonly text?: (text: string) => string
  /** A text in its place within a kind of card, where that differs. */
  readonly body?: (body: CardBody) => CardBody
  readonly citation?: (text: string) => string
  readonly id?: (id: string) => string
  readonly place?: (part: string) => string
  /** Of a place as a whole, once its parts are what they can be. */
  readonly path?: (place: readonly string[]) => readonly string[]
  readonly tag?: (tag: string) => string
}

/** The deck that comes back of a format: what its writer writes and its reader must read again. */
export const carriedDeck = (deck: Deck, carries: Carries): Deck => ({
  title: deck.title,
  cards: [...carriedInTurn(deck, carries)],
})

/** Its cards one by one, each made when it is asked for: of a large deck they are never all there. */
export function* carriedInTurn(deck: Deck, carries: Carries, tell: Tell = untold): Generator<Card> {
  for (const [at, card] of deck.cards.entries()) {
    if (at % EVERY === 0) tell(at, deck.cards.length)
    yield* carriedCards(card, carries)
  }
}

/** What becomes of a card in a format: itself as far as it is carried, several simpler ones, or none. */
export function carriedCards(card: Card, carries: Carries): readonly Card[] {
  const bodies = carriedBodies(card.body, carries)
  const id = card.id === null || 'id' in carries.without ? null : idOf(card.id, carries)
  return bodies.map((body, i) => ({
    ...carriedFields(card, carries),
    id: id === null || bodies.length === 1 ? id : `${id}-${i + 1}`,
    body,
  }))
}

const idOf = (id: string, carries: Carries): string | null => (carries.id ?? oneLine)(oneLine(id)) || null

/** What is done with a body: by the table, and by what it holds. */
export function wayOf(body: CardBody, carries: Carries): Way {
  const way = carries.kinds[body.kind]
  return way === 'kept' ? (carries.unless?.(cleanBody(body, carries)) ?? 'kept') : way
}

export function carriedBodies(body: CardBody, carries: Carries): readonly CardBody[] {
  const clean = cleanBody(body, carries)
  if (!isSound(clean) && clean.kind !== 'match' && clean.kind !== 'order') return []
  const way = wayOf(body, carries)
  const bodies = way === 'kept' ? [clean] : way.into(clean).map((one) => cleanBody(one, carries))
  return bodies.filter(isSound)
}

function cleanBody(body: CardBody, carries: Carries): CardBody {
  const text = carries.text ?? ((raw: string) => raw)
  const clean = changedBody(body, (raw) => text(raw.trim()))
  const made = carries.body?.(clean) ?? clean
  return withoutParts(made, carries.without)
}

function withoutParts(body: CardBody, without: Carries['without']): CardBody {
  if (body.kind === 'question' && 'accepted answers' in without) return { ...body, accepts: [] }
  if (body.kind === 'choice' && 'explanations' in without)
    return { ...body, options: body.options.map((one) => ({ ...one, because: '' })) }
  return body
}

function carriedFields(card: Card, carries: Carries): Omit<Card, 'id' | 'body'> {
  const { without } = carries
  const text = carries.citation ?? carries.text ?? ((raw: string) => raw)
  const part = carries.place ?? ((raw: string) => raw)
  const parts = card.place.map((one) => part(oneLine(one))).filter((one) => one !== '')
  const tag = carries.tag ?? ((raw: string) => raw)
  return {
    place: 'place' in without ? [] : (carries.path ?? ((whole) => whole))(parts),
    tags: 'tags' in without ? [] : soundTags(card.tags.map((one) => tag(oneLine(one)))),
    citation: 'citation' in without ? '' : text(cleanText(card.citation).trim()),
    schedule: 'schedule' in without ? null : card.schedule,
    reviews: 'answers' in without ? [] : card.reviews,
    ...(card.edited === undefined ? {} : { edited: card.edited }),
    ...(card.kept && !('notes of another program' in without) ? { kept: card.kept } : {}),
  }
}
