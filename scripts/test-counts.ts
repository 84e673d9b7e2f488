import { readFileSync } from 'node:fs'
import { stripVTControlCharacters } from 'node:util'

export type Skipped = { readonly test: string; readonly reason: string }
export type Failed = { readonly test: string; readonly said: string }
export type Counts = {
  readonly passed: number
  readonly failed: readonly Failed[]
  readonly skipped: readonly Skipped[]
}

/** What a failure is remembered by: the first line of what was said. */
export const failure = (test: string, said: string | undefined): Failed => ({
  test,
  said: stripVTControlCharacters(said ?? '').split('\n', 1)[0] || 'no reason given',
})

export const addCounts = (a: Counts, b: Counts): Counts => ({
  passed: a.passed + b.passed,
  failed: [...a.failed, ...b.failed],
  skipped: [...a.skipped, ...b.skipped],
})

/** What Vitest counted (see vitest-counts.ts). */
export function readVitest(file: string, code: number): Counts {
  return settle(code, readReport<Counts>(file) ?? { passed: 0, failed: [], skipped: [] })
}

/** What Playwright counted, from its JSON report. */
export function readPlaywright(file: string, code: number): Counts {
  const report = readReport<PlaywrightReport>(file)
  const tests = (report?.suites ?? []).flatMap(testsOf)
  const having = (...statuses: readonly string[]): readonly Named[] =>
    tests.filter(({ status }) => statuses.includes(status))
  const name = ({ title, projectName }: Named): string => `${title} [${projectName}]`
  return settle(code, {
    // A story that only succeeds the second time has failed.
    passed: having('expected').length,
    failed: [
      ...having('unexpected', 'flaky').map((test) =>
        failure(name(test), test.results.find(({ error }) => error)?.error?.message),
      ),
      ...(report?.errors ?? []).map(({ message }) => failure('outside all stories', message)),
    ],
    skipped: having('skipped').map((test) => ({
      test: name(test),
      reason: test.annotations.find(({ type }) => type === 'skip')?.description ?? 'no reason given',
    })),
  })
}

type PlaywrightTest = {
  readonly status: string
  readonly projectName: string
  readonly annotations: readonly { readonly type: string; readonly description?: string }[]
  readonly results: readonly { readonly error?: PlaywrightError }[]
}
type PlaywrightError = { readonly message?: string }
type Named = PlaywrightTest & { readonly title: string }
type PlaywrightSuite = {
  readonly specs: readonly { readonly title: string; readonly tests: readonly PlaywrightTest[] }[]
  readonly suites?: readonly PlaywrightSuite[]
}
type PlaywrightReport = {
  readonly suites: readonly PlaywrightSuite[]
  readonly errors: readonly PlaywrightError[]
}

const testsOf = ({ specs, suites = [] }: PlaywrightSuite): readonly Named[] => [
  ...specs.flatMap(({ title, tests }) => tests.map((test) => ({ ...test, title }))),
  ...suites.flatMap(testsOf),
]

/** A runner that says it failed is believed, whatever its report says; so is an empty one. */
function settle(code: number, counts: Counts): Counts {
  const ran = counts.passed + counts.failed.length + counts.skipped.length
  if (counts.failed.length > 0 || (code === 0 && ran > 0)) return counts
  const said = ran === 0 ? 'it ran no test' : `it ended with code ${code} although no test failed`
  return { ...counts, failed: [failure('the runner itself', said)] }
}

function readReport<T>(file: string): T | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T // written by the runner a moment ago
  } catch {
    return null
  }
}
