import type { Input, Refusal } from '../../../shared/contract.ts'
import { call } from '../../lib/client.ts'
import { deeds } from '../../lib/deeds.svelte.ts'
import type { Placed } from './passages.ts'

/** Puts passages back and leaves them out by hand, one at a time: the article is read anew for each. */
export class Choosing {
  busy = $state(false)
  refusal = $state.raw<Refusal | null>(null)
  readonly #article: string

  constructor(article: string) {
    this.#article = article
  }

  async choose(placed: readonly Placed[], choice: Input<'choosePassage'>['choice']): Promise<void> {
    const [first, last] = [placed[0], placed.at(-1)]
    if (this.busy || !first || !last) return
    this.busy = true
    const reply = await call('choosePassage', {
      article: this.#article,
      start: first.block.start,
      end: last.block.end,
      choice,
    })
    this.busy = false
    this.refusal = reply.ok ? null : reply
    if (reply.ok) deeds.did(reply.value.deed)
  }
}
