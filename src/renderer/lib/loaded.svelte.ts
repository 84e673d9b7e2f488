import type { Refusal, Reply } from '../../shared/contract.ts'

/** What a screen reads from the application when it opens: not yet there, there, or refused. */
export class Loaded<T> {
  value = $state.raw<T | null>(null)
  refusal = $state.raw<Refusal | null>(null)
  readonly #read: () => Promise<Reply<T>>

  constructor(read: () => Promise<Reply<T>>) {
    this.#read = read
    void this.again()
  }

  /** Reads once more; what is on the screen stays until the new value is there. */
  readonly again = async (): Promise<void> => {
    const reply = await this.#read()
    this.refusal = reply.ok ? null : reply
    if (reply.ok) this.value = reply.value
  }
}
