// Written for any Node that knows modules: this is what tells an old one that it is too old.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const TOO_OLD = 'Node 22.14 or newer is needed: https://nodejs.org has it.'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP']
const ASKED_OF_NPM = ['afterread', 'start', 'dev']
const root = dirname(dirname(fileURLToPath(import.meta.url)))

/**
 * Runs the program in this Node, or in the Node 24 that was installed beside Afterread where this one
 * lacks Node-API 10, without which SQLite would bring the process down without a word.
 *
 * @param url of the program: its `import.meta.url`
 * @param flags that it wants of Node: where the running one has them not, another is started
 */
export async function inGoodNode(url, run, flags = []) {
  // A reader that has seen enough, such as `head`, is no fault.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)
  endWithNpm()
  const node = goodNode(Number(process.versions.napi), nodesIn(root), existsSync)
  if (node === 'this' && flags.every((flag) => process.execArgv.includes(flag))) {
    goWhereAsked()
    return run()
  }
  if (node === null) {
    console.error(TOO_OLD)
    process.exit(1)
  }
  const words = [...flags, fileURLToPath(url), ...process.argv.slice(2)]
  const program = node === 'this' ? process.execPath : node
  const { code } = await ended(spawn(program, words, { stdio: 'inherit' }))
  process.exit(code === null ? 1 : code)
}

/** 'this' where the running Node will do, else the path of one that will, else null. */
export function goodNode(napi, candidates, exists) {
  if (napi >= 10) return 'this'
  const found = candidates.find((path) => exists(path))
  return found === undefined ? null : found
}

/** Where the package `node` puts its program. */
export function nodesIn(folder) {
  const bin = join(folder, 'node_modules', 'node', 'bin')
  return [join(bin, 'node'), join(bin, 'node.exe')]
}

/** How a child ended: its code or signal, or the system's word where it could not start. It gets our signals. */
export function ended(child) {
  const passOn = SIGNALS.map((signal) => [signal, () => child.kill(signal)])
  for (const [signal, listener] of passOn) process.on(signal, listener)
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ code: 1, signal: null, fault: error.code }))
    child.on('exit', (code, signal) => resolve({ code, signal, fault: null }))
  }).finally(() => {
    for (const [signal, listener] of passOn) process.off(signal, listener)
  })
}

/** A shell that npm puts between keeps npm's end from us: notice it, or the library would stay held. */
function endWithNpm() {
  if (!process.env.npm_lifecycle_event) return
  const parent = process.ppid
  const watch = () => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM')
  }
  setInterval(watch, 500).unref()
}

/** npm changes to the package's folder, but a path that a person names is meant from where they are. */
function goWhereAsked() {
  const { npm_lifecycle_event: script, INIT_CWD: place } = process.env
  if (place && ASKED_OF_NPM.includes(script)) process.chdir(place)
}
