import { unreadable } from '../../engine/unreadable.ts'
import { lossByTable, lossOf } from './compare.ts'
import type { Deck, LossNote } from './deck.ts'
import type { DeckFormat } from './formats.ts'
import { READERS } from './readers.ts'
import { untold } from './tell.ts'
import type { Tell } from './tell.ts'
import { WRITERS } from './writers.ts'

export type DeckWritten = {
  readonly bytes: Uint8Array
  readonly ending: string
  /** What the file could not take along as it was. */
  readonly notes: readonly LossNote[]
}

/** A deck of more cards is not read again: the table of its format says the same, as tests hold it to. */
const READ_AGAIN = 20_000

/**
 * Writes a deck in a format, and tells what was lost by reading it again: the report says what an import of the file
 * would show. Of a format that is only written, and of a very large deck, the format's table says it.
 */
export async function writeDeckFile(
  deck: Deck,
  format: DeckFormat,
  stage: (stage: 'write' | 'read again' | 'compare') => Tell = () => untold,
): Promise<DeckWritten> {
  const writer = await WRITERS[format]?.()
  if (!writer) throw unreadable(`Afterread does not write ${format}.`)
  const bytes = writer.write(deck, stage('write'))
  const reader = deck.cards.length > READ_AGAIN ? undefined : await READERS[format]?.()
  const after = reader?.read({ name: `deck.${writer.ending}`, bytes }, {}, stage('read again')).deck
  const notes = after
    ? lossOf(deck, after, format, stage('compare'))
    : lossByTable(deck, format, stage('compare'))
  return { bytes, ending: writer.ending, notes }
}
