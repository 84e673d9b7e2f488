/** The part of the contract that is about copies of the library, and whether it is sound. */
import { z } from 'zod'
import type { BackupList, LibraryCheck } from './backup-models.ts'

const nothing = z.strictObject({})

export const backupInputs = {
  /** The copies of the library there are. */
  backups: nothing,
  /** Copies the library now; nothing is made where nothing has changed since the last copy. */
  backUp: nothing,
  /** Puts a backup in the library's place; what was there is kept as another backup. Then a page loads anew. */
  restoreBackup: z.strictObject({ name: z.string().min(1).max(100) }),
  /** Looks through the whole library and makes anew what can be derived. */
  checkLibrary: nothing,
}

export type BackupOutputs = {
  backups: BackupList
  backUp: { readonly made: string | null }
  restoreBackup: { readonly replaced: string }
  checkLibrary: LibraryCheck
}
