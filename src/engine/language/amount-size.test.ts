import { expect, test } from 'vitest'
import { areComparable, couldBeBelieved } from './amount-size.ts'
import { amountsIn } from './amounts.ts'

const comparable = (one: string, other: string): boolean => {
  const [first] = amountsIn(one)
  const [second] = amountsIn(other)
  if (!first || !second) throw new Error(`no amount in “${one}” or “${other}”`)
  return areComparable(first, second)
}

test('amounts of about one size could be taken for each other', () => {
  expect(comparable('six months', 'five years')).toBe(true)
  expect(comparable('49 metres', 'thirty-five metres')).toBe(true)
  expect(comparable('14 days', '90 days')).toBe(true)
})

test('amounts of another order could not', () => {
  expect(comparable('six months', 'eight hundred years')).toBe(false)
  expect(comparable('four to six metres', '117 kilometres')).toBe(false)
  expect(comparable('two months', 'two hundred years')).toBe(false)
})

test('what is counted in things of its own is left to the guard', () => {
  expect(comparable('28 lodgers', '3,000 lodgers')).toBe(true)
})

test('temperatures are taken for one another only when they are near', () => {
  expect(comparable('96 °C', '90 °C')).toBe(true)
  expect(comparable('96 °C', '165 °C')).toBe(false)
})

test('an amount of half to twice the true one could be believed in its place', () => {
  expect(couldBeBelieved('twenty-five years', 'sixteen years')).toBe(true)
  expect(couldBeBelieved('28 percent', '20 percent')).toBe(true)
  expect(couldBeBelieved('6', '5')).toBe(true)
})

test('one of another order could not, in figures or in words', () => {
  expect(couldBeBelieved('twenty-five years', 'two hundred years')).toBe(false)
  expect(couldBeBelieved('twenty-five', 'two hundred')).toBe(false)
  expect(couldBeBelieved('120 days', 'about 7 days')).toBe(false)
  expect(couldBeBelieved('100', '¼', 12)).toBe(false)
})

test('years, ranges, other units and what is no amount are not held to that', () => {
  expect(couldBeBelieved('1883', 'AD 79')).toBe(true)
  expect(couldBeBelieved('17', '6', 12)).toBe(true)
  expect(couldBeBelieved('250 to 600 km', '40 to 100 km')).toBe(true)
  expect(couldBeBelieved('24 hours', '7 days')).toBe(true)
  expect(couldBeBelieved('Rome', 'two men')).toBe(true)
})

test('the feet of a body are no measure', () => {
  expect(amountsIn('A goat fights with all four feet and its horns.')).toEqual([])
  expect(amountsIn('The fence is four feet high.').map(({ text }) => text)).toEqual(['four feet'])
  expect(amountsIn('The yard has four feet of snow.').map(({ text }) => text)).toEqual(['four feet'])
})
