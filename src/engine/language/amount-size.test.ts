import { expect, test } from 'vitest'
import { areComparable } from './amount-size.ts'
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
