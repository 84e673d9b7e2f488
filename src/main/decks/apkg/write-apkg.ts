import { writeArchive } from '../../archive/write-archive.ts'
import { carriedDeck } from '../carries.ts'
import type { Deck } from '../deck.ts'
import { untold } from '../tell.ts'
import { APKG_CARRIES } from './carries.ts'
import { writeCollection } from './write-collection.ts'
import type { CollectionOptions } from './write-collection.ts'

/**
 * A deck as a package that every Anki imports: a note for each card, with its memory and its answers. Importing a
 * later export updates the notes of an earlier one. The same deck gives the same bytes.
 */
export function writeApkg(deck: Deck, options: Partial<CollectionOptions> = {}): Uint8Array<ArrayBuffer> {
  const carried = carriedDeck(deck, APKG_CARRIES)
  const { at = lastChange(carried), retention = 0.9, rollover = 4, tell = untold } = options
  return writeArchive([
    { name: 'collection.anki2', content: writeCollection(carried, { at, retention, rollover, tell }) },
    { name: 'media', content: '{}' },
  ])
}

/** Before any deck of Afterread: a day on which nothing was answered. */
const BEFORE_ALL = Date.UTC(2026, 0, 1)

/** When something of the deck last became other than it was, as far as it is known. */
const lastChange = ({ cards }: Deck): number =>
  cards.reduce((last, { edited = 0, reviews }) => Math.max(last, edited, reviews.at(-1)?.at ?? 0), BEFORE_ALL)
