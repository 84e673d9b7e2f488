import { unreadable } from '../../engine/unreadable.ts'
import { carriesOf } from './carries-of.ts'
import { carriedDeck } from './carries.ts'
import { lossOf } from './compare.ts'
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

/**
 * Writes a deck in a format, and tells what was lost by reading it again: the report says what an import of the file
 * would show. Of a format that is only written its table says it.
 */
export async function writeDeckFile(
  deck: Deck,
  format: DeckFormat,
  stage: (stage: 'write' | 'read again' | 'compare') => Tell = () => untold,
): Promise<DeckWritten> {
  const writer = await WRITERS[format]?.()
  if (!writer) throw unreadable(`Afterread does not write ${format}.`)
  stage('write')
  const bytes = writer.write(deck)
  const reader = await READERS[format]?.()
  const after = reader
    ? reader.read({ name: `deck.${writer.ending}`, bytes }, {}, stage('read again')).deck
    : carriedDeck(deck, carriesOf(format))
  return { bytes, ending: writer.ending, notes: lossOf(deck, after, format, stage('compare')) }
}
