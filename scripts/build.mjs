// npm run build: the desktop app, the page and the command, into out/.
import { join } from 'node:path'
import { inGoodNode } from './launch-node.mjs'

await inGoodNode(import.meta.url, async () => {
  const { build } = await import('./launch-build.mjs')
  try {
    await build(join(import.meta.dirname, '..'), process.argv.slice(2))
  } catch (error) {
    console.error(error.message)
    process.exitCode = 1
  }
})
