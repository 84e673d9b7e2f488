import { mkdirSync, readdirSync, rmSync, statfsSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Backup, BackupReason } from '../shared/backup-models.ts'
import { backupsToDrop, isBackupDue, isFirstOfDay } from './backup-policy.ts'
import type { Kept } from './backup-policy.ts'
import type { BackupNews, BackupTask } from './backup-worker.ts'
import { codeOf } from './db/library-error.ts'
import { Refused } from './dispatch.ts'
import { zoneMinutes } from './study-day.ts'

const NAMED = /^afterread-(\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d(?:\.\d{3})?)Z-(asked|day|import|restore)\.db$/

export type Backups = {
  readonly folder: string
  /** The newest first, with what each holds; one that is damaged holds null. */
  readonly list: () => Promise<readonly Backup[]>
  /** Makes one whatever the time; null where nothing has changed since the last. */
  readonly make: (why: BackupReason) => Promise<string | null>
  /** Makes one where the last is half an hour old. Never rejects: what can't be saved must not keep from working. */
  readonly before: (why: BackupReason) => Promise<void>
  /** Makes one on the first start of a day. */
  readonly atStart: () => Promise<void>
}

type Situation = {
  /** The library's file; the backups stand in a folder beside it. */
  readonly library: string
  /** The file of `backup-worker`. */
  readonly worker: string
  readonly now: () => Date
  readonly report: (error: unknown) => void
}

export function createBackups({ library, worker, now, report }: Situation): Backups {
  const folder = join(dirname(library), 'backups')
  const ask = (task: BackupTask): Promise<BackupNews> => askWorker(worker, task)
  const make: Backups['make'] = async (why) => {
    mkdirSync(folder, { recursive: true })
    const file = freeBackupFile(folder, now(), why)
    const news = await ask({ do: 'write', library, file, newest: newestBackup(folder) })
    if (news.kind !== 'written')
      throw news.kind === 'failed' ? faultOf(news) : new Error('No backup was written.')
    sweep(folder, now())
    return news.made ? basename(file) : null
  }
  const quietly = async (why: BackupReason, wanted: (made: readonly Kept[]) => boolean): Promise<void> => {
    try {
      if (wanted(backupFiles(folder))) await make(why)
    } catch (error) {
      report(error)
    }
  }
  return {
    folder,
    make,
    list: async () => {
      const files = backupFiles(folder)
      const news = await ask({ do: 'read', files: files.map(({ name }) => join(folder, name)) })
      return files.map((file, i) => ({
        name: file.name,
        at: new Date(file.at).toISOString(),
        bytes: file.bytes,
        why: file.why,
        holds: news.kind === 'read' ? (news.holds[i] ?? null) : null,
      }))
    },
    before: (why) => quietly(why, (made) => isBackupDue(made, now().getTime())),
    atStart: () =>
      quietly('day', (made) => {
        const at = now()
        return isFirstOfDay(made, at.getTime(), zoneMinutes(at)) && isBackupDue(made, at.getTime())
      }),
  }
}

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

function namesIn(folder: string): string[] {
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

/** Deletes what the policy does not keep, and what a backup that was cut short left. */
function sweep(folder: string, now: Date): void {
  for (const name of namesIn(folder)) {
    if (name.endsWith('.part')) rmSync(join(folder, name), { force: true })
  }
  const { bavail, bsize } = statfsSync(folder)
  for (const name of backupsToDrop(backupFiles(folder), bavail * bsize, zoneMinutes(now))) {
    rmSync(join(folder, name), { force: true })
  }
}

/** Has the worker do one task, which is all it does. */
export function askWorker(file: string, task: BackupTask): Promise<BackupNews> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(file)
    thread.once('message', resolve)
    thread.once('error', reject)
    thread.once('exit', () => reject(new Error('The backup was ended before it was done.')))
    thread.postMessage(task)
  })
}

const faultOf = ({ code, message }: { readonly code: string; readonly message: string }): Error =>
  Object.assign(new Error(message), { code })

/** The file of a backup by its name, which is never taken for a path. */
export function backupFile(folder: string, name: string): string {
  if (!NAMED.test(name)) throw new Refused('not-found', 'There is no such backup.')
  return join(folder, name)
}
