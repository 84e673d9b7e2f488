import { app, dialog } from 'electron'
import type { BrowserWindow } from 'electron'
import { basename } from 'node:path'
import { isUnreadable } from '../engine/unreadable.ts'
import type { Dispatch } from './dispatch.ts'
import { readBytes } from './file-bytes.ts'
import { filesAmong } from './handed-words.ts'
import { pageOf } from './ipc.ts'

type Taker = (files: readonly string[]) => void

/**
 * Collects the files that the system hands to Afterread: with its start, with a second start, dropped on its
 * icon. To be called before Electron is ready; what comes before there is a taker waits for it.
 *
 * @returns sets the taker, which is called at once with what has come so far, be it nothing
 */
export function awaitFiles(): (taker: Taker) => void {
  const waiting = [...filesAmong(process.argv, process.cwd())]
  let take: Taker = (files) => void waiting.push(...files)
  app.on('second-instance', (_event, words, folder) => take(filesAmong(words, folder)))
  app.on('open-file', (event, file) => {
    event.preventDefault()
    take([file])
  })
  return (taker) => {
    take = taker
    taker(waiting)
  }
}

/** Begins to import files for the page of a window; what can't be read is said in a box of the system. */
export async function importFiles(
  window: BrowserWindow,
  files: readonly string[],
  call: Dispatch,
): Promise<void> {
  for (const file of files) {
    const refused = await importFile(file, call, pageOf(window.webContents))
    if (refused !== null) dialog.showErrorBox('Afterread could not read this file', refused)
  }
}

async function importFile(file: string, call: Dispatch, page: string): Promise<string | null> {
  try {
    const bytes = Buffer.from(readBytes(file)).toString('base64')
    const reply = await call('readImport', { name: basename(file), source: { kind: 'file', bytes } }, page)
    return reply.ok ? null : reply.sentence
  } catch (error) {
    if (isUnreadable(error)) return error.message
    throw error
  }
}
