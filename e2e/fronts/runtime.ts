import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const STANDIN = resolve(import.meta.dirname, '..', 'standin')
const ELECTRON = resolve(import.meta.dirname, '..', '..', 'node_modules', 'electron')

/** Which program runs the desktop stories, and why; `folder` is null where Playwright finds Electron itself. */
export type Runtime =
  | { readonly kind: 'electron' | 'stand-in'; readonly folder: string | null; readonly said: string }
  | { readonly kind: 'none'; readonly said: string }

/** The real Electron where its runtime and a screen to draw on are here, else the stand-in. */
export function findRuntime(env: NodeJS.ProcessEnv = process.env): Runtime {
  const version = readVersion(join(ELECTRON, 'package.json'))
  const whyNot = whyNoElectron(env, version)
  if (whyNot === null) return { kind: 'electron', folder: null, said: `the real Electron ${version}` }
  if (process.platform === 'win32') {
    return { kind: 'none', said: `${whyNot}, and the stand-in for Electron needs a POSIX system` }
  }
  return { kind: 'stand-in', folder: STANDIN, said: `the stand-in for Electron ${version} (${whyNot})` }
}

function whyNoElectron(env: NodeJS.ProcessEnv, version: string): string | null {
  if (env['AFTERREAD_STANDIN'] === '1') return 'AFTERREAD_STANDIN=1 asks for it'
  const path = join(ELECTRON, 'path.txt')
  const installed = join(ELECTRON, 'dist', 'version')
  const here =
    existsSync(path) &&
    existsSync(join(ELECTRON, 'dist', readFileSync(path, 'utf8').trim())) &&
    existsSync(installed) &&
    readFileSync(installed, 'utf8').trim().replace(/^v/, '') === version
  if (!here) return 'its runtime is not installed'
  if (process.platform === 'linux' && !env['DISPLAY'] && !env['WAYLAND_DISPLAY']) return 'there is no display'
  return null
}

function readVersion(file: string): string {
  const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version: string } // every package.json has one
  return version
}
