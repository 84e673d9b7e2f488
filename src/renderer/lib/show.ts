import type { AppEvent } from '../../shared/events.ts'
import { overlays } from './overlays.svelte.ts'

/** Goes where the learner asked to be outside the page: by the menu, or with a file. */
export function showAsked(event: AppEvent): void {
  if (event.name !== 'show') return
  if ('overlay' in event.value) overlays.show(event.value.overlay)
  else location.hash = `#/${event.value.screen}`
}
