import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { watch } from 'node:fs'
import { join, sep } from 'node:path'
import { createInterface } from 'node:readline'

const BELOW_PAGE = ['main', 'engine', 'shared']
const SETTLE_MS = 150

/**
 * A browser front that is started anew after each change below the page.
 *
 * @returns `call` carries a call's body to it and gives the reply's text; `stop` ends it
 */
export function keepFront(root, library) {
  const start = () => startFront(root, library)
  let front = start()
  let timer
  const sources = watch(join(root, 'src'), { recursive: true }, (_change, name) => {
    if (!name || name.endsWith('.test.ts') || !BELOW_PAGE.includes(name.split(sep)[0])) return
    clearTimeout(timer)
    timer = setTimeout(() => {
      front = front.then(stop, () => undefined).then(start)
      front.then(() => console.log('The application has started anew.'), say)
    }, SETTLE_MS)
  })
  front.catch(say)
  return {
    call: async (body) => call(await front, body),
    stop: async () => {
      sources.close()
      await front.then(stop, () => undefined)
    },
  }
}

const say = (error) => console.error(error.message)

async function startFront(root, library) {
  const words = ['serve', '--no-open', '--library', library]
  const child = spawn(process.execPath, [join(root, 'bin', 'afterread.mjs'), ...words], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  for await (const line of createInterface({ input: child.stdout })) {
    const [, base, code] = /^Open (\S+)\/#code=(\S+)$/.exec(line) ?? []
    if (base)
      return {
        child,
        base,
        token: JSON.parse(await post(`${base}/token`, {}, JSON.stringify({ code }))).token,
      }
  }
  throw new Error('The application did not start; the next change starts it again.')
}

async function stop({ child }) {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGTERM')
  await once(child, 'exit')
}

const call = ({ base, token }, body) => post(`${base}/call`, { 'x-afterread-token': token }, body)

async function post(url, headers, body) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  })
  return response.text()
}
