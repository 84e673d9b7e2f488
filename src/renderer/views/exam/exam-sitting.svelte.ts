import type { Refusal, Reply } from '../../../shared/contract.ts'
import type { Response } from '../../../shared/session-calls.ts'
import type { Paper, PaperState } from '../../../shared/paper-models.ts'
import type { AskedQuestion } from '../../../shared/session-models.ts'
import { announce } from '../../lib/announce.svelte.ts'
import { call } from '../../lib/client.ts'
import { Draft } from '../session/draft.svelte.ts'
import { answersOf, firstBlank, firstChange, isSameAnswer } from './paper-steps.ts'
import { restore } from './restore.ts'

type Kept = { readonly position: number; readonly response: Response | null; readonly guessed: boolean }

/** An exam while the learner sits at it: every answer is kept as it is given, none is marked. */
export class ExamSitting {
  readonly session: string
  paper = $state.raw<Paper | null>(null)
  state = $state.raw<PaperState | null>(null)
  position = $state(0)
  draft = $state.raw<Draft | null>(null)
  guessed = $state(false)
  refusal = $state.raw<Refusal | null>(null)
  again: () => void = () => undefined
  /** By place. */
  #drafts: (Draft | undefined)[] = []
  /** What is not stored yet: the newest of each place. */
  #waiting: readonly Kept[] = []
  #storing: Promise<boolean> | null = null
  #since = performance.now()

  constructor(session: string) {
    this.session = session
    void this.open()
  }

  readonly asked = $derived.by((): AskedQuestion | null => this.paper?.questions[this.position] ?? null)
  readonly answered = $derived.by((): number => answersOf(this.state))

  /** Milliseconds at the paper by now. */
  spent(): number {
    return (this.state?.spentMs ?? 0) + (performance.now() - this.#since)
  }

  readonly open = async (): Promise<void> => {
    const reply = await call('paper', { session: this.session })
    if (!this.#takes(reply, this.open)) return
    this.#since = performance.now()
    this.#drafts = []
    this.paper = reply.value
    this.state = reply.value
    this.goTo(firstBlank(reply.value))
  }

  goTo(position: number): void {
    const asked = this.paper?.questions[position]
    if (!asked) return
    this.position = position
    const draft = this.#drafts[position] ?? restore(new Draft(asked), this.state?.given[position] ?? null)
    this.#drafts[position] = draft
    this.draft = draft
    this.guessed = this.state?.guessed[position] ?? false
  }

  /** Keeps the answer as it stands; what stands there already is not kept twice. */
  keep(position: number, response: Response | null, guessed: boolean): void {
    const newest = this.#waiting.find((one) => one.position === position)
    const stored = { response: this.state?.given[position] ?? null, guessed: this.state?.guessed[position] }
    const before = newest ?? stored
    if (isSameAnswer(before.response, response) && (before.guessed ?? false) === guessed) return
    this.#wait({ position, response, guessed: guessed && response !== null })
    void this.store()
  }

  toggleGuessed(): void {
    if (!this.draft?.response) return announce('Answer first, then call it a guess.')
    this.guessed = !this.guessed
    this.keep(this.position, this.draft.response, this.guessed)
    announce(this.guessed ? 'Marked as a guess.' : 'No longer marked as a guess.')
  }

  /** Pieces that nobody moved are an order too. */
  leaveAsItStands(): void {
    if (this.draft) this.draft.asItStands = true
    announce('Answered as it stands.')
  }

  clear(): void {
    const { asked } = this
    if (!asked || !this.draft?.response) return
    this.draft = new Draft(asked)
    this.#drafts[this.position] = this.draft
    this.guessed = false
    this.keep(this.position, null, false)
    announce('Left blank.')
  }

  #wait(kept: Kept): void {
    this.#waiting = [...this.#waiting.filter(({ position }) => position !== kept.position), kept]
  }

  /** Stores all that waits, one after the other; false where that was refused. */
  readonly store = (): Promise<boolean> => {
    this.#storing ??= this.#storeAll().finally(() => (this.#storing = null))
    return this.#storing
  }

  async #storeAll(): Promise<boolean> {
    for (let next; (next = this.#waiting.values().next().value);) {
      const now = performance.now()
      const reply = await call('fillPaper', {
        session: this.session,
        uid: crypto.randomUUID(),
        ...next,
        ms: Math.min(86_400_000, Math.round(now - this.#since)),
      })
      if (!this.#takes(reply, () => void this.store())) return false
      this.#since = now
      this.#waiting = this.#waiting.filter((one) => one !== next)
      this.state = reply.value
    }
    return true
  }

  /** Notes the time that was spent, before the learner leaves. */
  async leave(): Promise<void> {
    const { position, state } = this
    if (state && !this.#waiting.some((one) => one.position === position)) {
      const response = state.given[position] ?? null
      this.#wait({ position, response, guessed: state.guessed[position] ?? false })
    }
    await this.store()
  }

  async step(way: 'undo' | 'redo'): Promise<void> {
    if (!(await this.store()) || !(way === 'undo' ? this.state?.canUndo : this.state?.canRedo)) return
    const { session, state: before } = this
    const stepped =
      way === 'undo'
        ? await call('undo', { session })
        : await call('redo', { session, uid: crypto.randomUUID() })
    if (!this.#takes(stepped, () => void this.step(way))) return
    const reply = await call('paper', { session })
    if (!this.#takes(reply, () => void this.open())) return
    this.state = reply.value
    const changed = firstChange(before, reply.value) ?? this.position
    this.#drafts[changed] = undefined
    this.goTo(changed)
    announce(`${way === 'undo' ? 'Taken back' : 'Done again'}: question ${changed + 1}.`)
  }

  async setTimer(minutes: number | null): Promise<void> {
    const reply = await call('setTimer', { session: this.session, minutes })
    if (!this.#takes(reply, () => void this.setTimer(minutes))) return
    this.state = { ...reply.value, spentMs: this.state?.spentMs ?? 0 }
    announce(minutes === null ? 'No clock runs any more.' : `The exam now has ${minutes} minutes.`)
  }

  /** Hands the paper in; false where that was refused. */
  async handIn(): Promise<boolean> {
    await this.leave()
    if (this.refusal) return false
    const reply = await call('handIn', { session: this.session, uid: crypto.randomUUID() })
    return this.#takes(reply, () => void this.handIn())
  }

  #takes<T>(reply: Reply<T>, again: () => void): reply is { readonly ok: true; readonly value: T } {
    this.refusal = reply.ok ? null : reply
    this.again = reply.ok || reply.kind !== 'conflict' ? again : () => void this.open()
    return reply.ok
  }
}
