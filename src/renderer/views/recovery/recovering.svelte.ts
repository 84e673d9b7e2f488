import type { Recovery } from '../../../shared/recovery-models.ts'
import type { Refusal } from '../../../shared/contract.ts'
import { call } from '../../lib/client.ts'
import { shut } from '../../lib/shut.svelte.ts'

const LOOK_AGAIN_MS = 400

/** At work: it will be otherwise soon. */
const PASSING: ReadonlySet<Recovery['state']> = new Set(['looking', 'working', 'updating'] as const)

/** How the recovery of a damaged library goes, or the update of one: asked for again while something is at work. */
export class Recovering {
  now = $state.raw<Recovery>({ state: 'looking' })
  refusal = $state.raw<Refusal | null>(null)
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(now: Recovery = { state: 'looking' }) {
    this.now = now
  }

  async look(): Promise<void> {
    await this.#take(call('recovery', {}))
  }

  async recover(): Promise<void> {
    this.now = this.now.state === 'outdated' ? { state: 'updating', step: 'copy' } : { state: 'working' }
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
    const { state } = reply.value
    if (state === 'updating' || state === 'outdated') shut.why = 'updating'
    else if (state === 'looking' || state === 'offered') shut.why = 'damaged'
    if (PASSING.has(state)) this.#timer = setTimeout(() => void this.look(), LOOK_AGAIN_MS)
  }
}
