import { ipcMain } from 'electron'
import type { Dispatch } from './dispatch.ts'
import { isOwnFrame } from './own-page.ts'

/** Answers the page's calls, and nobody else's. */
export function answerCalls(call: Dispatch, own: string): void {
  ipcMain.handle('call', (event, name: unknown, input: unknown) => {
    if (!isOwnFrame(event.senderFrame, own)) throw new Error('Only its own page may speak to Afterread.')
    return call(name, input)
  })
}
