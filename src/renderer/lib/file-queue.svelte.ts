import type { Refusal, Reply } from '../../shared/contract.ts'
import { announce } from './announce.svelte.ts'
import { goTo, place } from './place.svelte.ts'
import { readFile } from './read-file.ts'
import { work } from './work.svelte.ts'

/** What is shown of a file before it is accepted. */
type Shown = { readonly job: string; readonly name: string }

/** How one kind of file is read, looked up and forgotten. */
type Calls<Preview extends Shown> = {
  readonly screen: 'cards' | 'shared'
  /** What the application has read for this page. */
  readonly known: () => Promise<Reply<readonly Preview[]>>
  readonly read: (file: { readonly name: string; readonly bytes: string }) => Promise<Reply<Preview>>
  readonly discard: (job: string) => Promise<unknown>
  /** What is said aloud of one that was read. */
  readonly said: (preview: Preview) => string
}

/** Files of one kind that this page brings in, one after the other, wherever the learner is. */
export class FileQueue<Preview extends Shown> {
  /** The file that is looked at: the oldest that was read. */
  preview = $state.raw<Preview | null>(null)
  /** The name of the file that is being read, or null. */
  reading = $state<string | null>(null)
  /** What could not be read, a sentence each. */
  refusals = $state.raw<readonly string[]>([])
  /** Whether what is shown is being read once more or stored. */
  busy = $state(false)
  #waiting = $state.raw<readonly File[]>([])
  #turn = 0
  readonly #calls: Calls<Preview>

  constructor(calls: Calls<Preview>) {
    this.#calls = calls
  }

  /**
   * Reads files that were chosen or dropped, one after the other.
   *
   * @param show whether the page goes there, too
   */
  readonly read = (files: readonly File[], show = true): void => {
    if (files.length === 0) return
    const { screen } = this.#calls
    this.refusals = []
    this.#waiting = [...this.#waiting, ...files]
    if (show && place.route.screen !== screen) goTo({ screen })
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
    const reply = await this.#calls.known()
    if (reply.ok && this.preview === null) this.preview = reply.value[0] ?? null
  }

  /** Stops the reading, or forgets what was read. */
  readonly discard = async (): Promise<void> => {
    const job = this.preview?.job ?? 'reading'
    const name = this.preview?.name ?? this.reading ?? 'The file'
    this.#turn++
    this.#leave()
    announce(`${name} was not brought in. Nothing was written.`)
    await this.#calls.discard(job)
    await this.#next()
  }

  protected refuse({ sentence }: Refusal): void {
    this.refusals = [sentence]
  }

  /** What was looked at is in the library; gives whether another file comes after it. */
  protected accepted(): boolean {
    this.#leave()
    const more = this.after > 0
    if (more) void this.#next()
    return more
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
    const reply = content.ok ? await this.#calls.read({ name: file.name, bytes: content.bytes }) : content
    if (turn !== this.#turn) return
    this.reading = null
    work.over()
    if (reply.ok && 'value' in reply) {
      this.preview = reply.value
      announce(this.#calls.said(reply.value))
    } else if (!reply.ok) {
      this.refusals = [...this.refusals, reply.sentence]
      if (this.after > 0) await this.#next()
    }
  }
}
