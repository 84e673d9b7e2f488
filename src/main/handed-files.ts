import { app, dialog } from 'electron'
import type { BrowserWindow } from 'electron'
import { basename } from 'node:path'
import { isUnreadable } from '../engine/unreadable.ts'
import type { Dispatch } from './dispatch.ts'
import { DECK_HEAD, deckFormatOf } from '../shared/deck-format.ts'
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
  showDecks: () => void,
): Promise<void> {
  for (const file of files) {
    const refused = await importFile(file, call, pageOf(window.webContents), showDecks)
    if (refused !== null) dialog.showErrorBox('Afterread could not read this file', refused)
  }
}

/** `show` shows the decks that were read. */
async function importFile(
  file: string,
  call: Dispatch,
  page: string,
  show: () => void,
): Promise<string | null> {
  try {
    const content = readBytes(file)
    const [name, bytes] = [basename(file), Buffer.from(content).toString('base64')]
    const isDeck = deckFormatOf(name, new TextDecoder().decode(content.subarray(0, DECK_HEAD))) !== null
    const reply = isDeck
      ? await call('readDeck', { name, bytes }, page)
      : await call('readImport', { name, source: { kind: 'file', bytes } }, page)
    if (isDeck && reply.ok) show()
    return reply.ok ? null : reply.sentence
  } catch (error) {
    if (isUnreadable(error)) return error.message
    throw error
  }
}
