import type { Today } from '../../shared/models.ts'

/** How many facts are due, for the navigation. */
class Due {
  count = $state(0)

  note(today: Today): void {
    this.count = today.due
  }
}

export const due = new Due()
