import { tmpdir } from 'node:os'
import { expect, it } from 'vitest'
import { diskOf, freeBytes } from './disk.ts'

it('little room is said, and less than that is full', () => {
  expect([null, 3e11, 2e8, 199_999_999, 5e7, 49_999_999, 0].map((free) => diskOf(free)?.state)).toEqual([
    undefined,
    undefined,
    undefined,
    'low',
    'low',
    'full',
    'full',
  ])
})

it('the disk is asked, or what stands in for it; a folder that is not there tells nothing', () => {
  expect(freeBytes(tmpdir(), undefined)).toBeGreaterThan(0)
  expect(freeBytes(tmpdir(), '1000')).toBe(1000)
  expect(freeBytes('/no such folder', undefined)).toBeNull()
})
