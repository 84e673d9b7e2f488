import type { AppEvent } from '../../shared/events.ts'
import { decks } from './decks.svelte.ts'
import { overlays } from './overlays.svelte.ts'
import { sharedFiles } from './shared-files.svelte.ts'

/** Goes where the learner asked to be outside the page: by the menu, or with a file. */
export function showAsked(event: AppEvent): void {
  if (event.name !== 'show') return
  if ('overlay' in event.value) overlays.show(event.value.overlay)
  else location.hash = `#/${event.value.screen}`
  // The screen may stand there already.
  if ('screen' in event.value && event.value.screen === 'cards') void decks.lookAgain()
  if ('screen' in event.value && event.value.screen === 'shared') void sharedFiles.lookAgain()
}
