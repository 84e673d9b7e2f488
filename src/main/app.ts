import type { Handlers } from '../shared/contract.ts'
import type { AppEvent } from '../shared/events.ts'
import { afterStart } from './after-start.ts'
import { appHandlers } from './app-handlers.ts'
import type { AppOptions } from './app-options.ts'
import { closeParts, createParts } from './app-parts.ts'
import type { AppParts } from './app-parts.ts'
import { openLibrary } from './db/open.ts'
import type { Library } from './db/open.ts'
import { createDispatch } from './dispatch.ts'
import type { Dispatch } from './dispatch.ts'
import { ensureFolds } from './memory/ensure-folds.ts'
import { beginRun } from './today/last-run.ts'
import type { OpenRun } from './today/last-run.ts'
import { ensureParameters } from './memory/parameters.ts'
import { bringIn, changedShipped } from './articles/shipped.ts'
import type { Shipped } from './articles/shipped.ts'

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

/**
 * Opens the library and lists what the application can do.
 *
 * Throws `LibraryError` with one sentence for a person where the library can't be opened: held by
 * another process, damaged, from a newer version, folder not writable.
 */
export function createApp(given: AppOptions): App {
  let isOpen = true
  // What is cut off by the closing is no fault.
  const report = (error: unknown): void => void (isOpen && given.report(error))
  const options = { ...given, report }
  const library = openLibrary(options.folder)
  const { run, shipped } = begun(library, options)
  // What can't be brought in is tried again at the next start; what was there can be studied.
  const ready = bringIn(library.db, shipped, options.banks, options.now()).catch(options.report)
  const parts = createParts(library, options)
  const stop = afterStart(library, options, parts, ready)
  const handlers = appHandlers(library, options, parts, run)
  const close = (): void => {
    isOpen = false
    stop()
    closeParts(parts)
    try {
      run.end()
    } finally {
      library.close()
    }
  }
  const call = createDispatch(handlers, options.report, ready)
  return { call, handlers, listen: listeningTo(parts), ready, close }
}

/** What has to be so before anything is asked of the library; where it can't be, the library is closed. */
function begun(library: Library, options: AppOptions): { run: OpenRun; shipped: Shipped[] } {
  try {
    const run = beginRun(library.db, options.folder)
    ensureParameters(library.db, options.now())
    ensureFolds(library.db)
    return { run, shipped: changedShipped(library.db, options.questions) }
  } catch (error) {
    library.close()
    throw error
  }
}

const listeningTo =
  ({ listeners, imports, decks, sharedFiles, edits }: AppParts): App['listen'] =>
  (page, listener) => {
    for (const value of imports.of(page)) listener({ name: 'importing', value })
    return listeners.add(page, listener, () => {
      imports.leave(page)
      decks.leave(page)
      sharedFiles.leave(page)
      void edits.drop(page)
    })
  }
