import { EventEmitter } from 'node:events'
import { createCodec } from './codec.ts'
import { strict } from './strict.ts'

const { encode } = createCodec()
type Answer = (event: object, ...words: readonly unknown[]) => unknown
const handlers = new Map<string, Answer>()

const members = {
  handle(channel: string, answer: Answer) {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    handlers.set(channel, answer)
  },
  removeHandler: (channel: string) => void handlers.delete(channel),
}

/** Its events are the app's own channels. */
export const ipcMain = strict('ipcMain', Object.assign(new EventEmitter(), members))

/** What `ipcRenderer.invoke` gets, encoded; of a failure only the message arrives, as in Electron. */
export async function answerInvoke(
  channel: string,
  event: object,
  words: readonly unknown[],
): Promise<{ readonly ok: boolean; readonly text: string }> {
  try {
    const answer = handlers.get(channel)
    if (!answer) throw new Error(`No handler registered for '${channel}'`)
    return { ok: true, text: encode(await answer(event, ...words)) }
  } catch (error) {
    return { ok: false, text: encode(`Error invoking remote method '${channel}': ${String(error)}`) }
  }
}
