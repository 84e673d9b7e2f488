import type { Handlers } from '../shared/contract.ts'
import { createDispatch } from './dispatch.ts'
import type { Dispatch } from './dispatch.ts'

/** What a front gives the application. Nothing below it reads a clock or knows which front it is. */
export type AppOptions = {
  /** The data folder; it holds `library.db` and `library.lock`, and is made where it is missing. */
  readonly folder: string
  readonly front: 'desktop' | 'browser'
  readonly version: string
  /** Folder with the shipped articles: one folder an article, `article.md` in it. */
  readonly questions: string
  readonly now: () => Date
  /** The instant that `AFTERREAD_NOW` put in place of the clock, or null. */
  readonly clockSetTo: string | null
  /** Shows a folder in the file manager; null where the front cannot. */
  readonly showFolder: ((folder: string) => void) | null
  /** Called with what went wrong inside; a front writes it to stderr. */
  readonly report: (error: unknown) => void
}

export type App = {
  readonly call: Dispatch
  readonly handlers: Handlers
  /** Checkpoints, closes the library and frees its lock. */
  readonly close: () => void
}

/**
 * Opens the library and lists what the application can do.
 *
 * Throws `LibraryError` with one sentence for a person where the library can't be opened: held by
 * another process, damaged, from a newer version, folder not writable.
 */
export function createApp(options: AppOptions): App {
  const handlers = undefined as unknown as Handlers
  return { call: createDispatch(handlers, options.report), handlers, close: () => undefined }
}
