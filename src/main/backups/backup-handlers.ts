import type { BackupOutputs } from '../../shared/backup-calls.ts'
import type { Handlers } from '../../shared/contract.ts'
import type { AppOptions } from '../app-options.ts'
import type { Backups } from './backups.ts'
import type { Decks } from '../decks/deck-jobs.ts'
import { damaged } from '../db/library-error.ts'
import type { Library } from '../db/open.ts'
import { Refused } from '../dispatch.ts'
import { exchangeForCopy } from './restore.ts'

/** The calls of `backup-calls.ts`. */
export type BackupCalls = keyof BackupOutputs

/** What the application can do with copies of the library. */
export function backupHandlers(
  { file }: Pick<Library, 'file'>,
  { restart, now }: Pick<AppOptions, 'restart' | 'now'>,
  backups: Backups,
  decks: Pick<Decks, 'ask'>,
): Pick<Handlers, BackupCalls> {
  return {
    backups: async () => ({ folder: backups.folder, backups: await backups.list() }),
    backUp: async () => ({ made: await backups.make('asked') }),
    restoreBackup: ({ name }) => {
      if (!restart) throw new Refused('conflict', 'A backup can’t be restored here.')
      const exchange = (): string => exchangeForCopy(file, backups.folder, now())
      return backups.bring(name, () => ({ replaced: restart(exchange) }))
    },
    checkLibrary: async (_, page) => {
      const task = { do: 'check', library: file } as const
      const news = await decks.ask(page, task, '')
      if (news.kind !== 'checked') throw new Error('The worker did not say what it found.')
      if (news.check === null) throw damaged(file)
      return news.check
    },
  }
}
