import type { AppEvent } from '../shared/events.ts'
import { createApp } from './app.ts'
import type { App, AppOptions } from './app.ts'

type Hearer = {
  readonly page: string
  readonly listener: (event: AppEvent) => void
  stop: () => void
}

/**
 * The application as the fronts have it: it can close its library, have another put in its place and open that,
 * while every page keeps its wire.
 */
export function createRestartableApp(options: Omit<AppOptions, 'restart'>): App {
  const hearers = new Set<Hearer>()
  const restart = <T>(exchange: () => T): T => {
    app.close()
    try {
      return exchange()
    } finally {
      // Also where it could not be exchanged: then the library is as it was.
      app = createApp(own)
      for (const hearer of hearers) hearer.stop = app.listen(hearer.page, hearer.listener)
    }
  }
  const own: AppOptions = { ...options, restart }
  let app = createApp(own)
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
