import { expect, test } from 'vitest'
import { amountRange, rangesOverlap } from './amount-range.ts'

const overlap = (one: string, other: string): boolean | null => {
  const [first, second] = [amountRange(one), amountRange(other)]
  return first && second && rangesOverlap(first, second)
}

test.each([
  ['up to 35°', '2 to 10°'],
  ['At least 8 hours', '7–9 hours'],
  ['over 1,000', '900 to 1,200'],
  ['more than 5', 'at least 5'],
])('%s overlaps with %s', (one, other) => {
  expect(overlap(one, other)).toBe(true)
})

test.each([
  ['under 5', '5 to 10'],
  ['over 10', '5 to 10'],
  ['up to 4 cm', '5 to 7 cm'],
  ['at most 5', 'more than 5'],
])('%s leaves off where %s begins', (one, other) => {
  expect(overlap(one, other)).toBe(false)
})

test('a number that is no range overlaps with none', () => {
  expect(overlap('30°', 'up to 35°')).toBeNull()
  expect(overlap('built over 30 years', '20 to 40 years')).toBeNull()
})
