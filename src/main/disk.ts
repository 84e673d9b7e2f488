import { statfsSync } from 'node:fs'
import type { Disk } from '../shared/today-models.ts'
import { Refused } from './dispatch.ts'

const MB = 1_000_000
/** Below that, the learner is told. */
const LOW = 200 * MB
/** Below that, nothing large is stored any more. */
const FULL = 50 * MB

/**
 * Bytes left on the disk that holds a folder; null where the system does not tell.
 *
 * @param instead `AFTERREAD_DISK_FREE`, bytes that stand in for what the disk says
 */
export function freeBytes(folder: string, instead: string | undefined): number | null {
  if (instead !== undefined && /^\d+$/.test(instead)) return Number(instead)
  try {
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize
  } catch {
    return null
  }
}

/** What is said of the room that is left, where it is little. */
export function diskOf(free: number | null): Disk | null {
  if (free === null || free >= LOW) return null
  return { state: free < FULL ? 'full' : 'low', free }
}

/** An article is large: it is not taken where there is hardly room for the answers to come. */
export function refuseWhereFull(free: number | null): void {
  if (diskOf(free)?.state !== 'full') return
  throw new Refused(
    'conflict',
    'The disk is nearly full, so the article was not imported. Free some space, then import it again.',
  )
}
