import type { Refusal } from '../../shared/contract.ts'
import type { Settings } from '../../shared/models.ts'
import { call } from './client.ts'
import { applyLook } from './theme.ts'

const DEFAULTS: Settings = {
  theme: 'system',
  contrast: 'system',
  textSize: 100,
  retention: 0.9,
  newPerDay: 15,
  reviewsPerDay: 200,
  dayStart: 4,
  singleKeys: true,
}

/** The settings as the application last gave them, applied to the page. */
class Preferences {
  now = $state.raw<Settings>(DEFAULTS)
}

export const preferences = new Preferences()

export async function loadSettings(): Promise<void> {
  const reply = await call('settings', {})
  take(reply.ok ? reply.value : DEFAULTS)
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
