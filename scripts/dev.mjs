// npm run dev: the app with changes brought in as they are saved.
import { inGoodNode } from './launch-node.mjs'

await inGoodNode(import.meta.url, async () => {
  const { develop } = await import('./dev-app.mjs')
  try {
    await develop()
  } catch (error) {
    console.error(error.message)
    process.exitCode = 1
  }
})
