import type { Deed } from '../../shared/models.ts'
import { storePassages, storeTried } from '../articles/save-edit.ts'
import type { Passaged, Tried } from '../articles/save-edit.ts'
import { inTransaction } from '../db/sql.ts'
import type { Db } from '../db/sql.ts'
import { Refused } from '../dispatch.ts'
import { redoDeed, undoDeed } from './decisions.ts'
import { nextDeedId } from './deeds.ts'

/** A text, or a choice of passages, that was read since it is brought back. */
export type ReadAgain = ({ readonly what: 'text' } & Tried) | ({ readonly what: 'passages' } & Passaged)

/** What was read for a deed that is to be taken back, or done once more. */
export type ReadForDeed = { readonly deed: string | null; readonly texts: readonly ReadAgain[] }

/** `uid`: of the deed that a redo makes. */
export type Again = ReadForDeed & { readonly which: 'undo' | 'redo'; readonly uid: string }

/**
 * Takes the last deed back, or does the one taken back last once more, with the texts that were read for it: all of it
 * or nothing. Null where there is no such deed.
 */
export function deedAgain(db: Db, now: Date, { which, uid, deed, texts }: Again): Deed | null {
  return inTransaction(db, () => {
    if (texts.length > 0 && nextDeedId(db, which) !== deed) throw new Refused('conflict', MEANWHILE)
    for (const text of texts) {
      if (text.what === 'text') storeTried(db, now, text)
      else storePassages(db, now, text)
    }
    return which === 'undo' ? undoDeed(db, now) : redoDeed(db, now, uid)
  })
}

const MEANWHILE = 'Something else was done meanwhile, so nothing was changed. Try it once more.'
