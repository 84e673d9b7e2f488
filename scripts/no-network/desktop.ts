import { _electron } from '@playwright/test'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findRuntime } from '../../e2e/fronts/runtime.ts'
import { desktopJourney, watch } from './journey.ts'
import type { Watched, Window } from './journey.ts'
import type { Sandbox } from './sandbox.ts'
import { withoutProgram } from './trace.ts'

const ROOT = join(import.meta.dirname, '../..')

/** What runs the desktop app here; `program` is null, with the reason in `said`, where nothing does. */
export type Desktop = {
  readonly program: string | null
  readonly said: string
  /** Start of the addresses that are the page's own, as the browser's protocol gives them. */
  readonly origin: string
  readonly unseen: string
}

export function findDesktop(): Desktop {
  const runtime = findRuntime()
  const own = { said: runtime.said, origin: 'app://afterread', unseen: '' }
  if (runtime.kind === 'none') return { ...own, program: null }
  if (runtime.kind === 'stand-in')
    return {
      ...own,
      program: join(runtime.folder ?? '', 'electron'),
      origin: 'http://afterread.app.localhost',
      unseen: 'what Electron’s own Chromium asks of the system: the browser of the stand-in is left out',
    }
  const dist = join(ROOT, 'node_modules', 'electron')
  const program = join(dist, 'dist', readFileSync(join(dist, 'path.txt'), 'utf8').trim())
  return { ...own, program }
}

/** Goes through the desktop app in a sandbox; gives what its page asked for. */
export async function walkDesktop(
  sandbox: Sandbox,
  { program, origin }: { readonly program: string; readonly origin: string },
  chromium: string,
): Promise<Watched> {
  const asked: Watched = { own: 0, other: [] }
  const open = async (): Promise<Window> => {
    const electron = await _electron.launch({
      executablePath: sandbox.followed(program),
      args: ['.', '--library', sandbox.library],
      cwd: ROOT,
      env: { ...sandbox.env, AFTERREAD_CHROMIUM: chromium },
      colorScheme: null,
    })
    const main = electron.process()
    for (const stream of [main.stdout, main.stderr]) stream?.on('data', sandbox.heard)
    const page = await electron.firstWindow()
    await watch(page, origin, asked)
    await page.getByRole('heading', { level: 1 }).waitFor()
    const ended = new Promise<void>((end) => main.once('exit', () => end()))
    const kill = async (): Promise<void> => {
      main.kill('SIGKILL')
      await ended
    }
    return { page, kill, close: () => electron.close() }
  }
  await desktopJourney(open)
  await browsersSwept(sandbox.env['TMPDIR'] ?? '')
  return asked
}

const BROWSER = 'afterread-standin-'

/** The stand-in's browsers take their folders away a little after the app has ended. */
async function browsersSwept(folder: string): Promise<void> {
  for (let n = 0; n < 60 && readdirSync(folder).some((name) => name.startsWith(BROWSER)); n++)
    await new Promise((pass) => setTimeout(pass, 500))
}

/** The trace without the stand-in's own browser, which is known by its folder, and what finds where the stand-in lies. */
export const withoutBrowser = (trace: string): string =>
  withoutProgram(trace, new RegExp(`/${BROWSER}|/dirname"`))
