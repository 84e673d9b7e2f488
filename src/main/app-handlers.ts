import type { Handlers } from '../shared/contract.ts'
import type { AppOptions } from './app-options.ts'
import type { AppParts } from './app-parts.ts'
import { backupHandlers } from './backups/backup-handlers.ts'
import type { Library } from './db/open.ts'
import { deckHandlers } from './decks/deck-handlers.ts'
import { decisionHandlers } from './decisions/decision-handlers.ts'
import { sparingTheDisk } from './backups/disk.ts'
import { waitingForTurn } from './elsewhere.ts'
import { examHandlers } from './exams/exam-handlers.ts'
import { generalHandlers, soundHandlers } from './general-handlers.ts'
import { importHandlers } from './import/import-handlers.ts'
import type { OpenRun } from './today/last-run.ts'
import { libraryHandlers } from './library-handlers.ts'
import { backedUpFirst } from './backups/mass-changes.ts'
import { questionHandlers } from './questions/question-handlers.ts'
import { scoreHandlers } from './insights/score-handlers.ts'
import { sessionHandlers } from './sessions/session-handlers.ts'
import { sharedHandlers } from './shared-article/shared-handlers.ts'
import { todayHandlers } from './today/today-handlers.ts'

/** All that the application can do: each call waits for its turn, is backed up first where it must, and spares the disk. */
export function appHandlers(library: Library, options: AppOptions, parts: AppParts, run: OpenRun): Handlers {
  const { db } = library
  const { now } = options
  const { imports, decks, sharedFiles, composer, judges, elsewhere, backups } = parts
  const wrote = (): void => parts.checkpoints.wrote()
  const wroteText = (): void => {
    wrote()
    parts.renewOwn()
  }
  const all: Handlers = {
    ...generalHandlers(library, options, wrote),
    ...sessionHandlers(db, now, wrote, options.report),
    ...decisionHandlers(db, now, judges, wrote),
    ...todayHandlers(db, options, run, wrote),
    ...libraryHandlers(db, now, parts, wroteText),
    ...questionHandlers(db, now, composer, wrote),
    ...examHandlers(db, now, wrote),
    ...importHandlers(imports, backups, wrote),
    ...deckHandlers(db, decks, backups, now, wrote),
    ...sharedHandlers(db, sharedFiles, backups, wroteText),
    ...scoreHandlers(db, now),
    ...backupHandlers(library, options, backups, decks),
    ...soundHandlers(options.recovered),
  }
  return sparingTheDisk(backedUpFirst(waitingForTurn(all, elsewhere), backups), options.freeBytes)
}
