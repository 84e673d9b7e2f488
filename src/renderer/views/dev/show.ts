import { mount } from 'svelte'
import Dev from './Dev.svelte'

/** Shows the page of parts in place of the app where the address asks for it, and the app again when it no longer does. */
export function showParts(): boolean {
  const asked = location.hash === '#/dev'
  addEventListener('hashchange', () => {
    if (asked !== (location.hash === '#/dev')) location.reload()
  })
  if (asked) mount(Dev, { target: document.body })
  // The feedback among the parts brings itself into view.
  if (asked) requestAnimationFrame(() => scrollTo(0, 0))
  return asked
}
