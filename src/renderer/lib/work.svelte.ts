import type { AppEvent } from '../../shared/events.ts'
import type { Work } from '../../shared/work-models.ts'
import { announce } from './announce.svelte.ts'
import { call, patience } from './client.ts'
import { workSaid } from './work-words.ts'

/** What the application is busy with for this page, wherever the learner is. */
class LongWork {
  now = $state.raw<Work | null>(null)
  /** The learner has asked for its end. */
  stopping = $state(false)
  /** Whether the last one was stopped by the learner: that is no failure. */
  stopped = false

  readonly hear = ({ name, value }: AppEvent): void => {
    if (name !== 'working') return
    if (value.stage === null) {
      if (this.now?.id === value.id) this.over()
      return
    }
    if (this.now?.id !== value.id) this.stopped = false
    const isNew = this.now?.id !== value.id || this.now.stage !== value.stage
    this.now = value
    if (isNew) announce(workSaid(value))
  }

  /** Nothing is at work: what began it was answered. */
  over(): void {
    this.now = null
    this.stopping = false
  }

  readonly stop = async (): Promise<void> => {
    if (this.stopping) return
    this.stopping = true
    this.stopped = true
    await call('stopWork', {})
    this.stopping = false
  }
}

export const work = new LongWork()
patience.isAtWork = () => work.now !== null
