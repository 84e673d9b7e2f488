import type { Today } from '../../shared/models.ts'
import { call } from './client.ts'

/** How many facts are due, for the navigation. */
class Due {
  count = $state(0)

  note(today: Today): void {
    this.count = today.due
  }

  async refresh(): Promise<void> {
    const reply = await call('today', {})
    if (reply.ok) this.note(reply.value)
  }
}

export const due = new Due()
