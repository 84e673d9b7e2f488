import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { createApp } from '../src/main/app.ts'
import type { App } from '../src/main/app.ts'
import { trialOptions } from '../src/main/samples/trial-options.ts'
import type { CallName, Input, Output } from '../src/shared/contract.ts'
import type { AppEvent } from '../src/shared/events.ts'

const PAGE = 'bench'

/** The app of a folder, with its real workers. */
export type Opened = { readonly app: App; readonly call: Call; readonly events: AppEvent[] }
type Call = <N extends CallName>(name: N, input: Input<N>) => Promise<Output<N>>

/** Runs a measurement in the app itself, as it was built, and removes its folder. */
export async function inApp(
  folder: string,
  now: Date,
  run: (opened: Opened) => Promise<void>,
): Promise<void> {
  const root = join(import.meta.dirname, '..')
  const worker = (name: string): string => join(root, 'out', 'main', `${name}.js`)
  const app = createApp({
    ...trialOptions(folder),
    worker: worker('import-worker'),
    deckWorker: worker('deck-worker'),
    ownWorker: worker('own-worker'),
    backupWorker: worker('backup-worker'),
    now: () => now,
    report: console.error,
  })
  const events: AppEvent[] = []
  const stop = app.listen(PAGE, (event) => events.push(event))
  const call: Call = async (name, input) => {
    const reply = await app.call(name, input, PAGE)
    if (!reply.ok) throw new Error(`${name}: ${reply.sentence}`)
    return reply.value as Awaited<ReturnType<typeof call<typeof name>>> // the contract's output of this call
  }
  try {
    await app.ready
    await run({ app, call, events })
  } finally {
    stop()
    app.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
