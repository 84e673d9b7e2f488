import fc from 'fast-check'
import { carriedDeck } from './carries.ts'
import type { Carries } from './carries.ts'
import type { Deck, DeckFile, ReadDeck } from './deck.ts'
import { anyDeck } from './sample-decks.ts'

/** `AFTERREAD_TEXTS=20000` is a whole run. */
const MORE = Number(process.env['AFTERREAD_TEXTS']) || null

type Codec = {
  readonly carries: Carries
  readonly ending: string
  readonly write: (deck: Deck) => Uint8Array
  readonly read: (file: DeckFile) => ReadDeck
}

/**
 * Writes any deck and reads it again: what comes back must be just what the format's table says that it carries, with
 * nothing to remark, and the same bytes when it is written once more. For tests.
 */
export function holdsRoundTrip({ carries, ending, write, read }: Codec, runs = 1_000): void {
  fc.assert(
    fc.property(anyDeck, (deck) => {
      const carried = carriedDeck(deck, carries)
      if (carried.cards.length === 0) return
      const bytes = write(deck)
      const again = read({ name: `deck.${ending}`, bytes })
      same(again.deck.cards, carried.cards)
      same(again.notes, [])
      same(textOf(write(again.deck)), textOf(bytes))
    }),
    { numRuns: MORE ?? runs, seed: 20_260_601 },
  )
}

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

function same(found: unknown, wanted: unknown): void {
  const [a, b] = [JSON.stringify(ordered(found), null, 1), JSON.stringify(ordered(wanted), null, 1)]
  if (a !== b) throw new Error(`It came back as\n${a}\nand should be\n${b}`)
}

/** A value with the keys of every object in one order. For tests. */
export function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, held]) => [key, ordered(held)]),
  )
}
