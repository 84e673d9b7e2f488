/**
 * Why a backup was made: the learner asked, the first start of a day; before an import, a change of much at one go,
 * what a newer version makes of the library, a restore.
 */
export type BackupReason = 'asked' | 'day' | 'import' | 'change' | 'update' | 'restore'

/** A copy of the whole library. */
export type Backup = {
  /** Its name in later calls. */
  readonly name: string
  readonly at: string
  readonly bytes: number
  readonly why: BackupReason
  /** What it holds; null where the file is damaged. */
  readonly holds: { readonly articles: number; readonly facts: number; readonly answers: number } | null
}

export type BackupList = {
  readonly folder: string
  /** The newest first. */
  readonly backups: readonly Backup[]
}

/** What a look at the whole library came to. */
export type LibraryCheck = {
  /** Nothing was found that can't be mended. */
  readonly sound: boolean
  readonly facts: number
  readonly answers: number
  /** What was found, and what was done about it, a sentence each. */
  readonly found: readonly string[]
}
