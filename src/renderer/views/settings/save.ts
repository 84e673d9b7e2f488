import type { Settings } from '../../../shared/models.ts'

/** Stores a change and says it; gives back why it was refused, or null. */
export type Save = (change: Partial<Settings>, said: string) => Promise<string | null>
