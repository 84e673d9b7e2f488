import type { SharedAccepted } from '../../shared/share-models.ts'
import type { Db } from '../db/sql.ts'
import type { Tell } from '../decks/tell.ts'
import { Refused } from '../dispatch.ts'
import { bringShared } from './bring-shared.ts'
import { unpackedShared } from './packed-shared.ts'
import type { PackedShared } from './packed-shared.ts'

/** What a worker is asked to store of a file of shared articles that was read; `uid` is of the deed. */
export type SharedToStore = {
  readonly uid: string
  readonly name: string
  readonly given: PackedShared
  readonly history: boolean
  readonly now: string
}

/** Stores shared articles: all of the file or nothing. */
export function storeShared(db: Db, { now, given, ...sharing }: SharedToStore, tell: Tell): SharedAccepted {
  const { deed, articles } = bringShared(
    db,
    new Date(now),
    { ...sharing, given: unpackedShared(given) },
    tell,
  )
  const [first] = articles
  if (!deed || !first)
    throw new Refused('conflict', `All of ${sharing.name} is in the library already; nothing was stored.`)
  return { deed, article: first.article }
}
