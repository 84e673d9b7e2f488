import { expect, test } from 'vitest'
import { areOtherMeasures, measureOf } from './measure.ts'

test('litres, grams and spoons are other measures, grams and kilograms one', () => {
  expect(areOtherMeasures('2 litres', '300 g')).toBe(true)
  expect(areOtherMeasures('2 tbsp', '300 ml')).toBe(true)
  expect(areOtherMeasures('1.2 kg', '300 g')).toBe(false)
  expect(areOtherMeasures('about 2 l', '300 ml')).toBe(false)
  expect(areOtherMeasures('gold', '300 g')).toBe(false)
})

test('a number without a unit has no measure', () => {
  expect(measureOf('8')).toBe(null)
  expect(measureOf('2 tsp')).toBe(measureOf('1 tbsp'))
})
