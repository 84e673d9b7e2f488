import { statfsSync } from 'node:fs'
import type { Handlers } from '../../shared/contract.ts'
import type { Disk } from '../../shared/today-models.ts'
import { Refused } from '../dispatch.ts'

const MB = 1_000_000
/** Below that, the learner is told. */
const LOW = 200 * MB
/** Below that, nothing new is begun. */
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

/**
 * Where the disk is nearly full everything can be read, and what was begun can be finished; what would make the
 * library grow is refused with a sentence, so that there is room for the answers to come.
 */
export function sparingTheDisk(handlers: Handlers, freeBytes: () => number | null): Handlers {
  const refuseWhereFull = (consequence: string): void => {
    if (diskOf(freeBytes())?.state !== 'full') return
    throw new Refused(
      'conflict',
      `The disk is nearly full, so ${consequence}. Free some space, then try again.`,
    )
  }
  const sparing =
    <I, O>(consequence: string, handler: (input: I, page: string) => O) =>
    (input: I, page: string): O => {
      refuseWhereFull(consequence)
      return handler(input, page)
    }
  return {
    ...handlers,
    startSession: sparing('no session was begun', handlers.startSession),
    acceptImport: sparing('the article was not imported', handlers.acceptImport),
    acceptDeck: sparing('the cards were not brought in', handlers.acceptDeck),
    acceptShared: sparing('nothing was brought in', handlers.acceptShared),
    exportAll: sparing('nothing was exported', handlers.exportAll),
    saveEdit: sparing('the text was not saved', handlers.saveEdit),
    choosePassage: sparing('the passage stays as it is', handlers.choosePassage),
    saveOwn: sparing('the fact was not saved', handlers.saveOwn),
    backUp: sparing('no copy was made', handlers.backUp),
  }
}
