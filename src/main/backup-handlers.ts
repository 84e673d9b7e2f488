import type { BackupOutputs } from '../shared/backup-calls.ts'
import type { Handlers } from '../shared/contract.ts'
import type { AppOptions } from './app-options.ts'
import { backupFile } from './backups.ts'
import type { Backups } from './backups.ts'
import { checkLibrary } from './check-library.ts'
import type { Library } from './db/open.ts'
import { Refused } from './dispatch.ts'
import { prepareRestore } from './restore.ts'

/** The calls of `backup-calls.ts`. */
export type BackupCalls = keyof BackupOutputs

/** What the application can do with copies of the library. */
export function backupHandlers(
  { db, file }: Library,
  { restart, now }: Pick<AppOptions, 'restart' | 'now'>,
  backups: Backups,
): Pick<Handlers, BackupCalls> {
  return {
    backups: async () => ({ folder: backups.folder, backups: await backups.list() }),
    backUp: async () => ({ made: await backups.make('asked') }),
    restoreBackup: ({ name }) => {
      if (!restart) throw new Refused('conflict', 'A backup can’t be restored here.')
      return {
        replaced: restart(prepareRestore(file, backups.folder, backupFile(backups.folder, name), now())),
      }
    },
    checkLibrary: () => checkLibrary(db, () => new Promise((resolve) => setImmediate(resolve))),
  }
}
