import type { Input } from '../../shared/contract.ts'
import { DECK_HEAD, deckFormatOf } from '../../shared/deck-format.ts'
import type { DeckFormat, DeckPreview } from '../../shared/deck-models.ts'
import { announce } from './announce.svelte.ts'
import { call } from './client.ts'
import { deeds } from './deeds.svelte.ts'
import { goTo, place } from './place.svelte.ts'
import { readFile } from './read-file.ts'
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

/** The decks of cards that this page brings in, wherever the learner is. */
class Decks {
  /** The deck that is looked at: the oldest that was read. */
  preview = $state.raw<DeckPreview | null>(null)
  /** The name of the file that is being read, or null. */
  reading = $state<string | null>(null)
  /** What could not be read, a sentence each. */
  refusals = $state.raw<readonly string[]>([])
  /** What files are to be read as; '' where each says it itself. */
  format = $state<DeckFormat | ''>('')
  /** Whether what is shown is being read or stored once more. */
  busy = $state(false)
  #waiting = $state.raw<readonly File[]>([])
  #wanted: Choices | null = null
  #turn = 0

  /**
   * Reads files that were chosen or dropped, one after the other.
   *
   * @param show whether the page goes there, too
   */
  readonly read = (files: readonly File[], show = true): void => {
    if (files.length === 0) return
    this.refusals = []
    this.#waiting = [...this.#waiting, ...files]
    if (show && place.route.screen !== 'cards') goTo({ screen: 'cards' })
    if (this.preview === null && this.reading === null) void this.#next()
  }

  /** How many files come after the one that is looked at. */
  get after(): number {
    return this.#waiting.length
  }

  /** How many are read or wait to be. */
  get all(): number {
    return this.after + (this.preview !== null || this.reading !== null ? 1 : 0)
  }

  /** Asks the application, for what the system handed over. */
  readonly lookAgain = async (): Promise<void> => {
    const reply = await call('decks', {})
    if (reply.ok && this.preview === null) this.preview = reply.value[0] ?? null
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
    this.refusals = reply.ok ? [] : [reply.sentence]
    if (!reply.ok) return
    this.preview = reply.value
    announce(`${reply.value.cards} cards, ${reply.value.fresh} of them new.`)
  }

  readonly accept = async (): Promise<void> => {
    const { preview } = this
    if (preview === null || this.busy) return
    this.busy = true
    const reply = await call('acceptDeck', { job: preview.job, uid: crypto.randomUUID() })
    this.busy = false
    work.over()
    if (!reply.ok && work.stopped) return announce(reply.sentence)
    if (!reply.ok) {
      this.refusals = [reply.sentence]
      return
    }
    this.#leave()
    deeds.did(reply.value.deed)
    const { article } = reply.value
    if (this.#waiting.length > 0) void this.#next()
    else if (article !== null) goTo({ screen: 'article', article, block: null })
  }

  /** Stops the reading, or forgets what was read. */
  readonly discard = (): void => {
    const job = this.preview?.job ?? 'reading'
    const name = this.preview?.name ?? this.reading ?? 'The file'
    this.#turn++
    this.#leave()
    void call('discardDeck', { job })
    announce(`${name} was not brought in. Nothing was written.`)
    void this.#next()
  }

  #leave(): void {
    this.preview = null
    this.reading = null
    this.refusals = []
  }

  async #next(): Promise<void> {
    const [file, ...after] = this.#waiting
    if (!file) return this.lookAgain()
    this.#waiting = after
    const turn = ++this.#turn
    this.reading = file.name
    const content = await readFile(file)
    const format = this.format === '' ? {} : { format: this.format }
    const reply = content.ok
      ? await call('readDeck', { name: file.name, bytes: content.bytes, ...format })
      : content
    if (turn !== this.#turn) return
    this.reading = null
    work.over()
    if (reply.ok && 'value' in reply) {
      this.preview = reply.value
      announce(`${reply.value.cards} cards, ${reply.value.fresh} of them new.`)
    } else if (!reply.ok) {
      this.refusals = [...this.refusals, reply.sentence]
      if (this.#waiting.length > 0) await this.#next()
    }
  }
}

export const decks = new Decks()
