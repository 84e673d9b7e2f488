import { mkdirSync, rmSync, statfsSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Backup, BackupReason } from '../../shared/backup-models.ts'
import type { UpdateStep } from '../../shared/recovery-models.ts'
import { writeBackup } from './backup-file.ts'
import { backupFiles, freeBackupFile, isBackupName, namesIn, newestBackup } from './backup-names.ts'
import { backupsToDrop, isBackupDue, isFirstOfDay } from './backup-policy.ts'
import type { Kept } from './backup-policy.ts'
import type { BackupNews, BackupTask } from './backup-worker.ts'
import { homeless } from './restore.ts'
import { Refused } from '../dispatch.ts'
import { zoneMinutes } from '../memory/study-day.ts'

export type Backups = {
  readonly folder: string
  /** The newest first, with what each holds; one that is damaged holds null. */
  readonly list: () => Promise<readonly Backup[]>
  /** Makes one whatever the time; null where nothing has changed since the last. */
  readonly make: (why: BackupReason) => Promise<string | null>
  /** Makes one where the last is half an hour old. Never rejects: what can't be saved must not keep from working. */
  readonly before: (why: BackupReason) => Promise<void>
  /** Has one, by its name, copied beside the library, and then what is to be done with it. */
  readonly bring: <T>(name: string, then: () => T) => Promise<T>
  /** Puts between the others what a restore could only move aside. Never rejects. */
  readonly bringHome: () => Promise<void>
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
  const makeNow: Backups['make'] = async (why) => {
    mkdirSync(folder, { recursive: true })
    const file = freeBackupFile(folder, now(), why)
    const news = await ask({ do: 'write', library, file, newest: newestBackup(folder) })
    if (news.kind !== 'written')
      throw news.kind === 'failed' ? faultOf(news) : new Error('No backup was written.')
    sweepBackups(folder, now())
    return news.made ? basename(file) : null
  }
  const inTurn = oneAtATime()
  const quietly = (why: BackupReason, wanted: (made: readonly Kept[]) => boolean): Promise<void> =>
    inTurn(async () => {
      if (wanted(backupFiles(folder))) await makeNow(why)
    }).catch(report)
  return {
    folder,
    make: (why) => inTurn(() => makeNow(why)),
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
    bring: (name, then) =>
      inTurn(async () => {
        const news = await ask({ do: 'bring', library, file: backupFile(folder, name) })
        if (news.kind === 'refused') throw new Refused(news.refusal.kind, news.refusal.sentence)
        if (news.kind === 'failed') throw faultOf(news)
        return then()
      }),
    bringHome: () =>
      inTurn(async () => {
        const news = homeless(library).length > 0 ? await ask({ do: 'bring home', library, folder }) : null
        if (news?.kind === 'failed') throw faultOf(news)
      }).catch(report),
    before: (why) => quietly(why, (made) => isBackupDue(made, now().getTime())),
    atStart: () =>
      quietly('day', (made) => {
        const at = now()
        return isFirstOfDay(made, at.getTime(), zoneMinutes(at)) && isBackupDue(made, at.getTime())
      }),
  }
}

/**
 * Makes a backup at once and waits for it: for the terminal, which has nothing else to do.
 *
 * @param sweep whether backups that the policy does not keep go; not where another Afterread may be making one
 */
export function backUpNow(library: string, why: BackupReason, now: Date, sweep = true): string | null {
  const folder = join(dirname(library), 'backups')
  mkdirSync(folder, { recursive: true })
  const file = freeBackupFile(folder, now, why)
  const made = writeBackup(library, file, newestBackup(folder))
  if (sweep) sweepBackups(folder, now)
  return made ? file : null
}

/** The same before something else is done, where the last one is half an hour old; false where it can't be made. */
export function backUpBefore(library: string, why: BackupReason, now: Date): boolean {
  try {
    const made = backupFiles(join(dirname(library), 'backups'))
    if (isBackupDue(made, now.getTime())) backUpNow(library, why, now)
    return true
  } catch {
    return false
  }
}

/** Does one thing after the other: two backups at once would sweep away each other's unfinished file. */
function oneAtATime(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const next = last.then(work)
    last = next.catch(() => undefined)
    return next
  }
}

/** Deletes what the policy does not keep, and what a backup that was cut short left. */
function sweepBackups(folder: string, now: Date): void {
  for (const name of namesIn(folder)) {
    if (name.endsWith('.part')) rmSync(join(folder, name), { force: true })
  }
  const { bavail, bsize } = statfsSync(folder)
  for (const name of backupsToDrop(backupFiles(folder), bavail * bsize, zoneMinutes(now))) {
    // A damaged library that was set aside has its log beside it.
    for (const end of ['', '-wal', '-shm']) rmSync(join(folder, `${name}${end}`), { force: true })
  }
}

/** Has the worker do one task, which is all it does; `heard` is told how far it is, and `stop` ends it. */
export function askWorker(
  file: string,
  task: BackupTask,
  heard: (step: UpdateStep) => void = () => undefined,
  stop?: AbortSignal,
): Promise<BackupNews> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(file)
    stop?.addEventListener('abort', () => void thread.terminate())
    thread.on('message', (news: BackupNews) => (news.kind === 'step' ? heard(news.step) : resolve(news)))
    thread.once('error', reject)
    thread.once('exit', () => reject(new Error('The backup was ended before it was done.')))
    thread.postMessage(task)
  })
}

const faultOf = ({ code, message }: { readonly code: string; readonly message: string }): Error =>
  Object.assign(new Error(message), { code })

/** The file of a backup by its name, which is never taken for a path. */
export function backupFile(folder: string, name: string): string {
  if (!isBackupName(name)) throw new Refused('not-found', 'There is no such backup.')
  return join(folder, name)
}
