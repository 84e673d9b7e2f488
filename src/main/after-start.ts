import { statSync } from 'node:fs'
import type { AppOptions } from './app-options.ts'
import type { AppParts } from './app-parts.ts'
import { askWorker } from './backups/backups.ts'
import { CHECKED_BYTES } from './db/inspect.ts'
import { damaged } from './db/library-error.ts'
import type { Library } from './db/open.ts'
import { READ_LIMITS } from './import/read-in-worker.ts'
import { renewArticles } from './articles/renew.ts'

/** The page is there by then, and the learner reads. */
const AFTER_START_MS = 5000

/**
 * What is done once the library is open and the learner reads: questions of an earlier engine are made anew, the copy of
 * the day is made, a large library is looked through. Gives back what stops it.
 */
export function afterStart(
  { db, file }: Library,
  options: AppOptions,
  { backups, elsewhere, storeText, renewOwn }: AppParts,
  ready: Promise<void>,
): () => void {
  let renewing: ReturnType<typeof renewArticles> | null = null
  void ready.then(() => {
    if (!db.open) return
    const backUp = (): Promise<void> => backups.before('update')
    const { over: turn } = elsewhere
    renewing = renewArticles({ ...options, db, limits: READ_LIMITS, store: storeText, backUp, turn })
    void renewing.done.then(renewOwn)
  })
  void backups.bringHome()
  const later = setTimeout(() => {
    void backups.atStart()
    lookThrough(file, options).catch(options.report)
  }, AFTER_START_MS).unref()
  return () => {
    renewing?.stop()
    clearTimeout(later)
  }
}

/** A library too large to be looked through at the start is looked through while the learner reads. */
async function lookThrough(file: string, { backupWorker, report }: AppOptions): Promise<void> {
  if (statSync(file).size <= CHECKED_BYTES) return
  const news = await askWorker(backupWorker, { do: 'check', library: file })
  if (news.kind === 'failed' || (news.kind === 'checked' && !news.sound)) report(damaged(file))
}
