import type { BackupReason } from '../shared/backup-models.ts'
import type { AppOptions } from './app-options.ts'
import { createBackups } from './backups/backups.ts'
import { scheduleCheckpoints } from './db/checkpoints.ts'
import type { Library } from './db/open.ts'
import { createDecks, DECK_LIMITS } from './decks/deck-jobs.ts'
import { createEdits } from './articles/edits.ts'
import { emptyingBin } from './articles/empty-bin.ts'
import { storingTexts } from './articles/store-text.ts'
import { askingAgain } from './decisions/ask-again.ts'
import { createElsewhere } from './elsewhere.ts'
import { createImports } from './import/imports.ts'
import { storingArticles } from './import/store-article.ts'
import { createJudges } from './questions/judges.ts'
import { createListeners } from './import/listeners.ts'
import { createOwnComposer, OWN_LIMITS } from './own/own-composer.ts'
import { ownRenewal } from './own/own-renew.ts'
import { READ_LIMITS } from './import/read-in-worker.ts'
import { createSharedFiles } from './shared-article/shared-jobs.ts'
import { countAnswers } from './memory/totals.ts'

export type AppParts = ReturnType<typeof createParts>

/** What lives as long as the application is open: its workers, the jobs they do, who listens, what is written later. */
export function createParts(library: Library, options: AppOptions) {
  const { db, file } = library
  const { now, report } = options
  const leftForLater = (): void => countAnswers(db)
  const checkpoints = scheduleCheckpoints(db, file, leftForLater, report)
  const listeners = createListeners()
  const elsewhere = createElsewhere(db)
  const decks = createDecks({
    ...options,
    db,
    worker: options.deckWorker,
    limits: DECK_LIMITS,
    elsewhere,
    tell: (page, value) => listeners.tell(page, { name: 'working', value }),
  })
  const imports = createImports({
    db,
    worker: options.worker,
    limits: READ_LIMITS,
    store: storingArticles(db, decks.ask, elsewhere, now),
    tell: (page, value) => listeners.tell(page, { name: 'importing', value }),
    report,
  })
  const storeText = storingTexts(db, decks.ask, elsewhere, now)
  const edits = createEdits({ ...options, db, limits: READ_LIMITS, store: storeText })
  const composer = createOwnComposer(options.ownWorker, OWN_LIMITS, report)
  const copies = createBackups({ ...options, library: file, worker: options.backupWorker })
  return {
    checkpoints,
    listeners,
    imports,
    elsewhere,
    decks,
    sharedFiles: createSharedFiles(db, decks, elsewhere, now),
    edits,
    storeText,
    emptyBin: emptyingBin(db, decks.ask, elsewhere, now),
    again: askingAgain(db, edits.readForDeed, decks.ask, elsewhere, now),
    composer,
    renewOwn: ownRenewal(db, now, composer, report, elsewhere.over, () => {
      const task = { do: 'renew cards', library: db.name, now: now().toISOString() } as const
      return decks.ask('renewal', task, '')
    }),
    // What is backed up first is about to be written.
    backups: { ...copies, before: (why: BackupReason) => copies.before(why).then(elsewhere.over) },
    judges: createJudges(options.worker),
  }
}

/** Stops every worker, and what was to be written later. */
export function closeParts({ imports, decks, composer, edits, judges, checkpoints }: AppParts): void {
  for (const part of [imports, decks, composer, edits, judges]) part.close()
  checkpoints.stop()
}
