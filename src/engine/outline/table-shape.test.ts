import { expect, test } from 'vitest'
import { columnsAreSubjects } from './table-shape.ts'

test('a table whose corner names aspects compares its columns', () => {
  expect(columnsAreSubjects(['Factor', 'Train', 'Bus'])).toBe(true)
  expect(columnsAreSubjects(['', 'Train', 'Bus'])).toBe(true)
})

test('a table whose columns tell of each factor compares nothing', () => {
  expect(columnsAreSubjects(['Factor', 'Effect', 'Optimum in humans'])).toBe(false)
  expect(columnsAreSubjects(['Parameter', 'What it does', 'Default'])).toBe(false)
})
