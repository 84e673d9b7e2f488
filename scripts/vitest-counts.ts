import { writeFileSync } from 'node:fs'
import type { Reporter, SerializedError, TestModule } from 'vitest/node'
import { failure } from './test-counts.ts'
import type { Counts } from './test-counts.ts'

/** A reporter for Vitest: writes what it counted to the file named by AFTERREAD_UNIT_COUNTS. */
export default class WriteCounts implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]): void {
    const file = process.env['AFTERREAD_UNIT_COUNTS']
    if (file !== undefined) writeFileSync(file, JSON.stringify(countUnits(modules, errors)))
  }
}

function countUnits(modules: readonly TestModule[], errorsOutside: readonly SerializedError[]): Counts {
  const tests = modules.flatMap((module) => [...module.children.allTests()])
  const results = tests.map((test) => ({ test: test.fullName, result: test.result() }))
  // A file or a group that fails outside its tests leaves them skipped: the failure itself has to count.
  const broken = modules.flatMap((module) => [
    ...module.errors().map(({ message }) => failure(module.relativeModuleId, message)),
    ...[...module.children.allSuites()].flatMap((suite) =>
      suite.errors().map(({ message }) => failure(suite.fullName, message)),
    ),
  ])
  return {
    passed: results.filter(({ result }) => result.state === 'passed').length,
    failed: [
      ...results.flatMap(({ test, result }) => {
        if (result.state === 'failed') return [failure(test, result.errors[0]?.message)]
        return result.state === 'pending' ? [failure(test, 'it did not end')] : []
      }),
      ...broken,
      ...errorsOutside.map(({ message }) => failure('outside all tests', message)),
    ],
    skipped: results.flatMap(({ test, result }) =>
      result.state === 'skipped' ? [{ test, reason: result.note ?? 'no reason given' }] : [],
    ),
  }
}
