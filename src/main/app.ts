import { statSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Handlers } from '../shared/contract.ts'
import type { AppEvent } from '../shared/events.ts'
import type { BackupReason } from '../shared/backup-models.ts'
import type { RecoveryOutputs } from '../shared/recovery-calls.ts'
import type { Recovered } from '../shared/recovery-models.ts'
import { about } from './about.ts'
import { articleView } from './article-view.ts'
import { articleRows } from './articles.ts'
import { backupHandlers } from './backup-handlers.ts'
import { askWorker, createBackups } from './backups.ts'
import { scheduleCheckpoints } from './db/checkpoints.ts'
import { CHECKED_BYTES } from './db/inspect.ts'
import { damaged } from './db/library-error.ts'
import { openLibrary } from './db/open.ts'
import type { Library } from './db/open.ts'
import { createDecks, DECK_LIMITS } from './decks/deck-jobs.ts'
import { deckHandlers } from './decks/deck-handlers.ts'
import { decisionHandlers } from './decision-handlers.ts'
import { sparingTheDisk } from './disk.ts'
import { createDispatch, Refused } from './dispatch.ts'
import type { Dispatch } from './dispatch.ts'
import { createEdits } from './edits.ts'
import { createElsewhere, waitingForTurn } from './elsewhere.ts'
import { examHandlers } from './exam-handlers.ts'
import { importHandlers } from './import-handlers.ts'
import { createImports } from './imports.ts'
import { createJudges } from './judges.ts'
import { beginRun } from './last-run.ts'
import type { OpenRun } from './last-run.ts'
import { libraryHandlers } from './library-handlers.ts'
import { createListeners } from './listeners.ts'
import { backedUpFirst } from './mass-changes.ts'
import { momentOf } from './moment.ts'
import { createOwnComposer, OWN_LIMITS } from './own-composer.ts'
import { ownRenewal } from './own-renew.ts'
import { ensureParameters } from './parameters.ts'
import { questionHandlers } from './question-handlers.ts'
import { READ_LIMITS } from './read-in-worker.ts'
import { renewArticles } from './renew.ts'
import { scoreHandlers } from './score-handlers.ts'
import { sessionHandlers } from './session-handlers.ts'
import { sharedHandlers } from './shared-article/shared-handlers.ts'
import { createSharedFiles } from './shared-article/shared-jobs.ts'
import { changeSettings, settings } from './settings.ts'
import { bringIn, changedShipped } from './shipped.ts'
import type { Shipped } from './shipped.ts'
import { todayHandlers } from './today-handlers.ts'
import { ensureFolds } from './ensure-folds.ts'
import { countAnswers } from './totals.ts'

/** What a front gives the application. Nothing below it reads a clock or knows which front it is. */
export type AppOptions = {
  /** The data folder; it holds `library.db` and `library.lock`, and is made where it is missing. */
  readonly folder: string
  readonly front: 'desktop' | 'browser'
  readonly version: string
  /** Folder with the shipped articles: one folder an article, `article.md` in it. */
  readonly questions: string
  /** Folder where the build left the banks of the shipped articles; it may be missing. */
  readonly banks: string
  /** The file of `import-worker`, which reads an article. */
  readonly worker: string
  /** The file of `deck-worker`, which reads and writes files of cards. */
  readonly deckWorker: string
  /** The file of `own-worker`, which composes facts of one's own. */
  readonly ownWorker: string
  /** The file of `backup-worker`, which copies the library. */
  readonly backupWorker: string
  readonly now: () => Date
  /** The instant that `AFTERREAD_NOW` put in place of the clock, or null. */
  readonly clockSetTo: string | null
  /** Bytes left on the disk of the folder; null where the system does not tell. */
  readonly freeBytes: () => number | null
  /** Shows a folder in the file manager; null where the front cannot. */
  readonly showFolder: ((folder: string) => void) | null
  /** Saves a page's screen as a PDF; null where the front cannot. False where the learner thought better of it. */
  readonly savePdf: ((page: string, name: string) => Promise<boolean>) | null
  /** Saves a file where the learner chooses; null where the page does it itself. False as for a PDF. */
  readonly saveFile: ((page: string, name: string, bytes: Uint8Array) => Promise<boolean>) | null
  /** Closes the library, exchanges it and opens what is then there; null where it can't be. */
  readonly restart: (<T>(exchange: () => T) => T) | null
  /** What was recovered of a library that was damaged, since the start; null where it was sound. */
  readonly recovered: Recovered | null
  /** Called with what went wrong inside; a front writes it to stderr. */
  readonly report: (error: unknown) => void
}

export type App = {
  readonly call: Dispatch
  readonly handlers: Handlers
  /** Tells `listener` what concerns a page, from what is so now on; that it stops means that the page is gone. */
  readonly listen: (page: string, listener: (event: AppEvent) => void) => () => void
  /** Done once the articles that ship are in the library; calls wait for it. Never rejects. */
  readonly ready: Promise<void>
  /** Checkpoints, closes the library and frees its lock. */
  readonly close: () => void
}

/** The page is there by then, and the learner reads. */
const AFTER_START_MS = 5000

/**
 * Opens the library and lists what the application can do.
 *
 * Throws `LibraryError` with one sentence for a person where the library can't be opened: held by
 * another process, damaged, from a newer version, folder not writable.
 */
