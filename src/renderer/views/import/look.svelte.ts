import type { Input, Refusal } from '../../../shared/contract.ts'
import type {
  Encoding,
  ImportFormat,
  ImportPreview,
  ImportState,
  LeftOut,
} from '../../../shared/import-models.ts'
import { announce } from '../../lib/announce.svelte.ts'
import { call } from '../../lib/client.ts'
import { imports } from '../../lib/imports.svelte.ts'
import { goTo } from '../../lib/place.svelte.ts'
import { changeSaid, importFinding, stepSaid } from './import-words.ts'

/** Steps are said aloud no more often than this. */
const SAID_EVERY_MS = 4000

const BUSY_MS = 200

const keyOf = ({ start, end }: Pick<LeftOut, 'start' | 'end'>): string => `${start}-${end}`

/** One import, from its first step until it is accepted or discarded. */
export class Look {
  readonly job: string
  /** Stays on the screen while the article is read again. */
  preview = $state.raw<ImportPreview | null>(null)
  refusal = $state.raw<Refusal | null>(null)
  /** Another title than the article's own; null until the learner writes one. */
  title = $state<string | null>(null)
  /** The passages that the learner wants asked about; they may be ahead of what was read. */
  wanted = $state.raw<readonly string[]>([])
  accepting = $state(false)
  /** What the learner chose it to be read as, and how its letters are written; it may be ahead of what was read. */
  format = $state<ImportFormat | null>(null)
  encoding = $state<Encoding | null>(null)
  #said = 0
  /** Whether another preview than the one on the screen is to come. */
  #stale = true
  #asking = false
  /** How often it was asked to be read otherwise: a preview that was on its way meanwhile is an old one. */
  #asks = 0
  /** How it was last to be read otherwise. */
  #asked: Input<'rereadImport'> | null = null
  #state: ImportState

  constructor(state: ImportState) {
    this.job = state.job
    this.#state = state
    this.#said = performance.now()
    announce(`Reading ${state.name}.`)
  }

  readonly isWanted = (passage: LeftOut): boolean => this.wanted.includes(keyOf(passage))

  /** Goes along with the import as it comes further. */
  readonly follow = (state: ImportState): void => {
    this.#state = state
    // What is ready is told once; told of it again, there is nothing new to say.
    if (state.state === 'ready') void (this.#stale && !this.#asking && this.#show())
    else if (state.state === 'failed') this.#fail(state.failure ?? `${state.name} could not be read.`)
    else if (performance.now() - this.#said > SAID_EVERY_MS && stepSaid(state) !== '') {
      this.#said = performance.now()
      announce(stepSaid(state))
    }
  }

  /** Has a passage asked about after all, or leaves it out again. */
  readonly putBack = (passage: LeftOut, wanted: boolean): void => {
    const others = this.wanted.filter((key) => key !== keyOf(passage))
    this.wanted = wanted ? [...others, keyOf(passage)] : others
    void this.#readWanted()
  }

  readonly readAs = async (format: ImportFormat): Promise<void> => {
    this.format = format
    await this.#readAsChosen()
  }

  readonly readEncoded = async (encoding: Encoding): Promise<void> => {
    this.encoding = encoding
    await this.#readAsChosen()
  }

  readonly accept = async (): Promise<void> => {
    const preview = this.preview
    if (!preview || this.accepting) return
    const title = (this.title ?? '').trim() || preview.title
    this.accepting = true
    const reply = await call('acceptImport', { job: this.job, title })
    this.accepting = false
    if (!reply.ok) {
      this.refusal = reply
      return
    }
    imports.accepted(this.job, reply.value.article, title)
    announce(`“${title}” is in the library.`)
    if (imports.all.length === 0) goTo({ screen: 'article', article: reply.value.article, block: null })
  }

  async #show(): Promise<void> {
    const before = this.preview
    const asks = this.#asks
    this.#asking = true
    const reply = await call('importPreview', { job: this.job })
    this.#asking = false
    if (asks !== this.#asks) return this.follow(this.#state)
    if (!reply.ok) {
      if (reply.kind !== 'busy') this.refusal = reply
      // It was being read again already; that may have come to its end meanwhile.
      else setTimeout(() => this.follow(this.#state), BUSY_MS)
      return
    }
    this.#stale = false
    this.preview = reply.value
    const read = reply.value.leftOut.filter(({ putBack }) => putBack).map(keyOf)
    if (read.length !== this.wanted.length || read.some((key) => !this.wanted.includes(key))) {
      await this.#readWanted()
    } else {
      announce(before ? changeSaid(before, reply.value) : `${importFinding(reply.value)}.`)
    }
  }

  async #readAsChosen(): Promise<void> {
    const { job, format, encoding } = this
    this.wanted = []
    await this.#readAgain({
      job,
      ...(format ? { format } : {}),
      ...(encoding ? { encoding } : {}),
      putBack: [],
    })
  }

  async #readWanted(): Promise<void> {
    const passages = (this.preview?.leftOut ?? []).filter(this.isWanted)
    const putBack = passages.map(({ start, end }) => ({ start, end }))
    await this.#readAgain({ job: this.job, putBack })
  }

  async #readAgain(input: Input<'rereadImport'>): Promise<void> {
    this.#stale = true
    this.#asks++
    this.#asked = input
    const reply = await call('rereadImport', input)
    if (!reply.ok && reply.kind === 'busy') return this.#askLater(input)
    this.refusal = reply.ok ? null : reply
    await imports.lookAgain()
  }

  /** While it is at work it takes nothing new. Passages that are wanted are held against the next preview. */
  #askLater(input: Input<'rereadImport'>): void {
    if (input.format === undefined && input.encoding === undefined) return
    setTimeout(() => this.#asked === input && void this.#readAgain(input), BUSY_MS)
  }

  /** A first reading that fails is over; a later one leaves what was there before. */
  #fail(sentence: string): void {
    if (!this.preview) {
      imports.refuse(sentence)
      void imports.discard(this.job)
      return
    }
    const { format } = this.preview
    this.preview = null
    void this.readAs(format).then(() => (this.refusal = { kind: 'invalid', sentence }))
  }
}
