import { fork } from 'node:child_process'
import { readFileSync } from 'node:fs'
import type { Outcome } from '../torture.ts'
import { said } from './verify.ts'

/** What came of a suite in a process of its own, and what that took. */
export type Report = {
  readonly outcome: Outcome
  /** Processor time of the process and of those it began and waited for. */
  readonly spentSeconds: number
}

/** No suite takes as long, unless it hangs. */
const PATIENCE_MS = 40 * 60_000

/** Runs a suite in a process of its own, which is told its name behind `--alone`. Never rejects. */
export function runAlone(program: string, name: string): Promise<Report> {
  return new Promise((resolve) => {
    const child = fork(program, ['--alone', name], { stdio: 'inherit' })
    const patience = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS)
    let report: Report | null = null
    child.on('message', (told: Report) => (report = told))
    child.once('close', (code, signal) => {
      clearTimeout(patience)
      const failed = [`ended with ${signal ?? code} and no report`]
      resolve(report ?? { outcome: { passed: 0, failed, skipped: [] }, spentSeconds: 0 })
    })
  })
}

/** Runs in the process that `runAlone` began: tells it what came of the suite. */
export async function reportTo(
  parent: NodeJS.Process,
  suite: () => Outcome | Promise<Outcome>,
): Promise<void> {
  const outcome = await Promise.resolve()
    .then(suite)
    .catch((error: unknown) => ({ passed: 0, failed: [`broke off: ${said(error)}`], skipped: [] }))
  const report: Report = { outcome, spentSeconds: spentSeconds() }
  parent.send?.(report, () => parent.disconnect())
}

/** Ticks a second in which Linux counts. */
const TICKS = 100

function spentSeconds(): number {
  try {
    // Its name, in brackets, may hold anything; the four times are 14 to 17 of all the fields.
    const fields = readFileSync('/proc/self/stat', 'utf8').split(') ').at(-1)?.split(' ') ?? []
    return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) / TICKS
  } catch {
    const { user, system } = process.cpuUsage()
    return (user + system) / 1e6
  }
}
