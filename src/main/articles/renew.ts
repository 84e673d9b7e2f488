import { inTransaction, sql } from '../db/sql.ts'
import type { Db } from '../db/sql.ts'
import { originOfRead, preparedOf } from '../import/accept-import.ts'
import { importBank } from '../import/import.ts'
import { originOf } from './origins.ts'
import type { Origin, VersionNames } from './origins.ts'
import type { ReadArticle, ReadTask } from '../import/read-article.ts'
import { readInWorker } from '../import/read-in-worker.ts'
import type { ReadLimits, Reading } from '../import/read-in-worker.ts'
import { engineName } from './shipped.ts'
import type { StoreText } from './store-text.ts'

export type Renewing = {
  readonly db: Db
  /** The file of `import-worker`. */
  readonly worker: string
  readonly limits: ReadLimits
  readonly store: StoreText
  /** Copies the library before its questions are made anew. */
  readonly backUp: () => Promise<void>
  /** Resolves when nothing else is written. */
  readonly turn: () => Promise<void>
  readonly report: (error: unknown) => void
}

/**
 * Reads the learner's articles again that an earlier engine made questions of, one after the other, each in a worker:
 * facts keep their memory, questions are made anew. What cannot be read now stays as it is.
 *
 * @returns `done` never rejects; `stop` ends the one at work and leaves the others
 */
export function renewArticles(renewing: Renewing): {
  readonly done: Promise<void>
  readonly stop: () => void
} {
  let reading: Reading | null = null
  let stopped = false
  const renewAll = async (): Promise<void> => {
    const versions = outdated(renewing.db)
    if (versions.length > 0) await renewing.backUp()
    for (const version of versions) {
      if (stopped || !renewing.db.open) return
      const stored = storedText(renewing.db, version)
      if (!stored) continue
      reading = readInWorker(renewing.worker, taskOf(stored), renewing.limits, () => undefined)
      const outcome = await reading.done
      await renewing.turn()
      if (stopped || !renewing.db.open) return
      if (outcome.kind === 'read')
        await renewing.store(NO_PAGE, { what: 'renewal', stored, read: outcome.article })
    }
  }
  const stop = (): void => {
    stopped = true
    void reading?.stop()
  }
  return { done: renewAll().catch(renewing.report), stop }
}

/** Nobody asked for it, and so nobody can stop it. */
const NO_PAGE = 'renewal'

const outdated = (db: Db): number[] =>
  sql<{ version: number }>(
    db,
    `SELECT r.version FROM article a JOIN reading r ON r.version = a.version
     WHERE a.origin = 'imported' AND a.binned_at IS NULL AND r.engine <> ? ORDER BY a.imported_at, a.id`,
  )
    .all(engineName)
    .map(({ version }) => version)

/** A version of a text with all that is needed to read it again. */
export type StoredText = {
  readonly version: number
  readonly article: string
  readonly text: string
  readonly origin: Origin
  readonly names: VersionNames
}

/** The version as it was read the last time, or null where it is not there. */
export function storedText(db: Db, version: number): StoredText | null {
  const row = sql<{ article: string; text: string }>(
    db,
    'SELECT article, text FROM article_version WHERE id = ?',
  ).get(version)
  const from = originOf(db, version)
  return row && from ? { version, ...row, ...from } : null
}

/** To read a text as it was read: the file where the text is only what is kept of it, else the text. */
export const taskOf = ({ text, origin }: StoredText): ReadTask => ({
  source: { name: origin.name, format: origin.format, content: origin.source ?? text },
  putBack: origin.putBack.map((span) => ({ ...span, reason: '', line: 1, quote: '', putBack: true })),
  omit: origin.leftOut,
})

/** Stores what was made of a text once more, unless the learner gave the article another one meanwhile. */
export function storeAgain(
  db: Db,
  now: Date,
  { article, version, origin }: StoredText,
  read: ReadArticle,
): void {
  inTransaction(db, () => {
    const stands = sql(db, 'SELECT 1 FROM article WHERE id = ? AND version = ? AND binned_at IS NULL')
    const before = originOf(db, version)?.origin
    if (!stands.get(article, version) || JSON.stringify(before) !== JSON.stringify(origin)) return
    const from = originOfRead(read, origin.name, origin.madeBy)
    importBank(db, preparedOf(read), { article, origin: 'imported', at: now.toISOString(), from })
  })
}
