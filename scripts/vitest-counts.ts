import { writeFileSync } from 'node:fs'
import type { Reporter, TestModule } from 'vitest/node'
import type { Counts } from './test-counts.ts'

/** A reporter for Vitest: writes what it counted to the file named by AFTERREAD_UNIT_COUNTS. */
export default class WriteCounts implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const file = process.env['AFTERREAD_UNIT_COUNTS']
    if (file !== undefined) writeFileSync(file, JSON.stringify(countUnits(modules, errors.length)))
  }
}

function countUnits(modules: readonly TestModule[], errorsOutside: number): Counts {
  const tests = modules.flatMap((module) => [...module.children.allTests()])
  const results = tests.map((test) => ({ test: test.fullName, result: test.result() }))
  const count = (state: string): number => results.filter(({ result }) => result.state === state).length
  // A file or a group that fails outside its tests leaves them skipped: the failure itself has to count.
  const broken = modules.flatMap((module) => [
    ...module.errors(),
    ...[...module.children.allSuites()].flatMap((suite) => suite.errors()),
  ])
  return {
    passed: count('passed'),
    failed: count('failed') + count('pending') + broken.length + errorsOutside,
    skipped: results.flatMap(({ test, result }) =>
      result.state === 'skipped' ? [{ test, reason: result.note ?? 'no reason given' }] : [],
    ),
  }
}
