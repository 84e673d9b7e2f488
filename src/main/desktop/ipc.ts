import { ipcMain } from 'electron'
import type { WebContents } from 'electron'
import type { AppEvent } from '../../shared/events.ts'
import type { App } from '../app.ts'
import type { Dispatch } from '../dispatch.ts'
import { isOwnFrame } from './own-page.ts'

/** Answers the page's calls, and nobody else's. */
export function answerCalls(call: Dispatch, own: string): void {
  ipcMain.handle('call', (event, name: unknown, input: unknown) => {
    if (!isOwnFrame(event.senderFrame, own)) throw new Error('Only its own page may speak to Afterread.')
    return call(name, input, pageOf(event.sender))
  })
}

/**
 * Tells a window's page what concerns it, from the time it has loaded until it is gone or loads anew.
 *
 * @param hear hears the same, for the window itself
 */
export function tellPage(
  contents: WebContents,
  listen: App['listen'],
  own: string,
  hear: (event: AppEvent) => void,
): void {
  let stop = (): void => undefined
  const leave = (): void => {
    stop()
    stop = () => undefined
  }
  contents.on('did-navigate', leave)
  contents.on('destroyed', leave)
  contents.on('did-finish-load', () => {
    leave()
    stop = listen(pageOf(contents), (event) => {
      sendEvent(contents, event, own)
      hear(event)
    })
  })
}

/** Sends one event to our own page; whatever else the window might show hears nothing. */
export function sendEvent(contents: WebContents, event: AppEvent, own: string): void {
  if (!contents.isDestroyed() && isOwnFrame(contents.mainFrame, own)) contents.send('event', event)
}

/** How the application tells this window's page from others. */
export const pageOf = (contents: WebContents): string => `window ${contents.id}`
