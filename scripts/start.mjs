// npm start: the desktop app where its runtime is here or can be had, else the same app in the browser.
import { inGoodNode } from './launch-node.mjs'

await inGoodNode(import.meta.url, async () => {
  const { launch } = await import('./launch-app.mjs')
  try {
    process.exitCode = await launch()
  } catch (error) {
    console.error(error.message)
    process.exitCode = 1
  }
})
