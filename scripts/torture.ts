/**
 * `npm run torture` tries to break the promise that no answer is lost: it kills, fills disks, damages files, turns
 * clocks and starts twice, each time on a real library, and looks whether all that was acknowledged is there and what
 * is derived fits it. Seeded and bounded; prints a table and "N passed, N failed, N skipped". Two suites run at a time,
 * those that take longest first. Words after it name the suites to run.
 */
import { rmSync } from 'node:fs'
import { reportTo, runAlone } from './torture/alone.ts'
import type { Report } from './torture/alone.ts'
import { calls } from './torture/calls.ts'
import { clocks } from './torture/clocks.ts'
import { damagedFiles } from './torture/damaged-files.ts'
import { doubleStarts } from './torture/double-starts.ts'
import { fullDisks } from './torture/full-disks.ts'
import { httpCalls } from './torture/http-calls.ts'
import { ioErrors } from './torture/io-errors.ts'
import { ipcCalls } from './torture/ipc-calls.ts'
import { kills } from './torture/kills.ts'
import { libraryFolder } from './torture/studied.ts'
import { migrations } from './torture/migrations.ts'
import { restores } from './torture/restores.ts'
import { soak } from './torture/soak.ts'

/** What came of a suite: how many cases held, what did not, and what could not run with its reason. */
export type Outcome = {
  readonly passed: number
  readonly failed: readonly string[]
  readonly skipped: readonly string[]
  /** A figure worth reading. */
  readonly note?: string
}

/** `full` is the whole of it; `small` is for `npm test`. */
export type Dose = 'full' | 'small'
export type Suite = (dose: Dose) => Outcome | Promise<Outcome>

/** Those that take longest first, so that neither core waits at the end. */
export const SUITES: Readonly<Record<string, Suite>> = {
  kills,
  'io-errors': ioErrors,
  'ipc-calls': ipcCalls,
  'http-calls': httpCalls,
  calls,
  soak,
  'damaged-files': damagedFiles,
  migrations,
  'double-starts': doubleStarts,
  'full-disks': fullDisks,
  restores,
  clocks,
}

/** Fewer would not be the whole programme. */
const AT_LEAST = 5_000
/** So many faults of a suite are printed. */
const SHOWN = 10

/** As many suites run at a time, each in a process of its own: so many cores the programme is made for. */
const LANES = 2

async function runAll(asked: readonly string[]): Promise<number> {
  const waiting = Object.keys(SUITES).filter((name) => asked.length === 0 || asked.includes(name))
  const reports: Report[] = []
  const start = performance.now()
  const lane = async (): Promise<void> => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
      const began = performance.now()
      const report = await runAlone(import.meta.filename, name)
      print(name, report, performance.now() - began)
      reports.push(report)
    }
  }
  await Promise.all(Array.from({ length: LANES }, lane))
  return sum(reports, performance.now() - start, asked.length === 0)
}

function print(name: string, { outcome, spentSeconds }: Report, ms: number): void {
  const { passed, failed, skipped, note } = outcome
  const counts = `${String(passed).padStart(5)} passed ${String(failed.length).padStart(4)} failed`
  const times = `${(ms / 1000).toFixed(0).padStart(5)} s ${spentSeconds.toFixed(0).padStart(5)} s of processor`
  console.log(`${name.padEnd(14)} ${counts} ${times}  ${note ?? ''}`)
  for (const fault of failed.slice(0, SHOWN)) console.log(`  ✗ ${fault}`)
  if (failed.length > SHOWN) console.log(`  ✗ and ${failed.length - SHOWN} more`)
  for (const reason of skipped) console.log(`  skipped: ${reason}`)
}

function sum(reports: readonly Report[], ms: number, whole: boolean): number {
  const of = (count: (report: Report) => number): number => reports.reduce((all, one) => all + count(one), 0)
  const [passed, failed] = [of(({ outcome }) => outcome.passed), of(({ outcome }) => outcome.failed.length)]
  const minutes = (seconds: number): string => (seconds / 60).toFixed(1)
  const spent = minutes(of(({ spentSeconds }) => spentSeconds))
  console.log(`\nIt took ${minutes(ms / 1000)} min, and ${spent} min of the processors.`)
  console.log(`${passed} passed, ${failed} failed, ${of(({ outcome }) => outcome.skipped.length)} skipped`)
  return failed > 0 || passed === 0 || (whole && passed < AT_LEAST) ? 1 : 0
}

async function runOne(name: string): Promise<void> {
  const suite = SUITES[name]
  if (!suite) throw new Error(`There is no suite ${name}.`)
  await reportTo(process, () => suite('full'))
  rmSync(libraryFolder(), { recursive: true, force: true })
}

const [first, alone = ''] = process.argv.slice(2)
if (import.meta.main && first === '--alone') await runOne(alone)
else if (import.meta.main) process.exitCode = await runAll(process.argv.slice(2))
