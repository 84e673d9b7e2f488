import { expect, it } from 'vitest'
import { differInSign, headsExamples, isToldByForm, isToldByTwo } from './value-form.ts'

it('tells values apart by their sign alone, and not by their number', () => {
  expect(differInSign('40%', '0.4')).toBe(true)
  expect(differInSign('18 °C', '64')).toBe(true)
  expect(differInSign('40%', '12%')).toBe(false)
  expect(differInSign('12 litres', '9')).toBe(false)
})

it('finds the key that alone is written in its form', () => {
  expect(isToldByForm('the 5 in 5:2', ['7:1', '3:4'])).toBe(true)
  expect(isToldByForm('5:2', ['7:1', 'the 3 in 3:4'])).toBe(false)
  expect(isToldByForm('the 5 in 5:2', ['an odd one', 'an even one'])).toBe(false)
})

it('finds the two things that stand beside a name of several', () => {
  expect(isToldByTwo('Mixed grain', 'oats with barley', ['rye', 'wheat'])).toBe(true)
  expect(isToldByTwo('Mixed grain', 'oats with barley', ['rye with spelt', 'wheat'])).toBe(false)
  expect(isToldByTwo('Winter grain', 'oats with barley', ['rye', 'wheat'])).toBe(false)
})

it.each(['Example', 'Examples', 'e.g.', 'Such as', 'Typical example', 'Example of a tree', 'For example'])(
  '“%s” heads examples',
  (head) => {
    expect(headsExamples(head)).toBe(true)
  },
)

it.each(['Height', 'Such asphalt', 'Sample size', 'Exempla'])('“%s” heads none', (head) => {
  expect(headsExamples(head)).toBe(false)
})
