import { _electron } from '@playwright/test'
import type { ElectronApplication, Page } from '@playwright/test'
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findChromium } from '../browser/chromium.ts'

/** What the fixture's page is given by its preload. */
export type Bridge = {
  readonly echo: (value: unknown) => Promise<unknown>
  readonly ask: (channel: string) => Promise<unknown>
  readonly onSaid: (listener: (value: unknown) => void) => void
}
declare global {
  // The fixture's own globals, in its page and in its main process.
  var fixture: Bridge
  var secondStart: readonly string[] | undefined
}

export type Started = {
  readonly electron: ElectronApplication
  readonly page: Page
  /** All that it wrote on stderr so far. */
  readonly said: () => string
}

export type FixtureOptions = { readonly fault?: string; readonly folder?: string }

/** Starts the fixture app on the stand-in, by the launch that would start it on Electron. */
export async function launchFixture(options: FixtureOptions = {}): Promise<ElectronApplication> {
  // Read by the module that tells Playwright where Electron is.
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] = import.meta.dirname
  const { folder, sweep } = ownFolder(options)
  const electron = await _electron.launch({
    args: [join(import.meta.dirname, 'fixture'), `--user-data-dir=${folder}`],
    env: await environment(options),
    timeout: 20_000,
  })
  electron.once('close', sweep)
  return electron
}

export type Ended = { readonly code: number | null; readonly said: string }

/** Runs the fixture app without a test to drive it, until it ends. */
export async function runFixture(options: FixtureOptions): Promise<Ended> {
  const { folder, sweep } = ownFolder(options)
  const words = [join(import.meta.dirname, 'fixture'), `--user-data-dir=${folder}`]
  const program = spawn(join(import.meta.dirname, 'electron'), words, {
    env: await environment(options),
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const pieces: string[] = []
  program.stderr.on('data', (piece: Buffer) => pieces.push(String(piece)))
  const code = await new Promise<number | null>((resolve) => program.once('close', resolve))
  sweep()
  return { code, said: pieces.join('') }
}

/** The folder asked for, or one made for this start alone and swept away after it. */
function ownFolder({ folder }: FixtureOptions): { readonly folder: string; readonly sweep: () => void } {
  if (folder !== undefined) return { folder, sweep: () => undefined }
  const own = mkdtempSync(join(tmpdir(), 'afterread-fixture-'))
  return { folder: own, sweep: () => rmSync(own, { recursive: true, force: true }) }
}

async function environment({ fault }: FixtureOptions): Promise<Record<string, string>> {
  const { path } = await findChromium()
  return { PATH: process.env['PATH'] ?? '', AFTERREAD_CHROMIUM: path, ...(fault ? { FAULT: fault } : {}) }
}

export async function startFixture(options: FixtureOptions = {}): Promise<Started> {
  const electron = await launchFixture(options)
  const pieces: string[] = []
  electron.process().stderr?.on('data', (piece: Buffer) => pieces.push(String(piece)))
  const page = await electron.firstWindow()
  await page.getByText(/Ready|No bridge/).waitFor()
  return { electron, page, said: () => pieces.join('') }
}