export function createApp(options: AppOptions): App {
  const library = openLibrary(options.folder)
  let shipped: Shipped[]
  let run: OpenRun
  try {
    run = beginRun(library.db, options.folder)
    ensureParameters(library.db, options.now())
    ensureFolds(library.db)
    shipped = changedShipped(library.db, options.questions)
  } catch (error) {
    library.close()
    throw error
  }
  // What can't be brought in is tried again at the next start; what was there can be studied.
  const ready = bringIn(library.db, shipped, options.banks, options.now()).catch(options.report)
  const leftForLater = (): void => countAnswers(library.db)
  const checkpoints = scheduleCheckpoints(library.db, library.file, leftForLater, options.report)
  const listeners = createListeners()
  const imports = createImports({
    db: library.db,
    worker: options.worker,
    limits: READ_LIMITS,
    now: options.now,
    tell: (page, value) => listeners.tell(page, { name: 'importing', value }),
    report: options.report,
  })
  const elsewhere = createElsewhere(library.db)
  const decks = createDecks({
    ...options,
    db: library.db,
    worker: options.deckWorker,
    limits: DECK_LIMITS,
    elsewhere,
    tell: (page, value) => listeners.tell(page, { name: 'working', value }),
  })
  const sharedFiles = createSharedFiles(library.db, decks, options.now)
  const edits = createEdits({ ...options, db: library.db, limits: READ_LIMITS })
  const composer = createOwnComposer(options.ownWorker, OWN_LIMITS, options.report)
  const renewOwn = ownRenewal(library.db, options.now, composer, options.report, elsewhere.over)
  const copies = createBackups({ ...options, library: library.file, worker: options.backupWorker })
  // What is backed up first is about to be written.
  const backups = { ...copies, before: (why: BackupReason) => copies.before(why).then(elsewhere.over) }
  let renewing: ReturnType<typeof renewArticles> | null = null
  void ready.then(() => {
    if (!library.db.open) return
    const backUp = (): Promise<void> => backups.before('update')
    renewing = renewArticles({
      ...options,
      db: library.db,
      limits: READ_LIMITS,
      backUp,
      turn: elsewhere.over,
    })
    void renewing.done.then(renewOwn)
  })
  const later = setTimeout(() => {
    void backups.atStart()
    lookThrough(library.file, options).catch(options.report)
  }, AFTER_START_MS).unref()
  const judges = createJudges(options.worker)
  const wroteText = (): void => {
    checkpoints.wrote()
    renewOwn()
  }
  const all: Handlers = {
    ...ownHandlers(library, options, checkpoints.wrote),
    ...sessionHandlers(library.db, options.now, checkpoints.wrote),
    ...decisionHandlers(library.db, options.now, judges, checkpoints.wrote),
    ...todayHandlers(library.db, options, run, checkpoints.wrote),
    ...libraryHandlers(library.db, options.now, { edits, decks, elsewhere }, wroteText),
    ...questionHandlers(library.db, options.now, composer, checkpoints.wrote),
    ...examHandlers(library.db, options.now, checkpoints.wrote),
    ...importHandlers(imports, backups, checkpoints.wrote),
    ...deckHandlers(library.db, decks, backups, options.now, checkpoints.wrote),
    ...sharedHandlers(library.db, sharedFiles, backups, wroteText),
    ...scoreHandlers(library.db, options.now),
    ...backupHandlers(library, options, backups),
    ...soundHandlers(options.recovered),
  }
  const handlers = sparingTheDisk(backedUpFirst(waitingForTurn(all, elsewhere), backups), options.freeBytes)
  const close = (): void => {
    imports.close()
    decks.close()
    composer.close()
    edits.close()
    judges.close()
    renewing?.stop()
    clearTimeout(later)
    checkpoints.stop()
    try {
      run.end()
    } finally {
      library.close()
    }
  }
  const call = createDispatch(handlers, options.report, ready)
  const listen: App['listen'] = (page, listener) => {
    for (const value of imports.of(page)) listener({ name: 'importing', value })
    return listeners.add(page, listener, () => {
      imports.leave(page)
      decks.leave(page)
      sharedFiles.leave(page)
      void edits.drop(page)
    })
  }
  return { call, handlers, listen, ready, close }
}

/** A library too large to be looked through at the start is looked through while the learner reads. */
async function lookThrough(file: string, { backupWorker, report }: AppOptions): Promise<void> {
  if (statSync(file).size <= CHECKED_BYTES) return
  const news = await askWorker(backupWorker, { do: 'check', library: file })
  if (news.kind === 'failed' || (news.kind === 'checked' && !news.sound)) report(damaged(file))
}

const soundHandlers = (recovered: Recovered | null): Pick<Handlers, keyof RecoveryOutputs> => ({
  recovery: () => (recovered ? { state: 'recovered', recovered } : { state: 'sound' }),
  recover: () => {
    throw new Refused('conflict', 'The library is sound: there is nothing to recover.')
  },
})

/** What is not the business of one subject alone. */
function ownHandlers(
  library: Library,
  { now, version, front, showFolder, savePdf, saveFile }: AppOptions,
  wrote: () => void,
): Pick<
  Handlers,
  'articles' | 'article' | 'settings' | 'changeSettings' | 'about' | 'openFolder' | 'savePdf' | 'saveFile'
> {
  const { db } = library
  const day = (): number => momentOf(db, now()).day
  return {
    articles: () => articleRows(db, day()),
    article: ({ article }) => articleView(db, day(), article),
    settings: () => settings(db),
    changeSettings: (input) => {
      const changed = changeSettings(db, input)
      wrote()
      return changed
    },
    about: () => about(library, version, front),
    openFolder: () => {
      showFolder?.(dirname(library.file))
      return { opened: showFolder !== null }
    },
    saveFile: async ({ name, bytes }, page) => ({
      saved: (await saveFile?.(page, name, Buffer.from(bytes, 'base64'))) ?? false,
    }),
    savePdf: async ({ name }, page) => ({ saved: (await savePdf?.(page, name)) ?? false }),
  }
}
