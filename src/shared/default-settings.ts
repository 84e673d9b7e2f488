import type { Settings } from './models.ts'

/** What holds until the learner chooses otherwise. */
export const DEFAULT_SETTINGS: Settings = {
  theme: 'system',
  contrast: 'system',
  textSize: 100,
  retention: 0.9,
  newPerDay: 15,
  reviewsPerDay: 200,
  dayStart: 4,
  singleKeys: true,
  remindAt: null,
  badge: false,
}
