#!/usr/bin/env node
// The `afterread` command. Kept to what an old Node can read, so that it can say what is missing.
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { inGoodNode } from '../scripts/launch-node.mjs'

const program = fileURLToPath(import.meta.url)
const root = dirname(dirname(program))

// A reader that has seen enough, such as `head`, is no fault.
process.stdout.on('error', (error) => process.exit(error.code === 'EPIPE' ? 0 : 1))

await inGoodNode(program, async () => {
  try {
    const { buildIfNeeded } = await import('../scripts/launch-build.mjs')
    await buildIfNeeded(root)
  } catch (error) {
    console.error(error.message)
    process.exit(1)
  }
  const { runCommand } = await import(pathToFileURL(join(root, 'out', 'main', 'cli.js')).href)
  process.exitCode = await runCommand(process.argv.slice(2), root)
})
