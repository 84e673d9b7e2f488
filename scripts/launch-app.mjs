import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { buildIfNeeded } from './launch-build.mjs'
import { electronEnv, obstacle, stillborn } from './launch-front.mjs'
import { becomeLean } from './launch-lean.mjs'
import { ended } from './launch-node.mjs'
import { fetchRuntime, whyUnreachable } from './runtime-fetch.mjs'
import { findRuntime, versionOf } from './runtime.mjs'

const root = join(import.meta.dirname, '..')
const electron = join(root, 'node_modules', 'electron')
const OPTIONS = {
  library: { type: 'string' },
  browser: { type: 'boolean' },
  port: { type: 'string' },
  'no-open': { type: 'boolean' },
}

/** Opens Afterread, and gives the exit code once it is closed. Throws a sentence where it can't be built. */
export async function launch() {
  const asked = readWords()
  return asked ? start(asked) : 2
}

async function start(asked) {
  const runtime = findRuntime(electron, process.env, process.platform)
  const inBrowser = asked.browser || asked.port !== undefined
  // The look at the network and the build do not wait for each other.
  const [unreachable] = await Promise.all([
    runtime || inBrowser ? null : whyUnreachable(process.env),
    buildIfNeeded(root),
  ])
  if (inBrowser) return serveBrowser(asked)
  const { why, code } = await openDesktop(runtime ?? (await obtainRuntime(unreachable)), asked)
  if (why === null) return code
  console.error(`${why}, so Afterread opens in your browser: the same app, the same library.`)
  return serveBrowser(asked)
}

/** The runtime's path once it is here, or in `why` what kept it away. */
async function obtainRuntime(unreachable) {
  if (!unreachable) {
    console.error(
      `Fetching Electron ${versionOf(electron)}, once, about 120 MB. (Ctrl+C, then "npm start -- --browser", goes without.)`,
    )
  }
  const why = unreachable ?? (await fetchRuntime(electron, process.env))
  return (
    findRuntime(electron, process.env, process.platform) ?? {
      why: `The desktop window needs Electron, which could not be fetched (${why ?? 'it is not complete'})`,
    }
  )
}

/** Runs the window until it is closed; `why` says why there was none. */
async function openDesktop(runtime, asked) {
  if (typeof runtime !== 'string') return runtime
  const why = obstacle({ platform: process.platform, uid: process.getuid?.() ?? null, env: process.env })
  if (why) return { why }
  const library = asked.library === undefined ? [] : ['--library', asked.library]
  const started = performance.now()
  const end = await ended(
    spawn(runtime, [root, ...library], { stdio: 'inherit', env: electronEnv(process.env) }),
  )
  const fault = stillborn(end, performance.now() - started)
  if (fault) return { why: `The desktop window could not be opened (${fault})` }
  return { why: null, code: end.code ?? 1 }
}

async function serveBrowser({ library, port, 'no-open': noOpen }) {
  const words = [
    'serve',
    ...(library === undefined ? [] : [`--library=${library}`]),
    ...(port === undefined ? [] : [`--port=${port}`]),
    ...(noOpen ? ['--no-open'] : []),
  ]
  becomeLean(join(root, 'bin', 'afterread.mjs'), words)
  const { runCommand } = await import(pathToFileURL(join(root, 'out', 'main', 'cli.js')).href)
  return runCommand(words, root)
}

function readWords() {
  try {
    return parseArgs({ options: OPTIONS, strict: true }).values
  } catch (error) {
    console.error(error.message)
    console.error('Usage: npm start -- [--library DIR] [--browser] [--port N] [--no-open]')
    return null
  }
}
