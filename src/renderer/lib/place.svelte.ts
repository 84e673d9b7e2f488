import { hrefOf, parseRoute } from './route.ts'
import type { Route } from './route.ts'

/** Where the learner is, and where they came from: null until they first go somewhere. */
class Place {
  route = $state.raw<Route>(parseRoute(location.hash))
  from: Route | null = null

  get moved(): boolean {
    return this.from !== null
  }

  constructor() {
    addEventListener('hashchange', () => {
      this.from = this.route
      this.route = parseRoute(location.hash)
    })
  }
}

export const place = new Place()

export function goTo(route: Route): void {
  location.hash = hrefOf(route)
}

/** Goes on without leaving the present screen behind in the history. */
export function replaceWith(route: Route): void {
  location.replace(hrefOf(route))
}

/** Attached to the heading of a screen: it takes the focus, at the top, when the learner has come from another. */
export function arrive(heading: HTMLElement): void {
  if (!place.moved) return
  scrollTo(0, 0)
  heading.focus({ preventScroll: true })
}
