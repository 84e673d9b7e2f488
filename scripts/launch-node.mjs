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
  const node = goodNode(Number(process.versions.napi), nodesIn(root), existsSync)
  if (node === null) {
    console.error(TOO_OLD)
    process.exitCode = 1
  } else if (node === 'this') await run()
  else passOn(spawn(node, [program, ...process.argv.slice(2)], { stdio: 'inherit' }))
}

/** 'this' where the running Node will do, else the path of one that will, else null. */
export function goodNode(napi, candidates, exists) {
  if (napi >= 10) return 'this'
  const found = candidates.find((path) => exists(path))
  return found === undefined ? null : found
}

export function nodesIn(folder) {
  const bin = join(folder, 'node_modules', 'node', 'bin')
  return [join(bin, 'node'), join(bin, 'node.exe')]
}

/** Ends as the child ends, and hands it the signals that this process is sent. */
export function passOn(child) {
  for (const signal of SIGNALS) process.on(signal, () => child.kill(signal))
  child.on('error', (error) => {
    console.error(`${child.spawnfile} could not be started (${error.code}).`)
    process.exitCode = 1
  })
  child.on('exit', (code) => {
    process.exit(code === null ? 1 : code)
  })
}
