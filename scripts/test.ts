/**
 * `npm test`: builds what is to be tested, runs the unit tests and the stories, and ends with one line,
 * "N passed, N failed, N skipped", summed from what the runners themselves counted.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { chromiumVersion, findChromium } from '../e2e/browser/chromium.ts'
import { findRuntime } from '../e2e/fronts/runtime.ts'
import { addCounts, failure, readPlaywright, readVitest } from './test-counts.ts'
import type { Counts } from './test-counts.ts'

const root = join(import.meta.dirname, '..')
const results = join(root, 'test-results')
const PATIENCE_MS = 1_140_000
const NOT_BUILT: Counts = {
  passed: 0,
  failed: [failure('the build', 'what is wrong stands above')],
  skipped: [],
}

process.exitCode = await testAll()

async function testAll(): Promise<number> {
  rmSync(results, { recursive: true, force: true })
  mkdirSync(results)
  const browser = await sayWhereStoriesRun()
  if (run('Build', ['scripts/build.mjs', '--logLevel', 'warn']) !== 0) return endWith(null)
  const units = runVitest()
  const stories = runPlaywright(browser)
  return endWith(addCounts(units, stories))
}

async function sayWhereStoriesRun(): Promise<string> {
  const { path, whose } = await findChromium()
  console.log(`Browser stories run in ${chromiumVersion(path)}, ${whose}.`)
  const runtime = findRuntime()
  console.log(
    runtime.kind === 'none'
      ? `Desktop stories do not run: ${runtime.said}.`
      : `Desktop stories run on ${runtime.said}.`,
  )
  return path
}

function runVitest(): Counts {
  const file = join(results, 'units.json')
  const words = ['run', '--reporter=default', '--reporter=./scripts/vitest-counts.ts']
  const code = run('Unit tests', ['node_modules/vitest/vitest.mjs', ...words], {
    AFTERREAD_UNIT_COUNTS: file,
    // Workers and programs that tests start from their sources are compiled once.
    NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'afterread-tests'),
  })
  return readVitest(file, code)
}

function runPlaywright(browser: string): Counts {
  const file = join(results, 'stories.json')
  const env = { AFTERREAD_CHROMIUM: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: file }
  const code = run('Stories', ['node_modules/@playwright/test/cli.js', 'test', '--reporter=list,json'], env)
  return readPlaywright(file, code)
}

function run(title: string, words: readonly string[], env: Readonly<Record<string, string>> = {}): number {
  console.log(`\n${title}`)
  const { status, error } = spawnSync(process.execPath, words, {
    cwd: root,
    stdio: 'inherit',
    // A program that a failed test left behind can keep a runner from ending.
    timeout: PATIENCE_MS,
    killSignal: 'SIGKILL',
    env: { ...process.env, ...env },
  })
  if (error) console.error(error.message)
  return status ?? 1
}

/** The last line is for machines and people alike: nothing may follow it. */
function endWith(counts: Counts | null): number {
  const { passed, failed, skipped } = counts ?? NOT_BUILT
  console.log('')
  for (const { test, reason } of skipped) console.log(`Skipped: ${test} (${reason})`)
  for (const { test, said } of failed) console.log(`Failed: ${test} (${said})`)
  console.log(`${passed} passed, ${failed.length} failed, ${skipped.length} skipped`)
  return failed.length > 0 || passed === 0 ? 1 : 0
}
