import { readFileSync } from 'node:fs'

export type Skipped = { readonly test: string; readonly reason: string }
export type Counts = {
  readonly passed: number
  readonly failed: number
  readonly skipped: readonly Skipped[]
}

export const addCounts = (a: Counts, b: Counts): Counts => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: [...a.skipped, ...b.skipped],
})

/** What Vitest counted (see vitest-counts.ts). */
export function readVitest(file: string, code: number): Counts {
  return settle(code, readReport<Counts>(file) ?? { passed: 0, failed: 0, skipped: [] })
}

/** What Playwright counted, from its JSON report. */
export function readPlaywright(file: string, code: number): Counts {
  const report = readReport<PlaywrightReport>(file)
  const tests = (report?.suites ?? []).flatMap(testsOf)
  const count = (...statuses: readonly string[]): number =>
    tests.filter(({ status }) => statuses.includes(status)).length
  return settle(code, {
    // A story that only succeeds the second time has failed.
    passed: count('expected'),
    failed: count('unexpected', 'flaky') + (report?.errors.length ?? 0),
    skipped: tests
      .filter(({ status }) => status === 'skipped')
      .map(({ title, projectName, annotations }) => ({
        test: `${title} [${projectName}]`,
        reason: annotations.find(({ type }) => type === 'skip')?.description ?? 'no reason given',
      })),
  })
}

type PlaywrightTest = {
  readonly status: string
  readonly projectName: string
  readonly annotations: readonly { readonly type: string; readonly description?: string }[]
}
type PlaywrightSuite = {
  readonly specs: readonly { readonly title: string; readonly tests: readonly PlaywrightTest[] }[]
  readonly suites?: readonly PlaywrightSuite[]
}
type PlaywrightReport = { readonly suites: readonly PlaywrightSuite[]; readonly errors: readonly unknown[] }

const testsOf = ({
  specs,
  suites = [],
}: PlaywrightSuite): readonly (PlaywrightTest & { readonly title: string })[] => [
  ...specs.flatMap(({ title, tests }) => tests.map((test) => ({ ...test, title }))),
  ...suites.flatMap(testsOf),
]

/** A runner that says it failed is believed, whatever its report says; so is an empty one. */
function settle(code: number, counts: Counts): Counts {
  const ran = counts.passed + counts.failed + counts.skipped.length
  return counts.failed === 0 && (code !== 0 || ran === 0) ? { ...counts, failed: 1 } : counts
}

function readReport<T>(file: string): T | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T // written by the runner a moment ago
  } catch {
    return null
  }
}
