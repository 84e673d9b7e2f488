/** What may come out of an archive. All is measured on bytes that were really inflated, never on what a header says. */
export type ArchiveLimits = {
  readonly entries: number
  /** Of all that is read of it together. */
  readonly bytes: number
  /** How many times its own size may come out of it. */
  readonly ratio: number
}

export const ARCHIVE_LIMITS: ArchiveLimits = { entries: 10_000, bytes: 200 * 1024 * 1024, ratio: 100 }

/** A small archive of much the same is no bomb. */
const ALWAYS = 4 * 1024 * 1024

/** The most bytes that may come out of an archive of this size. */
export const mostInflated = (size: number, { bytes, ratio }: ArchiveLimits): number =>
  Math.min(bytes, Math.max(size * ratio, ALWAYS))
