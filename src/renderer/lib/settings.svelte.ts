import type { Refusal } from '../../shared/contract.ts'
import { DEFAULT_SETTINGS } from '../../shared/default-settings.ts'
import type { Settings } from '../../shared/models.ts'
import { call } from './client.ts'
import { applyLook } from './theme.ts'

/** The settings as the application last gave them, applied to the page. */
class Preferences {
  now = $state.raw<Settings>(DEFAULT_SETTINGS)
}

export const preferences = new Preferences()

/** Size of the text in drawings, in px: it is set for their measured width and follows the text setting. */
export const drawnEm = (): number => (12 * preferences.now.textSize) / 100

export async function loadSettings(): Promise<void> {
  const reply = await call('settings', {})
  take(reply.ok ? reply.value : DEFAULT_SETTINGS)
}

/** Stores a change and applies it; gives back why it was refused, or null. */
export async function changeSettings(change: Partial<Settings>): Promise<Refusal | null> {
  const reply = await call('changeSettings', change)
  if (!reply.ok) return reply
  take(reply.value)
  return null
}

function take(settings: Settings): void {
  preferences.now = settings
  applyLook(settings)
}
