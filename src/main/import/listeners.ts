import type { AppEvent } from '../../shared/events.ts'

type Listener = (event: AppEvent) => void

/** Who hears what concerns a page. */
export type Listeners = {
  readonly tell: (page: string, event: AppEvent) => void
  /** Gives what ends it; `onLeft` is called when nobody listens for that page any more. */
  readonly add: (page: string, listener: Listener, onLeft: () => void) => () => void
}

export function createListeners(): Listeners {
  const pages = new Map<string, Set<Listener>>()
  return {
    tell: (page, event) => pages.get(page)?.forEach((listener) => listener(event)),
    add(page, listener, onLeft) {
      const own = pages.get(page) ?? new Set()
      pages.set(page, own.add(listener))
      return () => {
        if (!own.delete(listener) || own.size > 0) return
        pages.delete(page)
        onLeft()
      }
    },
  }
}
