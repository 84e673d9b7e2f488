import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { addCounts, readPlaywright, readVitest } from './test-counts.ts'

const folder = mkdtempSync(join(tmpdir(), 'afterread-counts-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('sums what both runners counted, and names what was skipped', () => {
  const units = readVitest(report({ testResults: [file('passed', 'passed', 'passed', 'pending')] }), 0)
  const stories = readPlaywright(
    report({ suites: [{ specs: [], suites: [suite('expected', 'skipped')] }], errors: [] }),
    0,
  )
  expect(addCounts(units, stories)).toEqual({
    passed: 3,
    failed: 0,
    skipped: [
      { test: 'a pending test', reason: 'no reason given' },
      { test: 'a skipped story [browser]', reason: 'no screen' },
    ],
  })
})

it('counts a test file that could not be read as failed', () => {
  expect(readVitest(report({ testResults: [file('failed')] }), 1)).toMatchObject({ passed: 0, failed: 1 })
})

it('counts a story that needed a second try, and an error outside all stories, as failed', () => {
  const counts = readPlaywright(
    report({ suites: [suite('expected', 'flaky', 'unexpected')], errors: [{}] }),
    1,
  )
  expect(counts).toMatchObject({ passed: 1, failed: 3 })
})

it('believes a runner that ends with an error although no test failed', () => {
  expect(readVitest(report({ testResults: [file('passed', 'passed')] }), 1)).toMatchObject({
    passed: 1,
    failed: 1,
  })
})

it('counts a run without a report, or without a test, as failed', () => {
  expect(readVitest(join(folder, 'nothing.json'), 0)).toMatchObject({ passed: 0, failed: 1 })
  expect(readPlaywright(report({ suites: [], errors: [] }), 0)).toMatchObject({ passed: 0, failed: 1 })
})

function report(content: object): string {
  const file = join(folder, 'report.json')
  writeFileSync(file, JSON.stringify(content))
  return file
}

const file = (status: string, ...tests: readonly string[]): object => ({
  status,
  assertionResults: tests.map((test) => ({ status: test, fullName: `a ${test} test` })),
})

const suite = (...statuses: readonly string[]): object => ({
  specs: statuses.map((status) => ({
    title: `a ${status} story`,
    tests: [
      {
        status,
        projectName: 'browser',
        annotations: status === 'skipped' ? [{ type: 'skip', description: 'no screen' }] : [],
      },
    ],
  })),
})
