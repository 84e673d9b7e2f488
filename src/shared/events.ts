/**
 * What the application tells the page unasked: each event's name and the type of its value. Told to the page
 * it concerns alone. An event that is missed does no harm: each has a call that gives the same.
 */
import type { ImportState } from './import-models.ts'
import type { Work } from './work-models.ts'

export type Events = {
  /** An import came a step further or to its end, or was handed over by the system; see the call `imports`. */
  importing: ImportState
  /** Long work on cards came further or to its end. What began it is answered when it is over. */
  working: Work
  /** The learner asked for it outside the page: by the menu, or with a file that the system handed over. */
  show: Shown
}

/** A screen to go to, or what stands over one. */
export type Shown =
  | {
      readonly screen:
        | 'today'
        | 'library'
        | 'import'
        | 'cards'
        | 'shared'
        | 'export'
        | 'share'
        | 'questions'
        | 'scores'
        | 'insights'
        | 'settings'
    }
  | { readonly overlay: 'palette' | 'keys' }

export type EventName = keyof Events

/** One event with its value, as every transport carries it. */
export type AppEvent = {
  readonly [N in EventName]: { readonly name: N; readonly value: Events[N] }
}[EventName]

/** Listens until the function it gives back is called. */
export type Listen = (listener: (event: AppEvent) => void) => () => void
