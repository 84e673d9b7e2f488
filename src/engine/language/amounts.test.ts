import { expect, test } from 'vitest'
import { amountsIn } from './amounts.ts'

const amounts = (text: string) => amountsIn(text).map(({ text: whole, unit }) => [whole, unit])

test('an amount is read with its unit, "about" and both ends of a range', () => {
  expect(amounts('It lasts roughly 24 hours and 50 minutes.')).toEqual([
    ['roughly 24 hours and 50 minutes', 'hours'],
  ])
  expect(amounts('Water of 90 to 96 °C takes up 18 to 22 percent.')).toEqual([
    ['90 to 96 °C', '°C'],
    ['18 to 22 percent', 'percent'],
  ])
  expect(amounts('The visitor pays £500 for twenty-five years.')).toEqual([
    ['£500', '£'],
    ['twenty-five years', 'years'],
  ])
  expect(amounts('The guild passed more than 250 acts.')).toEqual([['more than 250 acts', 'acts']])
})

test('a year, the number of a section and a bare number are no amounts', () => {
  expect(amounts('In 1846 mills rose; section 22 divides the work into two.')).toEqual([])
  expect(amounts('The house at 3 Customs Row was sold in 1825 to millers.')).toEqual([])
})

test('the number of a name counts nothing', () => {
  expect(amountsIn('The Six-Day War closed the canal.')).toEqual([])
  expect(amountsIn('Category 1 storms are mild.')).toEqual([])
  expect(amountsIn('In 12 storms the dam held.')).toMatchObject([{ text: '12 storms' }])
})

test('feet to stand on measure nothing', () => {
  expect(amountsIn('The mule kicks with all four feet.')).toEqual([])
  expect(amountsIn('The mule jumps four feet.')).toMatchObject([{ text: 'four feet' }])
})
