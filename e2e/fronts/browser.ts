import type { BrowserContext } from '@playwright/test'
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { environment, root } from './front.ts'
import type { Opened, OpenOptions, Refusal } from './front.ts'

type Served = { readonly url: string; readonly program: ChildProcess; readonly said: () => string }

/** Serves the library as `afterread serve` does, and opens the printed address. */
export async function openInBrowser(context: BrowserContext, options: OpenOptions): Promise<Opened> {
  const served = await serve(options)
  const page = await context.newPage()
  await page.goto(served.url)
  return {
    page,
    origin: new URL(served.url).origin,
    said: served.said,
    kill: () => endBy(served.program, 'SIGKILL'),
    close: async () => {
      await page.close()
      await endBy(served.program, 'SIGTERM')
    },
    resize: (width, height) => page.setViewportSize({ width, height }),
  }
}

/** Starts the server and waits for its address; throws what it said where it gives none. */
export async function serve(options: OpenOptions, words: readonly string[] = []): Promise<Served> {
  const { program, said } = start(options, words)
  const url = await new Promise<string>((resolve, reject) => {
    program.stdout?.on('data', () => {
      const address = /^Open (http:\S+)$/m.exec(said())?.[1]
      if (address) resolve(address)
    })
    program.once('exit', (code) => reject(new Error(`The browser front ended with ${code}:\n${said()}`)))
  })
  return { url, program, said }
}

/** Starts the server where it is expected to refuse. */
export async function serveRefused(options: OpenOptions, words: readonly string[] = []): Promise<Refusal> {
  const { program, said } = start(options, words)
  const patience = setTimeout(() => program.kill('SIGKILL'), 10_000)
  const code = await new Promise<number | null>((resolve) => program.once('close', resolve))
  clearTimeout(patience)
  return { code, said: said() }
}

export async function endBy(program: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  if (program.exitCode !== null || program.signalCode !== null) return
  const ended = new Promise((resolve) => program.once('exit', resolve))
  program.kill(signal)
  await ended
}

function start(options: OpenOptions, words: readonly string[]): Omit<Served, 'url'> {
  const port = words.includes('--port') ? [] : ['--port', '0']
  const program = spawn(
    process.execPath,
    [
      join(root, 'bin', 'afterread.mjs'),
      'serve',
      '--no-open',
      ...port,
      '--library',
      options.library,
      ...words,
    ],
    { env: environment(options), stdio: ['ignore', 'pipe', 'pipe'] },
  )
  const pieces: string[] = []
  for (const stream of [program.stdout, program.stderr])
    stream.on('data', (piece: Buffer) => pieces.push(String(piece)))
  return { program, said: () => pieces.join('') }
}
