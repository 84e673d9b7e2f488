import type { Input } from '../../shared/contract.ts'
import type { Deed } from '../../shared/models.ts'
import { announce } from './announce.svelte.ts'
import { call } from './client.ts'
import { work } from './work.svelte.ts'

/** How long the note of a deed stands; the deed can be undone after that too, by Ctrl+Z. */
const SHOWN_MS = 8000

type WithoutUid<T> = T extends unknown ? Omit<T, 'uid'> : never
/** One of the contract's decisions; its uid is made here. */
export type Decision = WithoutUid<Input<'decide'>>

/** What was decided last, outside of answering: said once, with the way to take it back. */
class Deeds {
  /** What the note at the foot of the screen says, or null. */
  note = $state.raw<{ readonly said: string; readonly undo: boolean } | null>(null)
  /** Counts up with every deed done, undone or redone: a screen that shows decisions reads itself anew. */
  count = $state(0)
  #timer: ReturnType<typeof setTimeout> | undefined

  /** Decides, and says so; gives back why it was refused, or null. */
  async decide(decision: Decision): Promise<string | null> {
    // The uid completes it: the compiler can't tell which of the decisions it is.
    const reply = await call('decide', { ...decision, uid: crypto.randomUUID() } as Input<'decide'>)
    if (!reply.ok) return reply.sentence
    this.did(reply.value)
    return null
  }

  /** Says what was done, however it was done. */
  did(deed: Deed): void {
    this.#say(deed.said, true)
  }

  /** Says why nothing was done, where the screen has no better place for it. */
  refused(sentence: string): void {
    this.#say(sentence, false)
  }

  async undo(): Promise<void> {
    const reply = await call('undoDeed', {})
    work.over()
    if (!reply.ok) this.refused(reply.sentence)
    else if (reply.value === null) announce('There is nothing to undo.')
    else this.#say(reply.value.said, false)
  }

  async redo(): Promise<void> {
    const reply = await call('redoDeed', {})
    work.over()
    if (!reply.ok) this.refused(reply.sentence)
    else if (reply.value === null) announce('There is nothing to redo.')
    else this.#say(reply.value.said, true)
  }

  dismiss(): void {
    clearTimeout(this.#timer)
    this.note = null
  }

  /** The note stays while it is read or pointed at. */
  hold(): void {
    clearTimeout(this.#timer)
  }

  release(): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.dismiss(), SHOWN_MS)
  }

  #say(said: string, undo: boolean): void {
    this.note = { said, undo }
    this.count++
    announce(said)
    this.release()
  }
}

export const deeds = new Deeds()
