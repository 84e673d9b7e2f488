import { _electron } from '@playwright/test'
import type { ElectronApplication } from '@playwright/test'
import { join } from 'node:path'
import { endBy } from './browser.ts'
import { environment, root } from './front.ts'
import type { Opened, OpenOptions } from './front.ts'
import { findRuntime } from './runtime.ts'

export type OpenedDesktop = Opened & { readonly electron: ElectronApplication }

/** Opens the built desktop app, on Electron or its stand-in. */
export async function openOnDesktop(options: OpenOptions): Promise<OpenedDesktop> {
  const runtime = findRuntime()
  if (runtime.kind === 'none') throw new Error(runtime.said)
  // Playwright asks the module `electron` for the program, and that module reads this.
  if (runtime.folder !== null) process.env['ELECTRON_OVERRIDE_DIST_PATH'] = runtime.folder
  const chromium = process.env['AFTERREAD_CHROMIUM']
  const electron = await _electron.launch({
    args: ['.', '--library', options.library],
    cwd: root,
    env: { ...environment(options), ...(chromium ? { AFTERREAD_CHROMIUM: chromium } : {}) },
    colorScheme: null,
  })
  const program = electron.process()
  const pieces: string[] = []
  for (const stream of [program.stdout, program.stderr])
    stream?.on('data', (piece: Buffer) => pieces.push(String(piece)))
  return {
    electron,
    page: await electron.firstWindow(),
    origin: 'app://afterread',
    said: () => pieces.join(''),
    kill: () => endBy(program, 'SIGKILL'),
    close: () => electron.close(),
    resize: (width, height) => resize(electron, width, height),
  }
}

/** The program that would run the app, for stories that start it without a test to drive it. */
export function desktopProgram(): string | null {
  const runtime = findRuntime()
  return runtime.kind === 'stand-in' && runtime.folder !== null ? join(runtime.folder, 'electron') : null
}

async function resize(electron: ElectronApplication, width: number, height: number): Promise<void> {
  await electron.evaluate(
    ({ BrowserWindow }, size) => {
      const [window] = BrowserWindow.getAllWindows()
      window?.setMinimumSize(1, 1)
      window?.setContentSize(size.width, size.height)
    },
    { width, height },
  )
}
