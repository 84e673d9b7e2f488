import { parentPort } from 'node:worker_threads'
import { isUnreadable } from '../../engine/unreadable.ts'
import type { MadeShared } from '../shared-article/make-shared.ts'
import type { SharedArticle } from '../shared-article/shared-file.ts'
import type { OwnCard } from './card-made.ts'
import type { Deck, DeckFile, LossNote } from './deck.ts'
import type { DeckFormat } from './formats.ts'
import { ownCards } from './own-cards.ts'
import { readDeckFile } from './read-deck.ts'
import type { ReadChoices } from './read-deck.ts'
import type { DeckTable } from './readers.ts'
import { writeDeckFile } from './write-deck.ts'

/** A file of cards to be read, or one to be written; or a shared article to be read. */
export type DeckTask =
  | { readonly do: 'read shared'; readonly file: DeckFile }
  | { readonly do: 'read'; readonly file: DeckFile; readonly choices: ReadChoices }
  | { readonly do: 'write'; readonly deck: Deck; readonly format: DeckFormat }
  /** All of a library, as JSON. */
  | { readonly do: 'write all'; readonly library: string; readonly out: string }

export type DeckNews =
  | { readonly kind: 'shared'; readonly shared: SharedArticle; readonly made: MadeShared }
  | {
      readonly kind: 'read'
      readonly title: string
      readonly format: DeckFormat
      readonly cards: readonly OwnCard[]
      readonly notes: readonly LossNote[]
      readonly table: DeckTable | null
    }
  | {
      readonly kind: 'written'
      readonly bytes: Uint8Array
      readonly ending: string
      readonly notes: readonly LossNote[]
    }
  | { readonly kind: 'all written' }
  | { readonly kind: 'refused'; readonly sentence: string }

parentPort?.once('message', (task: DeckTask) => {
  void done(task).then((news) => parentPort?.postMessage(news))
})

async function done(task: DeckTask): Promise<DeckNews> {
  try {
    if (task.do === 'read shared') {
      const { readShared } = await import('../shared-article/shared-file.ts')
      const { makeShared } = await import('../shared-article/make-shared.ts')
      const shared = readShared(task.file.name, task.file.bytes)
      return { kind: 'shared', shared, made: makeShared(shared) }
    }
    if (task.do === 'write') return { kind: 'written', ...(await writeDeckFile(task.deck, task.format)) }
    if (task.do === 'write all') {
      const { exportLibrary } = await import('../json/export-library.ts')
      exportLibrary(task.library, task.out)
      return { kind: 'all written' }
    }
    const { deck, format, table, notes } = await readDeckFile(task.file, task.choices)
    const own = ownCards(deck)
    return {
      kind: 'read',
      title: deck.title,
      format,
      table,
      cards: own.cards,
      notes: [...notes, ...own.notes],
    }
  } catch (error) {
    if (isUnreadable(error)) return { kind: 'refused', sentence: error.message }
    throw error
  }
}
