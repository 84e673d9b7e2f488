import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { ended } from './launch-node.mjs'

const SOURCES = [
  'src',
  'questions',
  'electron.vite.config.ts',
  'scripts/language-model.ts',
  'svelte.config.js',
  'package.json',
  'package-lock.json',
]
const PATIENCE_MS = 120_000

/**
 * Builds `out/` where its sources are newer; says so on stderr. Throws a sentence where the build fails.
 * Two processes that start at once build once: the second waits for the first.
 */
export async function buildIfNeeded(root) {
  // Without sources this is no checkout, and `out/` came with the package.
  if (!existsSync(join(root, 'src')) || isBuilt(root)) return
  const unlock = await lockBuild(root)
  try {
    if (isBuilt(root)) return
    console.error('Building Afterread (npm run build) …')
    await build(root, ['--logLevel', 'error'])
  } finally {
    unlock()
  }
}

/** Builds `out/` now. Throws a sentence where it fails; the builder has said why. */
export async function build(root, options = []) {
  const stamp = join(root, 'out', '.stamp')
  rmSync(stamp, { force: true })
  // What was compiled of the last build is of no use any more.
  rmSync(join(root, 'node_modules', '.cache', 'afterread-code'), { recursive: true, force: true })
  const state = stateOfSources(root)
  const tool = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  if (!existsSync(tool)) throw new Error('The packages are missing: run npm ci first.')
  const builder = spawn(process.execPath, [tool, 'build', ...options], {
    cwd: root,
    // What stdout carries is the command's own.
    stdio: ['ignore', 2, 2],
    env: { ...process.env, NODE_ENV: 'production' },
  })
  const { code, signal } = await ended(builder)
  if (signal) throw new Error('The build was stopped.')
  if (code !== 0) throw new Error('Afterread could not be built; what is wrong stands above.')
  await buildBanks(root)
  writeFileSync(stamp, state)
}

/** Makes the questions of the shipped articles, so that the first start need not. */
async function buildBanks(root) {
  const { prepareBank } = await import(pathToFileURL(join(root, 'out', 'main', 'prepared-bank.js')).href)
  const banks = join(root, 'out', 'banks')
  mkdirSync(banks, { recursive: true })
  const articles = readdirSync(join(root, 'questions'), { withFileTypes: true })
  for (const { name: article } of articles.filter((entry) => entry.isDirectory())) {
    const text = readFileSync(join(root, 'questions', article, 'article.md'), 'utf8')
    writeFileSync(join(banks, `${article}.json`), JSON.stringify(prepareBank(text, process.versions.icu)))
  }
}

function isBuilt(root) {
  try {
    return readFileSync(join(root, 'out', '.stamp'), 'utf8') === stateOfSources(root)
  } catch {
    return false
  }
}

/** One line that changes with any source: its path, size or time of change. */
export function stateOfSources(root) {
  const hash = createHash('sha256')
  for (const source of SOURCES) addState(root, source, hash)
  return hash.digest('hex')
}

function addState(root, path, hash) {
  const stat = statSync(join(root, path), { throwIfNoEntry: false })
  if (!stat || path.endsWith('.test.ts')) return
  if (!stat.isDirectory()) hash.update(`${path}\0${stat.size}\0${stat.mtimeMs}\n`)
  else for (const name of readdirSync(join(root, path)).sort()) addState(root, `${path}/${name}`, hash)
}

async function lockBuild(root) {
  const lock = join(root, 'node_modules', '.cache', 'afterread-build')
  mkdirSync(join(lock, '..'), { recursive: true })
  for (const end = Date.now() + PATIENCE_MS; ; await wait(100)) {
    if (takeLock(lock)) return () => rmSync(lock, { recursive: true, force: true })
    if (!isHeld(lock) || Date.now() > end) rmSync(lock, { recursive: true, force: true })
  }
}

function takeLock(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' })
    return true
  } catch {
    return false
  }
}

function isHeld(lock) {
  try {
    process.kill(Number(readFileSync(lock, 'utf8')) || process.pid, 0)
    return true
  } catch (error) {
    // A process that belongs to someone else is there all the same.
    return error.code === 'EPERM'
  }
}
