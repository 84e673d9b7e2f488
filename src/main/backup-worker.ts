import { parentPort } from 'node:worker_threads'
import { readHolds, writeBackup } from './backup-file.ts'
import type { Holds } from './backup-file.ts'

/** `write` copies a library, `read` says what a backup holds. */
export type BackupTask =
  | { readonly do: 'write'; readonly library: string; readonly file: string; readonly newest: string | null }
  | { readonly do: 'read'; readonly files: readonly string[] }

export type BackupNews =
  | { readonly kind: 'written'; readonly made: boolean }
  | { readonly kind: 'read'; readonly holds: readonly (Holds | null)[] }
  | { readonly kind: 'failed'; readonly code: string; readonly message: string }

// Copying and checking take as long as the library is large: never on the way of an answer.
parentPort?.once('message', (task: BackupTask) => {
  const tell = (news: BackupNews): void => parentPort?.postMessage(news)
  try {
    if (task.do === 'write')
      tell({ kind: 'written', made: writeBackup(task.library, task.file, task.newest) })
    else tell({ kind: 'read', holds: task.files.map(holdsOrNull) })
  } catch (error) {
    const { code = '', message } = error as { code?: string; message: string } // whatever is thrown here is an Error
    tell({ kind: 'failed', code, message })
  }
})

function holdsOrNull(file: string): Holds | null {
  try {
    return readHolds(file)
  } catch {
    return null
  }
}
