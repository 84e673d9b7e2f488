import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { obstacle } from './launch-front.mjs'
import { ended } from './launch-node.mjs'
import { findRuntime } from './runtime.mjs'

const root = join(import.meta.dirname, '..')
// Its own, so that no half-made change meets a real one.
const OWN_LIBRARY = join(root, 'node_modules', '.cache', 'afterread-dev-library')

/** Opens the app in the desktop window where there is one, else in the browser, to work on it. */
export async function develop() {
  const { values } = parseArgs({ options: { library: { type: 'string' }, browser: { type: 'boolean' } } })
  const library = values.library === undefined ? OWN_LIBRARY : resolve(values.library)
  const runtime = values.browser
    ? null
    : findRuntime(join(root, 'node_modules', 'electron'), process.env, process.platform)
  const uid = process.getuid?.() ?? null
  console.log(`The library is ${library}`)
  if (runtime && !obstacle({ platform: process.platform, uid, env: process.env })) {
    process.exitCode = await inWindow(runtime, library)
  } else {
    const { inBrowser } = await import('./dev-browser.mjs')
    await inBrowser(root, library)
  }
}

async function inWindow(runtime, library) {
  // What this leaves in out/ is no build: the next start makes one.
  rmSync(join(root, 'out', '.stamp'), { force: true })
  const tool = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  const { code } = await ended(
    spawn(process.execPath, [tool, 'dev', '--watch', '--', '--library', library], {
      cwd: root,
      stdio: 'inherit',
      // Without it electron-vite would ask the package for the program, which may download.
      env: { ...process.env, ELECTRON_EXEC_PATH: runtime },
    }),
  )
  return code ?? 1
}
