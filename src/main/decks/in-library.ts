import { joinLibrary } from '../db/open.ts'
import type { Db } from '../db/sql.ts'
import { tellingWrites } from '../db/told-writes.ts'
import type { Told } from '../db/told-writes.ts'
import { WRITTEN_OF_FACTS } from '../memory/overview-sql.ts'
import { WRITTEN_OF_ARTICLES } from '../questions/question-places.ts'

/** Runs what a worker does to a library, through a connection of its own. */
export function inLibrary<T>(file: string, run: (db: Db) => T): T {
  const db = joinLibrary(file)
  try {
    return run(db)
  } finally {
    db.close()
  }
}

/** Notes what is written of facts and articles from now on; what is given back says what it was so far. */
export const tellingAll = (db: Db): (() => Told) =>
  tellingWrites(db, { facts: WRITTEN_OF_FACTS, articles: WRITTEN_OF_ARTICLES })

/** Here nobody waits for it: a log of so much would hold up whoever moved it into the library later. */
export const moveLog = (db: Db): void => void db.pragma('wal_checkpoint(PASSIVE)')
