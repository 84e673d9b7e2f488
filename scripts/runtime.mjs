import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The Electron that runs the desktop window, or null where it is not here. The package `electron` is
 * never imported to find out: it would download, and throw where it can't.
 *
 * @param electron the folder of the package `electron`
 */
export function findRuntime(electron, env, platform) {
  const override = env.ELECTRON_OVERRIDE_DIST_PATH
  if (override) return present(join(override, readLine(electron, 'path.txt') || programOn(platform)))
  const program = readLine(electron, 'path.txt')
  if (!program || readLine(electron, 'dist', 'version').replace(/^v/, '') !== versionOf(electron)) return null
  return present(join(electron, 'dist', program))
}

export const versionOf = (electron) => JSON.parse(readLine(electron, 'package.json') || '{}').version

const present = (path) => (existsSync(path) ? path : null)

function programOn(platform) {
  if (platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron'
  return platform === 'win32' ? 'electron.exe' : 'electron'
}

function readLine(...path) {
  try {
    return readFileSync(join(...path), 'utf8').trim()
  } catch {
    return ''
  }
}
