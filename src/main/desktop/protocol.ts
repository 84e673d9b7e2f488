import { protocol } from 'electron'
import { answerOwnPage, OWN_PAGE } from './own-page.ts'
import type { Pages } from '../browser/pages.ts'

const scheme = new URL(OWN_PAGE).protocol.slice(0, -1)

/** Makes `app://` a scheme with an origin, like https. To be called before Electron is ready. */
export function registerOwnScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true }
  protocol.registerSchemesAsPrivileged([{ scheme, privileges }])
}

export function serveOwnPage(pages: Pages): void {
  protocol.handle(scheme, (request) => answerOwnPage(pages, request.url))
}
