import type { Recovery } from '../../../shared/recovery-models.ts'
import type { Refusal } from '../../../shared/contract.ts'
import { call } from '../../lib/client.ts'

const LOOK_AGAIN_MS = 400

/** How the recovery of a damaged library goes: asked for again while something is at work. */
export class Recovering {
  now = $state.raw<Recovery>({ state: 'looking' })
  refusal = $state.raw<Refusal | null>(null)
  #timer: ReturnType<typeof setTimeout> | undefined

  async look(): Promise<void> {
    await this.#take(call('recovery', {}))
  }

  async recover(): Promise<void> {
    this.now = { state: 'working' }
    await this.#take(call('recover', {}))
  }

  stop(): void {
    clearTimeout(this.#timer)
  }

  async #take(asked: ReturnType<typeof call<'recovery'>>): Promise<void> {
    const reply = await asked
    this.refusal = reply.ok ? null : reply
    if (!reply.ok) return
    this.now = reply.value
    if (this.now.state === 'looking' || this.now.state === 'working') {
      this.#timer = setTimeout(() => void this.look(), LOOK_AGAIN_MS)
    }
  }
}
