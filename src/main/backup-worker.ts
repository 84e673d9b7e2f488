import { parentPort } from 'node:worker_threads'
import type { Damage } from '../shared/recovery-models.ts'
import { readHolds, writeBackup } from './backup-file.ts'
import type { Holds } from './backup-file.ts'
import { isSound } from './db/inspect.ts'
import { prepareRecovery, recoverLibrary } from './recovery.ts'

/**
 * `write` copies a library, `read` says what a backup holds, `check` looks through a whole library file; `survey`
 * says what can be had back of a damaged one, and `recover` does it.
 */
export type BackupTask =
  | { readonly do: 'write'; readonly library: string; readonly file: string; readonly newest: string | null }
  | { readonly do: 'read'; readonly files: readonly string[] }
  | { readonly do: 'check'; readonly library: string }
  | { readonly do: 'survey'; readonly library: string; readonly backups: string; readonly now: string }
  | { readonly do: 'recover'; readonly library: string }

export type BackupNews =
  | { readonly kind: 'written'; readonly made: boolean }
  | { readonly kind: 'read'; readonly holds: readonly (Holds | null)[] }
  | { readonly kind: 'checked'; readonly sound: boolean }
  | { readonly kind: 'surveyed'; readonly damage: Damage }
  | { readonly kind: 'recovered'; readonly kept: string }
  | { readonly kind: 'failed'; readonly code: string; readonly message: string }

// Copying and checking take as long as the library is large: never on the way of an answer.
parentPort?.once('message', (task: BackupTask) => {
  const tell = (news: BackupNews): void => parentPort?.postMessage(news)
  try {
    tell(newsOf(task))
  } catch (error) {
    const { code = '', message } = error as { code?: string; message: string } // whatever is thrown here is an Error
    tell({ kind: 'failed', code, message })
  }
})

function newsOf(task: BackupTask): BackupNews {
  switch (task.do) {
    case 'write':
      return { kind: 'written', made: writeBackup(task.library, task.file, task.newest) }
    case 'read':
      return { kind: 'read', holds: task.files.map(holdsOrNull) }
    case 'check':
      return { kind: 'checked', sound: isSound(task.library) }
    case 'survey':
      return { kind: 'surveyed', damage: prepareRecovery(task.library, task.backups, new Date(task.now)) }
    case 'recover':
      return { kind: 'recovered', kept: recoverLibrary(task.library) }
  }
}

function holdsOrNull(file: string): Holds | null {
  try {
    return readHolds(file)
  } catch {
    return null
  }
}
