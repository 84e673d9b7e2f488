import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { BackupReason } from '../../shared/backup-models.ts'
import type { Kept } from './backup-policy.ts'
import { codeOf } from '../db/library-error.ts'

const NAMED =
  /^afterread-(\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d(?:\.\d{3})?)Z-(asked|day|import|change|update|restore)\.db$/

export type BackupFile = Kept & { readonly why: BackupReason }

/** The backups of a folder, the newest first; other files are none of ours. */
export function backupFiles(folder: string): BackupFile[] {
  return namesIn(folder)
    .flatMap((name): BackupFile[] => {
      const [, stamp, why] = NAMED.exec(name) ?? []
      const bytes = statSync(join(folder, name), { throwIfNoEntry: false })?.size
      if (stamp === undefined || bytes === undefined) return []
      const at = Date.parse(`${stamp.replace(/T(\d\d)-(\d\d)-/, 'T$1:$2:')}Z`)
      return Number.isNaN(at) ? [] : [{ name, at, bytes, why: why as BackupReason }] // the pattern has just said so
    })
    .sort((a, b) => b.at - a.at)
}

/** The file of the backup made last, or null. */
export function newestBackup(folder: string): string | null {
  const [newest] = backupFiles(folder)
  return newest ? join(folder, newest.name) : null
}

/** The files of a folder; none where there is no folder. */
export function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return []
    throw error
  }
}

/** A name for a backup made now. */
export const freeBackupFile = (folder: string, at: Date, why: BackupReason): string =>
  join(folder, `afterread-${at.toISOString().replaceAll(':', '-').replace('Z', '')}Z-${why}.db`)

/** Whether a name is that of a backup, and so no path. */
export const isBackupName = (name: string): boolean => NAMED.test(name)
