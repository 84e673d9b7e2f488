import { app, dialog } from 'electron'
import type { BrowserWindow } from 'electron'
import { basename } from 'node:path'
import { isUnreadable } from '../../engine/unreadable.ts'
import type { Dispatch } from '../dispatch.ts'
import { isSharedFile } from '../../shared/article-endings.ts'
import type { Recovery } from '../../shared/recovery-models.ts'
import { DECK_HEAD, deckFormatOf } from '../../shared/deck-format.ts'
import { readDeckBytes } from '../terminal/file-bytes.ts'
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

/** So often it is looked whether a library that can't be used can be used by now. */
const LOOK_MS = 500

/**
 * Begins to import files for the page of a window; what can't be read is said in a box of the system. While the library is
 * brought up to date or recovered they wait, as long as the window is there.
 */
export async function importFiles(
  window: BrowserWindow,
  files: readonly string[],
  call: Dispatch,
  show: (screen: 'cards' | 'shared') => void,
): Promise<void> {
  for (const file of files) {
    while (!(await isUsable(call))) {
      if (window.isDestroyed()) return
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS))
    }
    const refused = await importFile(file, call, pageOf(window.webContents), show)
    if (refused !== null) dialog.showErrorBox('Afterread could not read this file', refused)
  }
}

async function isUsable(call: Dispatch): Promise<boolean> {
  const reply = await call('recovery', {}, '')
  return !reply.ok || USABLE.has((reply.value as Recovery).state) // the contract's output of this call
}

const USABLE: ReadonlySet<Recovery['state']> = new Set(['sound', 'recovered'])

/** `show` shows the decks, or the shared articles, that were read. */
async function importFile(
  file: string,
  call: Dispatch,
  page: string,
  show: (screen: 'cards' | 'shared') => void,
): Promise<string | null> {
  try {
    const content = await readDeckBytes(file)
    const [name, bytes] = [basename(file), Buffer.from(content).toString('base64')]
    const screen = screenFor(name, content)
    const reply =
      screen === 'shared'
        ? await call('readShared', { name, bytes }, page)
        : screen === 'cards'
          ? await call('readDeck', { name, bytes }, page)
          : await call('readImport', { name, source: { kind: 'file', bytes } }, page)
    if (screen !== null && reply.ok) show(screen)
    return reply.ok ? null : reply.sentence
  } catch (error) {
    if (isUnreadable(error)) return error.message
    throw error
  }
}

/** Where a file is looked at that is no article; null for one that is. */
function screenFor(name: string, content: Uint8Array): 'cards' | 'shared' | null {
  if (isSharedFile(name)) return 'shared'
  const head = new TextDecoder().decode(content.subarray(0, DECK_HEAD))
  return deckFormatOf(name, head) === null ? null : 'cards'
}
