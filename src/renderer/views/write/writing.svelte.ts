import type { Input, Refusal } from '../../../shared/contract.ts'
import type { OwnPreview, OwnWritten } from '../../../shared/fact-models.ts'
import type { Deed } from '../../../shared/models.ts'
import { call } from '../../lib/client.ts'

/** A learner types faster than questions are made. */
const WAIT_MS = 300

export type OwnKind = OwnWritten['kind']

/** A fact that is being written: its words, and what would be asked of them. */
export class Writing {
  kind = $state<OwnKind>('definition')
  front = $state('')
  back = $state('')
  article = $state<string | null>(null)
  topic = $state('')
  preview = $state.raw<OwnPreview | null>(null)
  refusal = $state.raw<Refusal | null>(null)
  /** Whether the preview is of other words than those that stand there now. */
  stale = $state(false)
  saving = $state(false)
  #waiting: ReturnType<typeof setTimeout> | undefined
  #running = false
  #uid = crypto.randomUUID()

  constructor(fact: string | null, article: string | null) {
    this.fact = fact
    this.article = article
  }

  readonly fact: string | null

  get empty(): boolean {
    return this.front.trim() === '' && (this.kind === 'cloze' || this.back.trim() === '')
  }

  /** Takes the words of a fact that is there. */
  take(own: OwnWritten, article: string, topic: string): void {
    this.kind = own.kind
    this.front = own.front
    this.back = own.back
    this.article = article
    this.topic = topic
    this.changed()
  }

  /** To be called with every change of the words: what would be asked is shown soon after the last one. */
  readonly changed = (): void => {
    this.stale = true
    this.refusal = null
    clearTimeout(this.#waiting)
    this.#waiting = setTimeout(() => void this.#look(), WAIT_MS)
  }

  stop(): void {
    clearTimeout(this.#waiting)
  }

  async save(): Promise<{ readonly fact: string; readonly deed: Deed } | null> {
    if (this.saving) return null
    this.saving = true
    const topic = this.topic === '' ? {} : { topic: this.topic }
    const reply = await call('saveOwn', { uid: this.#uid, fact: this.fact, ...topic, ...this.#words() })
    this.saving = false
    this.refusal = reply.ok ? null : reply
    return reply.ok ? reply.value : null
  }

  /** The next fact, of the same kind and for the same article. */
  next(): void {
    this.front = ''
    this.back = ''
    this.preview = null
    this.stale = false
    this.#uid = crypto.randomUUID()
  }

  #words(): Input<'previewOwn'> {
    const { kind, front, back, article } = this
    return { kind, front, back: kind === 'cloze' ? '' : back, article }
  }

  /** One at a time: what was typed meanwhile is looked at when the one before is there. */
  async #look(): Promise<void> {
    if (this.#running) return
    if (this.empty) {
      this.preview = null
      this.stale = false
      return
    }
    this.#running = true
    const words = this.#words()
    const reply = await call('previewOwn', words)
    this.#running = false
    if (JSON.stringify(words) !== JSON.stringify(this.#words())) return void this.#look()
    this.stale = false
    if (reply.ok) this.preview = reply.value
    else this.refusal = reply
  }
}
