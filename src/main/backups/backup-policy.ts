/** A backup as the policy sees it: `at` in ms since 1970, `bytes` on disk. */
export type Kept = { readonly name: string; readonly at: number; readonly bytes: number }

const DAY_MS = 86_400_000
const MINUTE_MS = 60_000
/** Another backup would hardly differ from one so young. */
const APART_MS = 30 * MINUTE_MS
const MOST_BYTES = 2 * 1024 ** 3
const SHARE_OF_FREE = 0.1
/** However old or large they are. */
const ALWAYS = 2

/** For each span of time, of how many of them the last backup is kept. */
const SPANS: readonly { readonly most: number; readonly of: (at: number, zone: number) => number }[] = [
  { most: 7, of: dayOf },
  // 1970-01-01 was a Thursday: weeks begin on Monday.
  { most: 4, of: (at, zone) => Math.floor((dayOf(at, zone) + 3) / 7) },
  { most: 6, of: monthOf },
]

/**
 * Names of the backups to delete: kept are the last of each of 7 days, 4 weeks and 6 months that have one,
 * together at most 2 GB or a tenth of what is free; the oldest go first, the newest two never.
 *
 * @param free bytes free on the disk, with the backups as they are
 * @param zone minutes east of UTC where the learner is
 */
export function backupsToDrop(backups: readonly Kept[], free: number, zone: number): readonly string[] {
  const newestFirst = backups.toSorted((a, b) => b.at - a.at)
  const wanted = new Set(newestFirst.slice(0, ALWAYS))
  for (const span of SPANS) {
    const seen = new Set<number>()
    for (const backup of newestFirst) {
      const when = span.of(backup.at, zone)
      if (seen.has(when)) continue
      if (seen.size === span.most) break
      seen.add(when)
      wanted.add(backup)
    }
  }
  const room = Math.min(MOST_BYTES, free * SHARE_OF_FREE)
  let bytes = 0
  const kept = newestFirst.filter((backup) => {
    if (!wanted.has(backup)) return false
    bytes += backup.bytes
    return bytes <= room || newestFirst.indexOf(backup) < ALWAYS
  })
  return newestFirst.filter((backup) => !kept.includes(backup)).map(({ name }) => name)
}

/** Whether enough time has passed since the last backup for another. A clock set back makes one at once. */
export const isBackupDue = (backups: readonly Kept[], now: number): boolean =>
  backups.every(({ at }) => now - at >= APART_MS || at > now)

/** Whether no backup was made on the day it is now. */
export const isFirstOfDay = (backups: readonly Kept[], now: number, zone: number): boolean =>
  backups.every(({ at }) => dayOf(at, zone) !== dayOf(now, zone))

function dayOf(at: number, zone: number): number {
  return Math.floor((at + zone * MINUTE_MS) / DAY_MS)
}

function monthOf(at: number, zone: number): number {
  const there = new Date(at + zone * MINUTE_MS)
  return there.getUTCFullYear() * 12 + there.getUTCMonth()
}
