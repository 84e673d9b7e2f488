import type { ColumnRole, DeckColumn } from '../../shared/deck-models.ts'
import type { DeckFile, ReadDeck } from './deck.ts'
import type { DeckFormat } from './formats.ts'

/** Reads one format. Only tables have columns, and can be told what each is. */
export type DeckReader = {
  readonly read: (file: DeckFile, columns?: readonly (ColumnRole | null)[]) => ReadDeck
  readonly columns?: (file: DeckFile, columns?: readonly (ColumnRole | null)[]) => readonly DeckColumn[]
}

/** By format what reads it, loaded when a file of it is read. A format that is not here is only written. */
export const READERS: Partial<Readonly<Record<DeckFormat, () => Promise<DeckReader>>>> = {}
