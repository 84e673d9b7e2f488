import type { ImportFormat } from '../shared/import-models.ts'
import { acceptAgain } from './accept-import.ts'
import { sql } from './db/sql.ts'
import type { Db } from './db/sql.ts'
import { readInWorker } from './read-in-worker.ts'
import type { ReadLimits, Reading } from './read-in-worker.ts'
import { engineName } from './shipped.ts'

export type Renewing = {
  readonly db: Db
  /** The file of `import-worker`. */
  readonly worker: string
  readonly limits: ReadLimits
  readonly now: () => Date
  readonly report: (error: unknown) => void
}

type Origin = {
  readonly article: string
  readonly title: string
  readonly name: string
  readonly format: ImportFormat
  readonly content: string
  readonly putBack: string
}

/**
 * Reads the imported articles again that an earlier engine made questions of, one after the other, each in a worker:
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
    for (const origin of outdated(renewing.db)) {
      if (stopped) return
      reading = readInWorker(renewing.worker, taskOf(origin), renewing.limits, () => undefined)
      const outcome = await reading.done
      if (stopped || !renewing.db.open) return
      if (outcome.kind === 'read')
        acceptAgain(renewing.db, renewing.now(), { ...origin, read: outcome.article })
    }
  }
  const stop = (): void => {
    stopped = true
    void reading?.stop()
  }
  return { done: renewAll().catch(renewing.report), stop }
}

/** The source as it was read the last time: the file where the text is only what is kept of it, else the text. */
const outdated = (db: Db): Origin[] =>
  sql<Origin>(
    db,
    `SELECT a.id AS article, a.title, o.name, o.format, coalesce(o.source, v.text) AS content,
       o.put_back AS putBack
     FROM article a
     JOIN article_version v ON v.id = a.version
     JOIN version_origin o ON o.version = v.id
     JOIN reading r ON r.version = v.id
     WHERE r.engine <> ? ORDER BY a.imported_at, a.id`,
  ).all(engineName)

const taskOf = ({ name, format, content, putBack }: Origin) => ({
  source: { name, format, content },
  putBack: (JSON.parse(putBack) as { start: number; end: number }[]) // storeOrigin wrote it
    .map((span) => ({ ...span, reason: '', line: 1, quote: '', putBack: true })),
})
