import type { Input, Refusal } from '../../../shared/contract.ts'
import type { Deed } from '../../../shared/models.ts'
import type { Opinion, QuestionText } from '../../../shared/wording-models.ts'
import { call } from '../../lib/client.ts'

type Wording = Input<'judgeQuestion'>['edit']

/** So long after the last key the linter is asked. */
const PAUSE_MS = 250

/** A question being worded anew: what it says now, what was changed, and what is thought of it. */
export class Editing {
  readonly #question: string
  text = $state.raw<QuestionText | null>(null)
  edit = $state<Wording>({})
  opinion = $state.raw<Opinion>({ faults: [], findings: [] })
  refusal = $state.raw<Refusal | null>(null)
  busy = $state(false)
  #pause: ReturnType<typeof setTimeout> | undefined
  #asked = 0
  // Sent again after a lost reply, it is stored once.
  readonly #uid = crypto.randomUUID()

  constructor(question: string) {
    this.#question = question
    void this.#open()
  }

  readonly changed = $derived(Object.keys(this.edit).length > 0)
  readonly canSave = $derived(this.changed && this.opinion.faults.length === 0 && !this.busy)

  change(part: Wording): void {
    this.edit = { ...this.edit, ...part }
    clearTimeout(this.#pause)
    this.#pause = setTimeout(() => void this.#judge(), PAUSE_MS)
  }

  /** Keeps the wording, or with null goes back to the engine's; gives what was done, or null where it was refused. */
  async save(edit: Wording | null): Promise<Deed | null> {
    if (this.busy) return null
    this.busy = true
    const reply = await call('editQuestion', { uid: this.#uid, question: this.#question, edit })
    this.busy = false
    this.refusal = reply.ok ? null : reply
    return reply.ok ? reply.value : null
  }

  /** Forgets what waits to be judged. */
  leave(): void {
    clearTimeout(this.#pause)
  }

  async #open(): Promise<void> {
    const reply = await call('questionText', { question: this.#question })
    if (reply.ok) this.text = reply.value
    else this.refusal = reply
    void this.#judge()
  }

  async #judge(): Promise<void> {
    const asked = ++this.#asked
    const edit = $state.snapshot(this.edit)
    const reply = await call('judgeQuestion', { question: this.#question, edit })
    // A later wording was asked about meanwhile.
    if (reply.ok && asked === this.#asked) this.opinion = reply.value
  }
}
