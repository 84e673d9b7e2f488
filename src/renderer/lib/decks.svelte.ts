import type { Input } from '../../shared/contract.ts'
import { DECK_HEAD, deckFormatOf } from '../../shared/deck-format.ts'
import type { DeckFormat, DeckPreview } from '../../shared/deck-models.ts'
import { announce } from './announce.svelte.ts'
import { call } from './client.ts'
import { deeds } from './deeds.svelte.ts'
import { FileQueue } from './file-queue.svelte.ts'
import { goTo } from './place.svelte.ts'
import { work } from './work.svelte.ts'

/** Whether a file is rather a deck of cards than an article. */
export async function looksLikeDeck(file: File): Promise<boolean> {
  try {
    return deckFormatOf(file.name, await file.slice(0, DECK_HEAD).text()) !== null
  } catch {
    // What can't be opened is said when it is read.
    return false
  }
}

/** How a file is to be read. */
type Choices = Omit<Input<'rereadDeck'>, 'job'>

const deckSaid = ({ cards, fresh }: DeckPreview): string => `${cards} cards, ${fresh} of them new.`

/** The decks of cards that this page brings in, wherever the learner is. */
class Decks extends FileQueue<DeckPreview> {
  /** What files are to be read as; '' where each says it itself. */
  format = $state<DeckFormat | ''>('')
  #wanted: Choices | null = null

  constructor() {
    super({
      screen: 'cards',
      known: () => call('decks', {}),
      read: (file) => call('readDeck', { ...file, ...(this.format === '' ? {} : { format: this.format }) }),
      discard: (job) => call('discardDeck', { job }),
      said: deckSaid,
    })
  }

  /**
   * Reads the same file in another way; what is there stays where that fails. What is chosen meanwhile is read after
   * it, and only what comes of all choices is shown.
   */
  readonly reread = async (choices: Choices): Promise<void> => {
    const { preview } = this
    if (preview === null) return
    this.#wanted = { ...this.#wanted, ...choices }
    if (this.busy) return
    this.busy = true
    let reply = null
    for (let wanted; (wanted = this.#wanted);) {
      this.#wanted = null
      reply = await call('rereadDeck', { job: preview.job, ...wanted })
    }
    this.busy = false
    work.over()
    if (!reply || this.preview?.job !== preview.job) return
    if (!reply.ok) return this.refuse(reply)
    this.refusals = []
    this.preview = reply.value
    announce(deckSaid(reply.value))
  }

  readonly accept = async (): Promise<void> => {
    const { preview } = this
    if (preview === null || this.busy) return
    this.busy = true
    const reply = await call('acceptDeck', { job: preview.job, uid: crypto.randomUUID() })
    this.busy = false
    work.over()
    if (!reply.ok) return work.stopped ? announce(reply.sentence) : this.refuse(reply)
    const more = this.accepted()
    deeds.did(reply.value.deed)
    const { article } = reply.value
    if (!more && article !== null) goTo({ screen: 'article', article, block: null })
  }
}

export const decks = new Decks()
