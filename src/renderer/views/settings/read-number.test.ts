import { expect, test } from 'vitest'
import { readNumber } from './read-number.ts'

test('a whole number within its range is taken, spaces and all', () => {
  expect(readNumber(' 20 ', 0, 200)).toEqual({ value: 20 })
  expect(readNumber('0', 0, 200)).toEqual({ value: 0 })
  expect(readNumber('200', 0, 200)).toEqual({ value: 200 })
})

test('everything else is refused with the range that would do', () => {
  for (const typed of ['', '-3', '201', '2.5', '1e2', '0x10', 'ten', '９', '00000020']) {
    expect(readNumber(typed, 0, 200), typed).toEqual({ refused: 'Give a whole number from 0 to 200.' })
  }
})
