import Database from 'better-sqlite3'
import { createHash } from 'node:crypto'
import { EVERY } from '../tell.ts'
import type { Tell } from '../tell.ts'
import type { Db } from '../../db/sql.ts'
import type { Card, Deck } from '../deck.ts'
import { cardColumns, cardData, firstDay, reviewColumns } from './anki-cards.ts'
import type { CardColumns, ReviewColumns } from './anki-cards.ts'
import { confJson, DCONF_JSON, decksJson, modelsJson } from './collection-json.ts'
import { COLLECTION_SCHEMA } from './collection-schema.ts'
import { fieldHtml } from './field-html.ts'
import { fieldText } from './field-text.ts'
import { LISTED_FIELD, NAMELESS, OWN_TYPES } from './note-types.ts'
import { noteOfCard } from './note-of-card.ts'
import { freeNumber, numberOf } from './numbers.ts'

export type CollectionOptions = {
  /** Milliseconds since 1970: when what was never edited was last changed. */
  readonly at: number
  /** Recall at which a card is due, 0 to 1. */
  readonly retention: number
  /** The hour at which the learner's day begins. */
  readonly rollover: number
  /** Told how many cards are written. */
  readonly tell: Tell
}

/**
 * The bytes of a collection of schema 11 with the cards of a deck as `APKG_CARRIES` leaves it, each a note: the same deck gives the same bytes. It is
 * made in memory, so that nothing is left behind whatever happens.
 */
export function writeCollection(deck: Deck, options: CollectionOptions): Uint8Array {
  const db = new Database(':memory:')
  try {
    // The header then says that there is no log beside the file.
    db.pragma('journal_mode = DELETE')
    db.transaction(() => fill(db, deck, options))()
    return db.serialize()
  } finally {
    db.close()
  }
}

function fill(db: Db, { title, cards }: Deck, { at, retention, rollover, tell }: CollectionOptions): void {
  db.exec(COLLECTION_SCHEMA)
  const first = firstDay(cards, at)
  const decks = deckNumbers()
  const guids = new Set<string>()
  const add = rowWriter(db, numberOf(title))
  for (const [i, card] of cards.entries()) {
    if (i % EVERY === 0) tell(i, cards.length)
    const mod = Math.floor((card.edited ?? at) / 1000)
    const id = card.id ?? nameless(card)
    const number = add.note(id, freeGuid(id, guids), card, mod)
    add.card(
      number,
      decks.numberOf(card.place),
      mod,
      cardColumns(card, first, i + 1),
      cardData(card, retention),
    )
    for (const review of card.reviews) add.review(number, review.at, reviewColumns(review))
  }
  const made = first * 86_400 + rollover * 3600
  const [current = 1] = decks.all.values()
  const now = Math.floor(at / 1000)
  const json = [confJson(rollover, current), modelsJson(current), decksJson(decks.all, now), DCONF_JSON, '{}']
  db.prepare('INSERT INTO col VALUES (1, ?, ?, ?, 11, 0, 0, 0, ?, ?, ?, ?, ?)').run(made, at, at, ...json)
}

/** What a card without a name of its own is known by when it is exported again. */
const nameless = ({ body, place }: Card): string =>
  `${NAMELESS}${createHash('sha1')
    .update(JSON.stringify([body, place]))
    .digest('base64url')
    .slice(0, 16)}`

/** Two notes of one collection never have the same guid. */
function freeGuid(id: string, taken: Set<string>): string {
  let guid = id
  for (let n = 2; taken.has(guid); n++) guid = `${id}#${n}`
  taken.add(guid)
  return guid
}

/** Numbers decks as they are met; those that one lies in are there too. */
function deckNumbers() {
  const all = new Map<string, number>()
  const taken = new Set([1])
  return {
    all,
    /** What lies nowhere lies in the deck that every collection has. */
    numberOf(place: readonly string[]): number {
      for (let length = 1; length <= place.length; length++) {
        const name = place.slice(0, length).join('::')
        if (!all.has(name)) all.set(name, freeNumber(numberOf(name), taken))
      }
      return all.get(place.join('::')) ?? 1
    },
  }
}

/** @param from the first number of a note: they stand in the order of the deck */
function rowWriter(db: Db, from: number) {
  const moments = new Set<number>()
  const notes = db.prepare("INSERT INTO notes VALUES (?, ?, ?, ?, -1, ?, ?, ?, ?, 0, '')")
  const cards = db.prepare('INSERT INTO cards VALUES (?, ?, ?, 0, ?, -1, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0, 0, ?)')
  const reviews = db.prepare('INSERT INTO revlog VALUES (?, ?, -1, ?, ?, ?, ?, ?, ?)')
  let next = from
  return {
    note(id: string, guid: string, card: Card, mod: number): number {
      const { type, fields } = noteOfCard(card)
      const all = [fieldHtml(id), ...fields]
      const listed = fieldText(all[LISTED_FIELD] ?? '').text
      const tags = card.tags.length > 0 ? ` ${card.tags.join(' ')} ` : ''
      notes.run(next, guid, OWN_TYPES[type].id, mod, tags, all.join('\x1f'), listed, checksum(id))
      return next++
    },
    card(number: number, deck: number, mod: number, columns: CardColumns, memory: string): void {
      cards.run(number, number, deck, mod, ...columns, memory)
    },
    review(number: number, at: number, columns: ReviewColumns): void {
      reviews.run(freeNumber(Math.round(at), moments), number, ...columns)
    },
  }
}

/** The first four bytes of the SHA-1 of a note's first field, by which Anki finds doubles. */
const checksum = (field: string): number => createHash('sha1').update(field).digest().readUInt32BE(0)
