import type { Recovered } from '../shared/recovery-models.ts'

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
