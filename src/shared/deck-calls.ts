/** The part of the contract that is about decks of cards coming in and going out. */
import { z } from 'zod'
import { COLUMN_ROLES, DECK_FORMATS } from './deck-models.ts'
import { FORMS } from './forms.ts'
import type { DeckAccepted, DeckExport, DeckPreview } from './deck-models.ts'

const id = z.string().min(1).max(64)
const format = z.enum(DECK_FORMATS)
const choices = {
  /** Where it is not given, the name tells, or the file itself. */
  format: format.optional(),
  /** Of a table, what each of its columns is; null for one that is left out. */
  columns: z.array(z.enum(COLUMN_ROLES).nullable()).max(200).optional(),
  /** Of a table, whether its first row names the columns. */
  header: z.boolean().optional(),
  /** Whether what another program knows of the learner's memory comes along. */
  schedule: z.boolean().optional(),
}

export const deckInputs = {
  /** Reads a deck and tells what would come in of it. Nothing is written before `acceptDeck`. */
  readDeck: z.strictObject({
    /** Never taken for a path. */
    name: z.string().min(1).max(255),
    /** In base64. */
    bytes: z.string(),
    ...choices,
  }),
  /** The decks of this page that were read and neither accepted nor discarded, the oldest first. */
  decks: z.strictObject({}),
  /** Reads the same file once more in another way. */
  rereadDeck: z.strictObject({ job: id, ...choices }),
  /** Stores the cards, in one deed that can be undone. Sending it again is harmless. */
  acceptDeck: z.strictObject({ job: id, uid: z.uuid() }),
  /** Stops the reading of a deck where it is at work, and forgets it. */
  discardDeck: z.strictObject({ job: id }),
  /** Stops what is at work on cards for this page: nothing is stored, and no file made. */
  stopWork: z.strictObject({}),
  /** Writes all of the library into a file beside it, which a restore takes back. */
  exportAll: z.strictObject({}),
  /** Makes a file of facts of the library; nothing is changed. */
  exportDeck: z.strictObject({
    format,
    /** All where they are not given. */
    articles: z.array(id).max(10_000).optional(),
    tags: z.array(z.string().min(1).max(60)).max(200).optional(),
    forms: z.array(z.enum(FORMS)).max(9).optional(),
    /** Whether memory and answers go along, where the format has a place for them. */
    history: z.boolean().optional(),
  }),
}

export type DeckOutputs = {
  readDeck: DeckPreview
  decks: readonly DeckPreview[]
  rereadDeck: DeckPreview
  acceptDeck: DeckAccepted
  discardDeck: { readonly discarded: boolean }
  stopWork: { readonly stopped: boolean }
  exportAll: { readonly file: string }
  exportDeck: DeckExport
}
