import { rmSync } from 'node:fs'
import { afterAll, expect, test } from 'vitest'
import { SUITES } from '../torture.ts'
import { libraryFolder } from './studied.ts'

afterAll(() => rmSync(libraryFolder(), { recursive: true, force: true }))

for (const [name, suite] of Object.entries(SUITES)) {
  test(`a small dose of ${name} does no harm`, { timeout: 120_000 }, async (context) => {
    const { passed, failed, skipped } = await suite('small')
    if (skipped.length > 0 && passed === 0) context.skip(skipped.join('; '))
    expect(failed).toEqual([])
    expect(passed).toBeGreaterThan(0)
  })
}
