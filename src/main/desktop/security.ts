import { app, session } from 'electron'
import type { WebContents } from 'electron'
import { isOwnRequest } from './own-page.ts'

/**
 * Shuts every way out of the window: no network, no permission, no other page, no second window.
 *
 * @param own start of the addresses that are the page's own
 */
export function shutWindowIn(own: string): void {
  const { defaultSession } = session
  defaultSession.setPermissionRequestHandler((_contents, _permission, decide) => decide(false))
  defaultSession.setPermissionCheckHandler(() => false)
  defaultSession.setDevicePermissionHandler(() => false)
  // Its dictionaries would come from the network.
  defaultSession.setSpellCheckerEnabled(false)
  defaultSession.webRequest.onBeforeRequest(({ url }, decide) => decide({ cancel: !isOwnRequest(url, own) }))
  app.on('web-contents-created', (_event, contents) => keepOnPage(contents, own))
}

function keepOnPage(contents: WebContents, own: string): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.on('will-navigate', (event) => {
    // The page may load itself again.
    if (!event.url.startsWith(own)) event.preventDefault()
  })
}
