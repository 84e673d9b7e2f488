import { spawn } from 'node:child_process'
import { lookup } from 'node:dns/promises'
import { connect } from 'node:net'
import { join } from 'node:path'
import { ended } from './launch-node.mjs'

const HOME = 'https://github.com/electron/electron/releases/download/'
const DOWNLOAD_MS = 600_000

/** Where the runtime comes from, as the package `electron` itself works it out. */
export const mirrorOf = (env) =>
  env.npm_config_electron_mirror || env.NPM_CONFIG_ELECTRON_MIRROR || env.ELECTRON_MIRROR || HOME

export const proxyOf = (env) => env.HTTPS_PROXY || env.https_proxy || env.HTTP_PROXY || env.http_proxy || null

/**
 * A quick look before a long download: null where the mirror answers, else why not, in a few words.
 *
 * @param limits milliseconds for the name, and for the name and an answer together
 */
export async function whyUnreachable(env, limits = { name: 2000, all: 3500 }) {
  const end = performance.now() + limits.all
  const asked = new URL(proxyOf(env) ?? mirrorOf(env))
  try {
    await within(limits.name, lookup(asked.hostname.replace(/^\[|\]$/g, '')))
    const left = Math.max(1, end - performance.now())
    await (proxyOf(env) ? within(left, reach(asked)) : within(left, fetch(asked, HEAD)))
    return null
  } catch (error) {
    return `${asked.hostname} ${wordOf(error.cause?.code ?? error.code)}`
  }
}

const HEAD = { method: 'HEAD', redirect: 'manual' }

function wordOf(code) {
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'was not found'
  return code === 'ETIMEDOUT' || code === undefined ? 'did not answer' : `could not be reached: ${code}`
}

function within(ms, promise) {
  const timeout = Object.assign(new Error('no answer'), { code: 'ETIMEDOUT' })
  let timer
  const late = new Promise((_, reject) => {
    timer = setTimeout(reject, ms, timeout)
  })
  return Promise.race([promise, late]).finally(() => clearTimeout(timer))
}

/** A proxy is asked for the names; that it takes a connection is all that can be seen of it. */
function reach(proxy) {
  return new Promise((resolve, reject) => {
    const port = Number(proxy.port) || (proxy.protocol === 'https:' ? 443 : 80)
    const socket = connect(port, proxy.hostname, () => {
      socket.destroy()
      resolve()
    })
    socket.on('error', reject)
  })
}

/** Downloads and unpacks the runtime; null where it is there now, else why not, in a few words. */
export async function fetchRuntime(electron, env, limit = DOWNLOAD_MS) {
  const child = spawn(process.execPath, [join(electron, 'install.js')], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...env, ...(proxyOf(env) ? { NODE_USE_ENV_PROXY: '1' } : {}) },
  })
  let said = ''
  let late = false
  child.stderr.on('data', (bytes) => {
    said = (said + bytes).slice(0, 2000)
  })
  const timer = setTimeout(() => {
    late = true
    child.kill()
  }, limit)
  const { code } = await ended(child)
  clearTimeout(timer)
  if (code === 0) return null
  return late ? `not done after ${Math.round(limit / 1000)} s` : firstLine(said)
}

const firstLine = (text) =>
  text
    .trim()
    .split('\n', 1)[0]
    .replace(/^\w*Error: |\.$/g, '') || 'no reason given'
