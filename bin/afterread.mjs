#!/usr/bin/env node
// The `afterread` command. Kept to what an old Node can read, so that it can say what is missing.
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { becomeLean } from '../scripts/launch-lean.mjs'
import { inGoodNode } from '../scripts/launch-node.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))

// One article, and the program ends: a pattern is compiled once, and what is loaded is compiled whole, so that it is kept
// whole for the next time. Such flags are given when a program starts: set while it runs they can bring it down.
const flags = process.argv[2] === 'generate' ? ['--no-regexp-tier-up', '--no-lazy'] : []

await inGoodNode(import.meta.url, run, flags)

async function run() {
  if (process.argv[2] === 'serve') becomeLean(fileURLToPath(import.meta.url), process.argv.slice(2))
  try {
    const { buildIfNeeded } = await import('../scripts/launch-build.mjs')
    await buildIfNeeded(root)
  } catch (error) {
    console.error(error.message)
    process.exit(1)
  }
  // An old Node knows no cache, and where it can't be written all is compiled again.
  const { enableCompileCache } = await import('node:module')
  enableCompileCache?.(join(root, 'node_modules', '.cache', 'afterread-code'))
  const { runCommand } = await import('../out/main/cli.js')
  process.exitCode = await runCommand(process.argv.slice(2), root)
}
