// Written for any Node that knows modules: this is what tells an old one that it is too old.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const TOO_OLD = 'Node 22.14 or newer is needed: https://nodejs.org has it.'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP']
const root = dirname(dirname(fileURLToPath(import.meta.url)))

/**
 * Runs the program in this Node, or in the Node 24 that was installed beside Afterread where this one
 * lacks Node-API 10, without which SQLite would bring the process down without a word.
 */
export async function inGoodNode(program, run) {
  endWithNpm()
  const node = goodNode(Number(process.versions.napi), nodesIn(root), existsSync)
  if (node === 'this') return run()
  if (node === null) {
    console.error(TOO_OLD)
    process.exit(1)
  }
  const { code } = await ended(spawn(node, [program, ...process.argv.slice(2)], { stdio: 'inherit' }))
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
