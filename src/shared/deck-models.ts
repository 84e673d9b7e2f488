/** What the page is shown of decks of cards: those that come in, and what goes out. */
import type { Deed } from './models.ts'

/** Formats that cards come in and go out in, as the terminal names them. */
export const DECK_FORMATS = [
  'json',
  'markdown',
  'csv',
  'tsv',
  'anki-text',
  'apkg',
  'moodle-xml',
  'gift',
  'aiken',
  'qti',
] as const
export type DeckFormat = (typeof DECK_FORMATS)[number]

/** Formats that Afterread writes alone. */
export const ONLY_OUT: ReadonlySet<DeckFormat> = new Set(['qti'])

/** What a column of a table can be. */
export const COLUMN_ROLES = [
  'id',
  'kind',
  'front',
  'back',
  'accepts',
  'option',
  'tags',
  'deck',
  'topic',
  'citation',
] as const
export type ColumnRole = (typeof COLUMN_ROLES)[number]

/** What became of something that could not be carried over as it was: see `LossNote` of the decks. */
export type DeckNote = {
  readonly where: string
  readonly became: 'simplified' | 'dropped'
  readonly what: string
  readonly why: string
}

/** A card as the preview lists it. */
export type DeckSample = {
  readonly front: string
  readonly back: string
  readonly place: string
  readonly tags: readonly string[]
  /** `said`: its article says it, so nothing comes in. */
  readonly becomes: 'new' | 'changed' | 'same' | 'said'
}

/** What would come in of a deck, before it is accepted. */
export type DeckPreview = {
  readonly job: string
  readonly name: string
  readonly format: DeckFormat
  readonly title: string
  readonly cards: number
  readonly fresh: number
  readonly changed: number
  readonly same: number
  readonly said: number
  /** The first few dozen cards. */
  readonly samples: readonly DeckSample[]
  /** The first few hundred of `notesTotal`: what was simplified or left out, and why. */
  readonly notes: readonly DeckNote[]
  readonly notesTotal: number
  /** How many cards have a schedule of another program, and whether it comes along. */
  readonly scheduled: number
  readonly schedule: boolean
  /** Of a table: what each column is taken for, with its first cells; else null. */
  readonly columns: readonly DeckColumn[] | null
  /** Of a table, whether its first row is taken for the names of the columns. */
  readonly header: boolean
}

export type DeckColumn = {
  readonly name: string
  readonly role: ColumnRole | null
  readonly cells: readonly string[]
}

export type DeckAccepted = {
  readonly deed: Deed
  readonly fresh: number
  readonly changed: number
  /** The first article that the cards stand under. */
  readonly article: string | null
}

/** A file made of the library. */
export type DeckExport = {
  /** What the file may be called. */
  readonly name: string
  /** In base64. */
  readonly bytes: string
  /** Of the cards that were chosen, how many are in it. */
  readonly cards: number
  readonly kept: number
  readonly notes: readonly DeckNote[]
  readonly notesTotal: number
}
