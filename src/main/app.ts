import { randomUUID } from 'node:crypto'
import { dirname } from 'node:path'
import type { Handlers } from '../shared/contract.ts'
import type { AppEvent } from '../shared/events.ts'
import type { QuestionOutputs } from '../shared/question-calls.ts'
import { about } from './about.ts'
import { answerQuestion } from './answers.ts'
import { articleView } from './article-view.ts'
import { articleRows } from './articles.ts'
import { backupFile, createBackups } from './backups.ts'
import type { Backups } from './backups.ts'
import { checkLibrary } from './check-library.ts'
import { scheduleCheckpoints } from './db/checkpoints.ts'
import { openLibrary } from './db/open.ts'
import type { Library } from './db/open.ts'
import { compareAttempts } from './comparisons.ts'
import { decide } from './decisions.ts'
import { refuseWhereFull } from './disk.ts'
import { createDispatch, Refused } from './dispatch.ts'
import type { Dispatch } from './dispatch.ts'
import { endSession } from './end-session.ts'
import { examHandlers } from './exam-handlers.ts'
import type { ExamCalls } from './exam-handlers.ts'
import { handIn } from './hand-in.ts'
import { createEdits } from './edits.ts'
import { engineReading } from './engine-reading.ts'
import { createImports } from './imports.ts'
import type { Imports } from './imports.ts'
import { insights } from './insights.ts'
import { createJudges } from './judges.ts'
import type { Judges } from './judges.ts'
import { libraryHandlers } from './library-handlers.ts'
import type { LibraryCalls } from './library-handlers.ts'
import { editQuestion, questionText, triedWording } from './wording-edits.ts'
import { createListeners } from './listeners.ts'
import { momentOf } from './moment.ts'
import { beginRun } from './last-run.ts'
import type { OpenRun } from './last-run.ts'
import { createOwnComposer, OWN_LIMITS } from './own-composer.ts'
import { ownRenewal } from './own-renew.ts'
import { ensureParameters } from './parameters.ts'
import { fillPaper, paper, setTimer } from './paper.ts'
import { READ_LIMITS } from './read-in-worker.ts'
import { redoAnswer } from './redo.ts'
import { questionHandlers } from './question-handlers.ts'
import { changeGrade } from './regrade.ts'
import { renewArticles } from './renew.ts'
import { printedPaper } from './printed-paper.ts'
import { prepareRestore } from './restore.ts'
import { resultOf } from './results.ts'
import { articleScores, scores } from './scores.ts'
import { scopes } from './scopes.ts'
import { hintFor, reveal, sessionView, startSession } from './sessions.ts'
import { changeSettings, settings } from './settings.ts'
import { bringIn, changedShipped } from './shipped.ts'
import type { Shipped } from './shipped.ts'
import { todayHandlers } from './today-handlers.ts'
import type { TodayCalls } from './today-handlers.ts'
import { ensureTotals } from './totals.ts'
import { undoAnswer } from './undo.ts'

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
  /** Closes the library, exchanges it and opens what is then there; null where it can't be. */
  readonly restart: (<T>(exchange: () => T) => T) | null
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
    ensureTotals(library.db)
    shipped = changedShipped(library.db, options.questions)
  } catch (error) {
    library.close()
    throw error
  }
  // What can't be brought in is tried again at the next start; what was there can be studied.
  const ready = bringIn(library.db, shipped, options.banks, options.now()).catch(options.report)
  const checkpoints = scheduleCheckpoints(library.db, library.file, options.report)
  const listeners = createListeners()
  const imports = createImports({
    db: library.db,
    worker: options.worker,
    limits: READ_LIMITS,
    now: options.now,
    tell: (page, value) => listeners.tell(page, { name: 'importing', value }),
    report: options.report,
  })
  const edits = createEdits({ ...options, db: library.db, limits: READ_LIMITS })
  const composer = createOwnComposer(options.ownWorker, OWN_LIMITS, options.report)
  const renewOwn = ownRenewal(library.db, options.now, composer, options.report)
  let renewing: ReturnType<typeof renewArticles> | null = null
  void ready.then(() => {
    if (!library.db.open) return
    renewing = renewArticles({ ...options, db: library.db, limits: READ_LIMITS })
    void renewing.done.then(renewOwn)
  })
  const backups = createBackups({ ...options, library: library.file, worker: options.backupWorker })
  const firstBackup = setTimeout(() => void backups.atStart(), AFTER_START_MS).unref()
  const judges = createJudges(options.worker)
  const handlers: Handlers = {
    ...createHandlers(library, options, checkpoints.wrote, imports, judges),
    ...todayHandlers(library.db, options, run, checkpoints.wrote),
    ...libraryHandlers(library.db, options.now, edits, () => {
      checkpoints.wrote()
      renewOwn()
    }),
    ...questionHandlers(library.db, options.now, composer, checkpoints.wrote),
    ...examHandlers(library.db, options.now, checkpoints.wrote),
    ...backupHandlers(library, options, backups),
    acceptImport: async (input, page) => {
      refuseWhereFull(options.freeBytes())
      await backups.before('import')
      const accepted = imports.accept(page, input)
      checkpoints.wrote()
      return accepted
    },
  }
  const close = (): void => {
    imports.close()
    composer.close()
    edits.close()
    judges.close()
    renewing?.stop()
    clearTimeout(firstBackup)
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
      void edits.drop(page)
    })
  }
  return { call, handlers, listen, ready, close }
}

