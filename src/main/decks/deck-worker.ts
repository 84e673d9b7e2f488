import { parentPort } from 'node:worker_threads'
import { isUnreadable } from '../../engine/unreadable.ts'
import type { DeckColumn } from '../../shared/deck-models.ts'
import type { OwnCard } from './card-made.ts'
import type { Deck, DeckFile, LossNote } from './deck.ts'
import type { DeckFormat } from './formats.ts'
import { ownCards } from './own-cards.ts'
import { readDeckFile } from './read-deck.ts'
import type { ReadChoices } from './read-deck.ts'
import { writeDeckFile } from './write-deck.ts'

/** A file of cards to be read, or one to be written. */
export type DeckTask =
  | { readonly do: 'read'; readonly file: DeckFile; readonly choices: ReadChoices }
  | { readonly do: 'write'; readonly deck: Deck; readonly format: DeckFormat }

export type DeckNews =
  | {
      readonly kind: 'read'
      readonly title: string
      readonly format: DeckFormat
      readonly cards: readonly OwnCard[]
      readonly notes: readonly LossNote[]
      readonly columns: readonly DeckColumn[] | null
    }
  | {
      readonly kind: 'written'
      readonly bytes: Uint8Array
      readonly ending: string
      readonly notes: readonly LossNote[]
    }
  | { readonly kind: 'refused'; readonly sentence: string }

parentPort?.once('message', (task: DeckTask) => {
  void done(task).then((news) => parentPort?.postMessage(news))
})

async function done(task: DeckTask): Promise<DeckNews> {
  try {
    if (task.do === 'write') return { kind: 'written', ...(await writeDeckFile(task.deck, task.format)) }
    const { deck, format, columns, notes } = await readDeckFile(task.file, task.choices)
    const own = ownCards(deck)
    return {
      kind: 'read',
      title: deck.title,
      format,
      columns,
      cards: own.cards,
      notes: [...notes, ...own.notes],
    }
  } catch (error) {
    if (isUnreadable(error)) return { kind: 'refused', sentence: error.message }
    throw error
  }
}
