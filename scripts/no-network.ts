/**
 * `npm run no-network` goes through the whole of Afterread and looks whether anything leaves the computer or is left
 * lying about: its processes under `strace` (no connection but on this computer, no name looked up, no file written
 * outside the library, no other program), its page through the browser's own protocol (no address but its own), and
 * fifty planted sentences (in no file outside the library, in no word to the terminal). The same for the desktop app,
 * a shorter way, on Electron or its stand-in. Then once more where there is no network at all. What can't run here says
 * why.
 */
import { chromium } from '@playwright/test'
import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { findChromium } from '../e2e/browser/chromium.ts'
import { openLibrary } from '../src/main/db/open.ts'
import { findDesktop, walkDesktop, withoutBrowser } from './no-network/desktop.ts'
import { journey } from './no-network/journey.ts'
import { ALL_PLANTED, PLANTED } from './no-network/planted.ts'
import { filesBeside, filesIn, makeSandbox, sentencesIn, tracesOf } from './no-network/sandbox.ts'
import type { Sandbox } from './no-network/sandbox.ts'
import { readTrace } from './no-network/trace.ts'

type Check = { readonly name: string; readonly wrong: readonly string[] }
type Skipped = { readonly name: string; readonly reason: string }

const SHOWN = 10
/** Where the command keeps its own code as Node has compiled it. */
const COMPILED = join(import.meta.dirname, '..', 'node_modules', '.cache', 'afterread-code')

async function checkAll(): Promise<number> {
  const traced = runs('strace', ['-D', '-f', '-o', '/dev/null', 'true'])
  const skipped: Skipped[] = traced
    ? []
    : [{ name: 'what the processes ask of the system', reason: 'strace is not here or may not look on' }]
  const code = await walkAll(traced, skipped)
  return code === 0 ? walkWithoutNetwork() : code
}

async function walkAll(traced: boolean, skipped: readonly Skipped[]): Promise<number> {
  const browser = await walk(traced, skipped)
  console.log('\nthe desktop app')
  return Math.max(browser, await walkOnDesktop(traced, skipped))
}

async function walkOnDesktop(traced: boolean, skipped: readonly Skipped[]): Promise<number> {
  const { program, origin, said, unseen } = findDesktop()
  if (program === null) return print([], [{ name: 'the desktop app', reason: said }])
  const sandbox = makeSandbox(traced)
  try {
    const { path } = await findChromium()
    const { own, other } = await walkDesktop(sandbox, { program, origin }, path)
    const checks: Check[] = [
      {
        name: `the page, on ${said}, asked ${own} times for its own files, and for nothing else`,
        wrong: other,
      },
      ...leftLyingOf(sandbox),
      ...(traced ? await traceOf(sandbox, withoutBrowser) : []),
    ]
    if (traced && unseen !== '') console.log(`not shown: ${unseen}`)
    return print(checks, skipped)
  } finally {
    rmSync(dirname(sandbox.folder), { recursive: true, force: true, maxRetries: 5 })
  }
}

async function walk(traced: boolean, skipped: readonly Skipped[]): Promise<number> {
  const sandbox = makeSandbox(traced)
  const { path } = await findChromium()
  const browser = await chromium.launch({ executablePath: path })
  try {
    const { own, other } = await journey(sandbox, browser)
    const checks: Check[] = [
      { name: `the page asked ${own} times for its own files and calls, and for nothing else`, wrong: other },
      ...privacyOf(sandbox),
      ...(traced ? await traceOf(sandbox) : []),
    ]
    return print(checks, skipped)
  } finally {
    await browser.close()
    rmSync(dirname(sandbox.folder), { recursive: true, force: true })
  }
}

function privacyOf(sandbox: Sandbox): Check[] {
  const kept = textOf(sandbox.library)
  const stored = ALL_PLANTED.filter((sentence) => !PLANTED.refused.includes(sentence))
  return [
    {
      name: `${stored.length} planted sentences are in the library`,
      wrong: stored.filter((one) => !kept.includes(one)),
    },
    ...leftLyingOf(sandbox),
  ]
}

function leftLyingOf(sandbox: Sandbox): Check[] {
  const beside = filesBeside(sandbox)
  return [
    {
      name: `${ALL_PLANTED.length} planted sentences are in no file outside the library`,
      wrong: [...beside, ...filesIn(COMPILED)].filter(
        (file) => sentencesIn(readFileSync(file), ALL_PLANTED).length > 0,
      ),
    },
    {
      name: `${ALL_PLANTED.length} planted sentences are in no word to the terminal`,
      wrong: sentencesIn(Buffer.from(sandbox.said()), ALL_PLANTED),
    },
    { name: 'nothing is left outside the library', wrong: beside },
  ]
}

async function traceOf(sandbox: Sandbox, seen = (trace: string): string => trace): Promise<Check[]> {
  const text = seen(await tracesOf(sandbox))
  const { network, files, programs } = readTrace(text, [sandbox.library, COMPILED])
  return [
    {
      name: `no connection but on this computer, no name looked up (${text.split('\n').length} lines)`,
      wrong: network,
    },
    { name: 'no file written outside the library, but its own code as it is compiled', wrong: files },
    { name: 'no other program run', wrong: programs },
  ]
}

/** All text of a library, of every table. */
function textOf(folder: string): string {
  const { db, close } = openLibrary(folder)
  const tables = db.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all()
  const text = tables.map((table) => JSON.stringify(db.prepare(`SELECT * FROM "${table}"`).all())).join('\n')
  close()
  return text
}

/** The same journey in a namespace that has a loopback and no other network. */
function walkWithoutNetwork(): number {
  const name = 'the journey where there is no network at all'
  const words = ['-rn', 'sh', '-c', 'ip link set lo up && exec "$@"', 'sh']
  if (!runs('unshare', [...words, 'true'])) {
    return print([], [{ name, reason: 'a namespace without a network can not be made here (unshare, ip)' }])
  }
  console.log(`\n${name}`)
  return (
    spawnSync('unshare', [...words, process.execPath, import.meta.filename, 'journey'], { stdio: 'inherit' })
      .status ?? 1
  )
}

const runs = (program: string, words: readonly string[]): boolean =>
  process.platform === 'linux' && spawnSync(program, words, { stdio: 'ignore' }).status === 0

function print(checks: readonly Check[], skipped: readonly Skipped[]): number {
  for (const { name, wrong } of checks) {
    console.log(`${wrong.length === 0 ? '✓' : '✗'} ${name}`)
    for (const one of wrong.slice(0, SHOWN)) console.log(`    ${one}`)
    if (wrong.length > SHOWN) console.log(`    and ${wrong.length - SHOWN} more`)
  }
  for (const { name, reason } of skipped) console.log(`skipped: ${name} (${reason})`)
  const failed = checks.filter(({ wrong }) => wrong.length > 0).length
  console.log(`${checks.length - failed} passed, ${failed} failed, ${skipped.length} skipped`)
  return failed > 0 ? 1 : 0
}

process.exitCode = process.argv[2] === 'journey' ? await walkAll(false, []) : await checkAll()
