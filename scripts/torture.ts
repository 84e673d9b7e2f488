/**
 * `npm run torture` tries to break the promise that no answer is lost: it kills, fills disks, damages files, turns
 * clocks and starts twice, each time on a real library, and looks whether all that was acknowledged is there and what
 * is derived fits it. Seeded and bounded; prints a table and "N passed, N failed, N skipped". Words after it name the
 * suites to run.
 */
import { rmSync } from 'node:fs'
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

export const SUITES: Readonly<Record<string, Suite>> = {
  kills,
  migrations,
  'io-errors': ioErrors,
  'full-disks': fullDisks,
  'damaged-files': damagedFiles,
  'double-starts': doubleStarts,
  clocks,
  calls,
  'http-calls': httpCalls,
  'ipc-calls': ipcCalls,
  restores,
  soak,
}

/** Fewer would not be the whole programme. */
const AT_LEAST = 5_000
/** So many faults of a suite are printed. */
const SHOWN = 10

async function runAll(asked: readonly string[]): Promise<number> {
  let [passed, failed, skipped] = [0, 0, 0]
  for (const [name, suite] of Object.entries(SUITES)) {
    if (asked.length > 0 && !asked.includes(name)) continue
    const start = performance.now()
    const outcome = await suite('full')
    print(name, outcome, performance.now() - start)
    passed += outcome.passed
    failed += outcome.failed.length
    skipped += outcome.skipped.length
  }
  rmSync(libraryFolder(), { recursive: true, force: true })
  console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`)
  return failed > 0 || (asked.length === 0 && passed < AT_LEAST) ? 1 : 0
}

function print(name: string, { passed, failed, skipped, note }: Outcome, ms: number): void {
  const counts = `${String(passed).padStart(5)} passed ${String(failed.length).padStart(4)} failed`
  console.log(`${name.padEnd(14)} ${counts}  ${(ms / 1000).toFixed(0).padStart(4)} s  ${note ?? ''}`)
  for (const fault of failed.slice(0, SHOWN)) console.log(`  ✗ ${fault}`)
  if (failed.length > SHOWN) console.log(`  ✗ and ${failed.length - SHOWN} more`)
  for (const reason of skipped) console.log(`  skipped: ${reason}`)
}

if (import.meta.main) process.exitCode = await runAll(process.argv.slice(2))
