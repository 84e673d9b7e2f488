import type { Input, Refusal } from '../../shared/contract.ts'
import { call } from './client.ts'
import { goTo } from './place.svelte.ts'

/** Starts a session and goes there; a refusal stays to be shown, with the way to try again. */
export class Starting {
  refusal = $state.raw<Refusal | null>(null)
  again: () => void = () => undefined
  #busy = false

  async start(input: Input<'startSession'>): Promise<void> {
    if (this.#busy) return
    this.#busy = true
    const reply = await call('startSession', input)
    this.#busy = false
    this.refusal = reply.ok ? null : reply
    this.again = () => void this.start(input)
    if (!reply.ok) return
    goTo({ screen: reply.value.kind === 'exam' ? 'exam' : 'session', session: reply.value.id })
  }
}
