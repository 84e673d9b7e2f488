import { createCodec } from './codec.ts'
import { createFrame } from './frame.ts'
import { answerInvoke, ipcMain } from './ipc.ts'
import { addresses } from './running.ts'
import { PRELOAD_WORLD } from './target.ts'
import type { Target } from './target.ts'

const { encode, decode } = createCodec()

type Message = {
  readonly kind: 'invoke' | 'send' | 'preload-error'
  readonly id: number
  readonly channel: string
  readonly words: readonly unknown[]
  readonly url: string
}

/** The main process's end of the IPC of one page (world-preload.ts is the other). */
export type PreloadWire = { readonly send: (channel: string, words: readonly unknown[]) => void }

/**
 * @param sender the contents that handlers are told of
 * @param onError called when the preload itself fails
 */
export function openPreloadWire(
  target: Target,
  sender: object,
  onError: (error: Error) => void,
): PreloadWire {
  let world: number | null = null
  const run = (expression: string): void => {
    if (world === null) return
    // The document may be gone by the time this arrives, and its questions with it.
    target.send('Runtime.evaluate', { contextId: world, expression }).catch(() => undefined)
  }
  type Created = { context: { id: number; name: string; auxData?: { frameId?: string } } }
  target.events.on('Runtime.executionContextCreated', ({ context }: Created) => {
    if (context.name === PRELOAD_WORLD && context.auxData?.frameId === target.id) world = context.id
  })
  target.events.on('Runtime.executionContextsCleared', () => (world = null))
  target.events.on('Runtime.bindingCalled', ({ name, payload }: { name: string; payload: string }) => {
    if (name !== 'standinPost') return
    const message = decode(payload) as Message // posted by world-preload
    if (message.kind === 'preload-error') onError(new Error(String(message.words[0])))
    else void receive(message, sender, run)
  })
  return {
    send: (channel, words) =>
      run(`standinEmit(${JSON.stringify(channel)}, ${JSON.stringify(encode(words))})`),
  }
}

async function receive(message: Message, sender: object, run: (expression: string) => void): Promise<void> {
  const { kind, id, channel, words, url } = message
  const event = { sender, senderFrame: createFrame(addresses.toApp(url)), type: 'frame' }
  if (kind === 'send') {
    ipcMain.emit(channel, event, ...words)
    return
  }
  const { ok, text } = await answerInvoke(channel, event, words)
  run(`standinReply(${id}, ${ok}, ${JSON.stringify(text)})`)
}