type BackupCalls = 'backups' | 'backUp' | 'restoreBackup' | 'checkLibrary'

function backupHandlers(
  { db, file }: Library,
  { restart, now }: AppOptions,
  backups: Backups,
): Pick<Handlers, BackupCalls> {
  return {
    backups: async () => ({ folder: backups.folder, backups: await backups.list() }),
    backUp: async () => ({ made: await backups.make('asked') }),
    restoreBackup: ({ name }) => {
      if (!restart) throw new Refused('conflict', 'A backup can’t be restored here.')
      return {
        replaced: restart(prepareRestore(file, backups.folder, backupFile(backups.folder, name), now())),
      }
    },
    checkLibrary: () => checkLibrary(db, () => new Promise((resolve) => setImmediate(resolve))),
  }
}

function createHandlers(
  library: Library,
  options: AppOptions,
  wrote: () => void,
  imports: Imports,
  judges: Judges,
): Omit<
  Handlers,
  LibraryCalls | ExamCalls | BackupCalls | TodayCalls | keyof QuestionOutputs | 'acceptImport'
> {
  const { db } = library
  const { now } = options
  const day = (): number => momentOf(db, now()).day
  const writing = <T>(value: T): T => {
    wrote()
    return value
  }
  return {
    startSession: (input) => writing(startSession(db, now(), input, randomUUID())),
    scopes: () => scopes(db),
    session: ({ session }) => sessionView(db, session),
    answer: (input) => writing(answerQuestion(db, now(), input)),
    hint: (input) => hintFor(db, input),
    reveal: (input) => reveal(db, now(), input),
    changeGrade: (input) => writing(changeGrade(db, now(), input)),
    paper: ({ session }) => paper(db, session),
    fillPaper: (input) => writing(fillPaper(db, now(), input)),
    setTimer: (input) => writing(setTimer(db, input)),
    handIn: (input) => writing(handIn(db, now(), input)),
    undo: ({ session }) => writing(undoAnswer(db, now(), session)),
    redo: (input) => writing(redoAnswer(db, now(), input)),
    endSession: ({ session }) => writing(endSession(db, now(), session)),
    result: ({ session }) => resultOf(db, session),
    printedPaper: (input) => printedPaper(db, now(), input),

    decide: (input) => writing(decide(db, now(), input)),
    questionText: ({ question }) => questionText(db, question),
    judgeQuestion: async (input) => {
      const { question, article, version, faults } = triedWording(db, input)
      const reading = () => engineReading(db, article)
      const findings =
        faults.length > 0 ? [] : await judges.opinion(`${article} ${version}`, question, reading)
      return { faults, findings }
    },
    editQuestion: (input) => writing(editQuestion(db, now(), input)),

    articles: () => articleRows(db, day()),
    article: ({ article }) => articleView(db, day(), article),

    readImport: ({ name, format = null, source }, page) =>
      imports.read(page, {
        name,
        format,
        content: source.kind === 'text' ? source.text : Buffer.from(source.bytes, 'base64'),
      }),
    imports: (_, page) => imports.of(page),
    importPreview: ({ job }, page) => imports.preview(page, job),
    rereadImport: (input, page) => imports.reread(page, input),
    discardImport: ({ job }, page) => imports.discard(page, job),

    scores: () => scores(db),
    articleScores: ({ article }) => articleScores(db, day(), article),
    compareAttempts: (input) => compareAttempts(db, input),

    insights: (input) => insights(db, now(), input),

    settings: () => settings(db),
    changeSettings: (input) => writing(changeSettings(db, input)),
    about: () => about(library, options.version, options.front),
    openFolder: () => {
      options.showFolder?.(dirname(library.file))
      return { opened: options.showFolder !== null }
    },
    savePdf: async ({ name }, page) => ({ saved: (await options.savePdf?.(page, name)) ?? false }),
  }
}
