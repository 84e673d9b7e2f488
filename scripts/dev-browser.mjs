import { randomUUID } from 'node:crypto'
import { text } from 'node:stream/consumers'
import { resolveConfig } from 'electron-vite'
import { createServer } from 'vite'
import { keepFront } from './dev-front.mjs'

/**
 * Serves the page from its sources, with changes brought in as they are saved, and hands its calls to a
 * real browser front. The page keeps its key while that front comes and goes.
 */
export async function inBrowser(root, library) {
  const key = randomUUID()
  const front = keepFront(root, library)
  const { config } = await resolveConfig({ root }, 'serve', 'development')
  const server = await createServer({
    ...config.renderer,
    configFile: false,
    server: { host: '127.0.0.1', cors: false },
    plugins: [...config.renderer.plugins, answersCalls(key, front)],
  })
  await server.listen()
  console.log(`Open http://127.0.0.1:${server.httpServer.address().port}/#code=${key}`)
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => void Promise.all([front.stop(), server.close()]).then(() => process.exit(0)))
  }
}

const answersCalls = (key, front) => ({
  name: 'afterread-calls',
  configureServer: ({ middlewares }) => {
    middlewares.use((request, response, next) => {
      if (request.method !== 'POST') return next()
      answer(key, front, request)
        .catch((error) => ({ status: 502, body: refusal(error.message) }))
        .then(({ status, body }) =>
          response.writeHead(status, { 'content-type': 'application/json' }).end(body),
        )
    })
  },
})

async function answer(key, front, request) {
  // A page elsewhere can't send JSON here unasked, and does not have the key.
  if (request.headers['content-type'] !== 'application/json')
    return { status: 415, body: refusal('Only JSON.') }
  const body = await text(request)
  if (request.url === '/token') {
    return JSON.parse(body).code === key
      ? { status: 200, body: JSON.stringify({ token: key }) }
      : { status: 401, body: refusal('Open the address that npm run dev printed.') }
  }
  if (request.url !== '/call') return { status: 404, body: refusal('There is nothing here.') }
  if (request.headers['x-afterread-token'] !== key) return { status: 401, body: refusal('Not the key.') }
  return { status: 200, body: await front.call(body) }
}

const refusal = (sentence) => JSON.stringify({ ok: false, kind: 'internal', sentence })
