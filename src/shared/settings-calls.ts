import { z } from 'zod'

/** What can be changed of the settings; what is not given stays. */
export const changedSettings = z.strictObject({
  theme: z.enum(['system', 'light', 'dark']).optional(),
  contrast: z.enum(['system', 'more', 'normal']).optional(),
  textSize: z.int().min(90).max(200).optional(),
  retention: z.number().min(0.8).max(0.97).optional(),
  newPerDay: z.int().min(0).max(200).optional(),
  reviewsPerDay: z.int().min(0).max(2000).optional(),
  dayStart: z.int().min(0).max(12).optional(),
  singleKeys: z.boolean().optional(),
  remindAt: z.int().min(0).max(23).nullable().optional(),
  badge: z.boolean().optional(),
})
