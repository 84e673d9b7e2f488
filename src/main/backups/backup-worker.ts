import { parentPort } from 'node:worker_threads'
import type { Refusal } from '../../shared/contract.ts'
import type { Damage, UpdateStep } from '../../shared/recovery-models.ts'
import { readHolds, writeBackup } from './backup-file.ts'
import type { Holds } from './backup-file.ts'
import { isSound } from '../db/inspect.ts'
import { isCorruption } from '../db/library-error.ts'
import { Refused } from '../dispatch.ts'
import { prepareRecovery, recoverLibrary } from './recovery.ts'
import { bringHome, copyBackup } from './restore.ts'
import { updateLibrary } from './update-library.ts'

/**
 * `write` copies a library, `read` says what a backup holds, `bring` copies one that is to take the library's place,
 * `bring home` one that was replaced; `check` looks through a whole library file; `survey` says what can be had back of
 * a damaged one, and `recover` does it; `update` brings one of an earlier Afterread up to date.
 */
export type BackupTask =
  | { readonly do: 'write'; readonly library: string; readonly file: string; readonly newest: string | null }
  | { readonly do: 'read'; readonly files: readonly string[] }
  | { readonly do: 'bring'; readonly library: string; readonly file: string }
  | { readonly do: 'bring home'; readonly library: string; readonly folder: string }
  | { readonly do: 'check'; readonly library: string }
  | { readonly do: 'survey'; readonly library: string; readonly backups: string; readonly now: string }
  | { readonly do: 'recover'; readonly library: string }
  | { readonly do: 'update'; readonly library: string; readonly now: string }

export type BackupNews =
  | { readonly kind: 'written'; readonly made: boolean }
  | { readonly kind: 'read'; readonly holds: readonly (Holds | null)[] }
  | { readonly kind: 'brought' }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'checked'; readonly sound: boolean }
  | { readonly kind: 'surveyed'; readonly damage: Damage }
  | { readonly kind: 'recovered'; readonly kept: string }
  | { readonly kind: 'step'; readonly step: UpdateStep }
  | { readonly kind: 'updated' }
  | { readonly kind: 'failed'; readonly code: string; readonly message: string; readonly damaged: boolean }

// Copying and checking take as long as the library is large: never on the way of an answer.
parentPort?.once('message', (task: BackupTask) => {
  const tell = (news: BackupNews): void => parentPort?.postMessage(news)
  try {
    tell(newsOf(task, (step) => tell({ kind: 'step', step })))
  } catch (error) {
    if (error instanceof Refused)
      return tell({ kind: 'refused', refusal: { kind: error.kind, sentence: error.message } })
    const { code = '', message } = error as { code?: string; message: string } // whatever is thrown here is an Error
    tell({ kind: 'failed', code, message, damaged: isCorruption(error) })
  }
})

function newsOf(task: BackupTask, step: (step: UpdateStep) => void): BackupNews {
  switch (task.do) {
    case 'write':
      return { kind: 'written', made: writeBackup(task.library, task.file, task.newest) }
    case 'read':
      return { kind: 'read', holds: task.files.map(holdsOrNull) }
    case 'bring':
      copyBackup(task.library, task.file)
      return { kind: 'brought' }
    case 'bring home':
      bringHome(task.library, task.folder)
      return { kind: 'brought' }
    case 'check':
      return { kind: 'checked', sound: isSound(task.library) }
    case 'survey':
      return { kind: 'surveyed', damage: prepareRecovery(task.library, task.backups, new Date(task.now)) }
    case 'recover':
      return { kind: 'recovered', kept: recoverLibrary(task.library) }
    case 'update':
      updateLibrary(task.library, new Date(task.now), step)
      return { kind: 'updated' }
  }
}

function holdsOrNull(file: string): Holds | null {
  try {
    return readHolds(file)
  } catch {
    return null
  }
}
