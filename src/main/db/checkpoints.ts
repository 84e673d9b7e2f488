import { statSync } from 'node:fs'
import type { Db } from './sql.ts'

const LARGE = 8 * 1024 * 1024
const IDLE_MS = 1500

export type Checkpoints = {
  /** To be called after a write was answered. */
  readonly wrote: () => void
  readonly stop: () => void
}

/**
 * Moves the write-ahead log into the library when nothing was written for a while, or soon after the log
 * has passed 8 MB; never on the way of an answer.
 *
 * @param then done after it, when nothing was written for a while: what an answer left for later. What is written first
 *   after the log was moved begins it anew, which takes another `fsync`: so no answer has to
 */
export function scheduleCheckpoints(
  db: Db,
  file: string,
  then: () => void,
  report: (error: unknown) => void,
): Checkpoints {
  let idle: NodeJS.Timeout | null = null
  let soon: NodeJS.Immediate | null = null
  const checkpoint = (): void => {
    soon = null
    if (!db.open) return
    try {
      db.pragma('wal_checkpoint(PASSIVE)')
    } catch (error) {
      report(error)
    }
  }
  const whenIdle = (): void => {
    checkpoint()
    try {
      if (db.open) then()
    } catch (error) {
      report(error)
    }
  }
  return {
    wrote: () => {
      if (idle) clearTimeout(idle)
      idle = setTimeout(whenIdle, IDLE_MS).unref()
      if (!soon && logBytes(file) > LARGE) soon = setImmediate(checkpoint)
    },
    stop: () => {
      if (idle) clearTimeout(idle)
      if (soon) clearImmediate(soon)
    },
  }
}

function logBytes(file: string): number {
  return statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0
}
