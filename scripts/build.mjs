import { join } from 'node:path'
import { inGoodNode } from './launch-node.mjs'

await inGoodNode(import.meta.filename, async () => {
  const { build } = await import('./launch-build.mjs')
  try {
    await build(join(import.meta.dirname, '..'), process.argv.slice(2))
  } catch (error) {
    console.error(error.message)
    process.exitCode = 1
  }
})
