import { test } from '@playwright/test'
import { spawn } from 'node:child_process'
import { serveRefused } from './browser.ts'
import { desktopProgram } from './desktop.ts'
import { environment, root } from './front.ts'
import type { FrontName, OpenOptions, Refusal } from './front.ts'

/** Starts a front where it is expected to refuse, and gives what it said. */
export async function startRefused(
  front: FrontName,
  options: OpenOptions,
  words: readonly string[] = [],
): Promise<Refusal> {
  return front === 'browser' ? serveRefused(options, words) : startDesktopRefused(options, words)
}

async function startDesktopRefused(options: OpenOptions, words: readonly string[]): Promise<Refusal> {
  const program = desktopProgram()
  // A real error box waits for somebody to close it.
  test.skip(program === null, 'only the stand-in for Electron shows no dialog')
  const app = spawn(program ?? '', ['.', '--library', options.library, ...words], {
    cwd: root,
    env: { ...environment(options), AFTERREAD_CHROMIUM: process.env['AFTERREAD_CHROMIUM'] ?? '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const pieces: string[] = []
  for (const stream of [app.stdout, app.stderr])
    stream.on('data', (piece: Buffer) => pieces.push(String(piece)))
  const patience = setTimeout(() => app.kill('SIGKILL'), 20_000)
  const code = await new Promise<number | null>((resolve) => app.once('close', resolve))
  clearTimeout(patience)
  return { code, said: pieces.join('') }
}
