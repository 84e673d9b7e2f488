import type { Input } from '../../shared/contract.ts'
import type { Deed } from '../../shared/models.ts'
import type { Db } from '../db/sql.ts'
import type { ReadArticle } from '../import/read-article.ts'
import { storeAgain } from './renew.ts'
import type { StoredText } from './renew.ts'
import { saveChosen, saveTried } from './save-edit.ts'
import type { Chosen, Tried } from './save-edit.ts'

/** What was read of an article that is there, and is to be stored; `uid` is of the deed. */
export type TextTask =
  | {
      readonly what: 'edit'
      readonly uid: string
      readonly tried: Tried
      readonly same: Input<'saveEdit'>['same']
    }
  | { readonly what: 'choice'; readonly uid: string; readonly chosen: Chosen }
  /** What a newer engine made of it, which is no deed. */
  | { readonly what: 'renewal'; readonly stored: StoredText; readonly read: ReadArticle }

/** Stores what was read of an article: all of it or nothing. */
export function storeText(db: Db, now: Date, task: TextTask): Deed | null {
  switch (task.what) {
    case 'edit':
      return saveTried(db, now, task.uid, task.tried, task.same)
    case 'choice':
      return saveChosen(db, now, task.uid, task.chosen)
    case 'renewal':
      storeAgain(db, now, task.stored, task.read)
      return null
  }
}
