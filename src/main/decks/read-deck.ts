import { unreadable } from '../../engine/unreadable.ts'
import type { ColumnRole } from '../../shared/deck-models.ts'
import { DECK_HEAD, likelyDeckFormat } from '../../shared/deck-format.ts'
import type { DeckFile, ReadDeck } from './deck.ts'
import type { DeckFormat } from './formats.ts'
import { READERS } from './readers.ts'
import type { DeckTable } from './readers.ts'
import { untold } from './tell.ts'
import type { Tell } from './tell.ts'

/** How a file is to be read; what is left out is found out. */
export type ReadChoices = {
  readonly format?: DeckFormat | undefined
  readonly columns?: readonly (ColumnRole | null)[] | undefined
  readonly header?: boolean | undefined
}

export type DeckRead = ReadDeck & { readonly format: DeckFormat; readonly table: DeckTable | null }

/** Reads a file of cards, in a format that is said or that it looks like. */
export async function readDeckFile(
  file: DeckFile,
  choices: ReadChoices,
  tell: Tell = untold,
): Promise<DeckRead> {
  const head = new TextDecoder('utf-8').decode(file.bytes.subarray(0, DECK_HEAD))
  const format = choices.format ?? likelyDeckFormat(file.name, head)
  if (format === null)
    throw unreadable(`“${file.name}” is no deck of cards that Afterread knows: choose what it is.`)
  const load = READERS[format]
  if (!load)
    throw unreadable(`Afterread writes this format and does not read it: export “${file.name}” in another.`)
  const { read, table } = await load()
  const known = table?.(file, choices) ?? null
  return { ...read(file, choices, tell), format, table: known }
}
