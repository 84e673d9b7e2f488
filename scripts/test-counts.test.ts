import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { addCounts, readPlaywright, readVitest } from './test-counts.ts'

const folder = mkdtempSync(join(tmpdir(), 'afterread-counts-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('sums what both runners counted, and names what was skipped', () => {
  const units = readVitest(
    report({ passed: 2, failed: [], skipped: [{ test: 'a test', reason: 'on Windows only' }] }),
    0,
  )
  const stories = readPlaywright(
    report({ suites: [{ specs: [], suites: [suite('expected', 'skipped')] }], errors: [] }),
    0,
  )
  expect(addCounts(units, stories)).toEqual({
    passed: 3,
    failed: [],
    skipped: [
      { test: 'a test', reason: 'on Windows only' },
      { test: 'a skipped story [browser]', reason: 'no screen' },
    ],
  })
})

it('counts a story that needed a second try, and an error outside all stories, as failed', () => {
  const counts = readPlaywright(
    report({
      suites: [suite('expected', 'flaky', 'unexpected')],
      errors: [{ message: 'no server\nat line 3' }],
    }),
    1,
  )
  expect(counts).toMatchObject({
    passed: 1,
    failed: [
      { test: 'a flaky story [browser]', said: 'no reason given' },
      { test: 'an unexpected story [browser]', said: 'no such button' },
      { test: 'outside all stories', said: 'no server' },
    ],
  })
})

it('believes a runner that ends with an error although no test failed', () => {
  expect(readVitest(report({ passed: 1, failed: [], skipped: [] }), 1)).toMatchObject({
    passed: 1,
    failed: [{ test: 'the runner itself', said: 'it ended with code 1 although no test failed' }],
  })
})

it('hears from Vitest itself what passed, failed, was skipped and why, and what broke outside a test', () => {
  writeFileSync(join(folder, 'some.test.ts'), SOME_TESTS)
  writeFileSync(join(folder, 'broken.test.ts'), 'throw new Error("broken")')
  const counts = join(folder, 'counts.json')
  const reporter = join(import.meta.dirname, 'vitest-counts.ts')
  const vitest = join(import.meta.dirname, '..', 'node_modules', 'vitest', 'vitest.mjs')
  const { status } = spawnSync(
    process.execPath,
    [vitest, 'run', '--root', folder, '--globals', `--reporter=${reporter}`],
    {
      env: { ...process.env, AFTERREAD_UNIT_COUNTS: counts },
    },
  )
  expect(readVitest(counts, status ?? 1)).toEqual({
    passed: 1,
    failed: [
      { test: 'fails', said: 'expected 1 to be 2 // Object.is equality' },
      { test: 'broken.test.ts', said: 'broken' },
      { test: 'in vain', said: 'not begun' },
    ],
    skipped: [
      { test: 'is left out', reason: 'no reason given' },
      { test: 'is left out by itself', reason: 'not here' },
      { test: 'in vain > never begins', reason: 'no reason given' },
    ],
  })
})

const SOME_TESTS = `
test('holds', () => {})
test('fails', () => expect(1).toBe(2))
test.skip('is left out', () => {})
test('is left out by itself', ({ skip }) => skip('not here'))
describe('in vain', () => {
  beforeAll(() => { throw new Error('not begun') })
  test('never begins', () => {})
})
`

it('counts a run without a report, or without a test, as failed', () => {
  expect(readVitest(join(folder, 'nothing.json'), 0)).toMatchObject(EMPTY)
  expect(readPlaywright(report({ suites: [], errors: [] }), 0)).toMatchObject(EMPTY)
})

const EMPTY = { passed: 0, failed: [{ test: 'the runner itself', said: 'it ran no test' }] }

function report(content: object): string {
  const file = join(folder, 'report.json')
  writeFileSync(file, JSON.stringify(content))
  return file
}

const suite = (...statuses: readonly string[]): object => ({
  specs: statuses.map((status) => ({
    title: `${/^[aeiou]/.test(status) ? 'an' : 'a'} ${status} story`,
    tests: [
      {
        status,
        projectName: 'browser',
        results: status === 'unexpected' ? [{ error: { message: 'no such button\nat line 3' } }] : [],
        annotations: status === 'skipped' ? [{ type: 'skip', description: 'no screen' }] : [],
      },
    ],
  })),
})
