import type { AppEvent } from '../../shared/events.ts'
import type { Recovered } from '../../shared/recovery-models.ts'
import { createApp } from '../app.ts'
import type { App } from '../app.ts'
import type { AppOptions } from '../app-options.ts'
import { createDamagedApp } from './damaged-app.ts'
import { isCorruption, LibraryError } from '../db/library-error.ts'
import { isUpdateLong } from './update-library.ts'
import { createUpdatingApp } from './updating-app.ts'

type Hearer = {
  readonly page: string
  readonly listener: (event: AppEvent) => void
  stop: () => void
}

/**
 * The application as the fronts have it: it can close its library, have another put in its place and open that,
 * while every page keeps its wire. A large library of an earlier Afterread is brought up to date before the pages can
 * use it. Where the library is damaged, at the start or found so later, it offers to recover it, and goes on with what
 * was recovered.
 */
export function createRestartableApp(options: Omit<AppOptions, 'restart' | 'recovered'>): App {
  const hearers = new Set<Hearer>()
  let app: App
  let isShut = false

  const open = (recovered: Recovered | null): void => {
    try {
      isShut = isUpdateLong(options.folder)
      app = isShut ? openUpdating(recovered) : createApp({ ...options, restart, recovered, report })
    } catch (error) {
      if (!(error instanceof LibraryError && error.kind === 'damaged')) throw error
      options.report(error.message)
      openDamaged()
    }
    for (const hearer of hearers) hearer.stop = app.listen(hearer.page, hearer.listener)
  }
  const openUpdating = (recovered: Recovered | null): App =>
    createUpdatingApp({ ...options, restart: null, recovered: null }, () => open(recovered), openDamaged)
  const openDamaged = (): void => {
    isShut = true
    app = createDamagedApp({ ...options, restart: null, recovered: null }, (recovered) => {
      app.close()
      try {
        open(recovered)
      } catch (error) {
        options.report(error)
        openDamaged()
      }
    })
  }
  const restart = <T>(exchange: () => T): T => {
    app.close()
    try {
      return exchange()
    } finally {
      // Also where it could not be exchanged: then the library is as it was.
      open(null)
    }
  }
  const report = (error: unknown): void => {
    options.report(error)
    // Whatever runs now ends first.
    if (isCorruption(error)) setImmediate(closeDamaged)
  }
  const closeDamaged = (): void => {
    if (isShut) return
    try {
      app.close()
    } catch {
      // What can't be closed in order is damaged: its lock is freed all the same.
    }
    openDamaged()
  }

  open(null)
  return {
    call: (name, input, page) => app.call(name, input, page),
    get handlers() {
      return app.handlers
    },
    get ready() {
      return app.ready
    },
    listen: (page, listener) => {
      const hearer: Hearer = { page, listener, stop: app.listen(page, listener) }
      hearers.add(hearer)
      return () => {
        hearers.delete(hearer)
        hearer.stop()
      }
    },
    close: () => app.close(),
  }
}
