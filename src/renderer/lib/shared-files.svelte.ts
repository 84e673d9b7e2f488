import type { SharedPreview } from '../../shared/share-models.ts'
import { announce } from './announce.svelte.ts'
import { call } from './client.ts'
import { deeds } from './deeds.svelte.ts'
import { goTo, place } from './place.svelte.ts'
import { readFile } from './read-file.ts'
import { work } from './work.svelte.ts'

/** The files of shared articles that this page brings in, wherever the learner is. */
class SharedFiles {
  /** The file that is looked at: the oldest that was read. */
  preview = $state.raw<SharedPreview | null>(null)
  /** The name of the file that is being read, or null. */
  reading = $state<string | null>(null)
  /** What could not be read, a sentence each. */
  refusals = $state.raw<readonly string[]>([])
  /** Whether what is shown is being stored. */
  busy = $state(false)
  /** Whether what its owner remembers comes along. */
  history = $state(false)
  #waiting = $state.raw<readonly File[]>([])
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
    if (show && place.route.screen !== 'shared') goTo({ screen: 'shared' })
    if (this.preview === null && this.reading === null) void this.#next()
  }

  /** How many files come after the one that is looked at. */
  get after(): number {
    return this.#waiting.length
  }

  /** How many files are read or wait to be. */
  get all(): number {
    return this.after + (this.preview !== null || this.reading !== null ? 1 : 0)
  }

  /** Asks the application, for what the system handed over. */
  readonly lookAgain = async (): Promise<void> => {
    const reply = await call('sharedFiles', {})
    if (reply.ok && this.preview === null) this.#show(reply.value[0] ?? null)
  }

  readonly accept = async (): Promise<void> => {
    const { preview, history } = this
    if (preview === null || this.busy) return
    this.busy = true
    const reply = await call('acceptShared', { job: preview.job, uid: crypto.randomUUID(), history })
    this.busy = false
    if (!reply.ok) {
      this.refusals = [reply.sentence]
      return
    }
    this.#leave()
    deeds.did(reply.value.deed)
    if (this.#waiting.length > 0) void this.#next()
    else if (preview.articles.length > 1) goTo({ screen: 'library' })
    else goTo({ screen: 'article', article: reply.value.article, block: null })
  }

  /** Stops the reading, or forgets what was read. */
  readonly discard = async (): Promise<void> => {
    const job = this.preview?.job ?? 'reading'
    const name = this.preview?.name ?? this.reading ?? 'The file'
    this.#turn++
    this.#leave()
    announce(`${name} was not brought in. Nothing was written.`)
    await call('discardShared', { job })
    await this.#next()
  }

  #show(preview: SharedPreview | null): void {
    this.preview = preview
    this.history = false
  }

  #leave(): void {
    this.#show(null)
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
    const reply = content.ok ? await call('readShared', { name: file.name, bytes: content.bytes }) : content
    if (turn !== this.#turn) return
    this.reading = null
    work.over()
    if (reply.ok && 'value' in reply) {
      this.#show(reply.value)
      announce(`${reply.value.name} was read.`)
    } else if (!reply.ok) {
      this.refusals = [...this.refusals, reply.sentence]
      if (this.#waiting.length > 0) await this.#next()
    }
  }
}

export const sharedFiles = new SharedFiles()
