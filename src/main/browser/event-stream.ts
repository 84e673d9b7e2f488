import type { ServerResponse } from 'node:http'
import type { App } from '../app.ts'
import { GUARDED } from './pages.ts'

/**
 * Sends a page its events for as long as it listens: a line of JSON each, and an empty line at once, so that
 * the page knows that it is heard.
 */
export function streamEvents(response: ServerResponse, page: string, listen: App['listen']): void {
  response.writeHead(200, {
    ...GUARDED,
    'content-type': 'application/x-ndjson',
    'cache-control': 'no-store',
  })
  response.write('\n')
  const stop = listen(page, (event) => response.write(`${JSON.stringify(event)}\n`))
  response.once('close', stop)
}
