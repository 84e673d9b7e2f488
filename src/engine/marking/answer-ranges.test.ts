import { expect, test } from 'vitest'
import { markTyped } from './marking.ts'

test.each([
  ['90 to 96', 'between 90 and 96'],
  ['from 90 to 96', 'between 90 and 96'],
  ['90-96', 'between 90 and 96'],
  ['90 – 96', 'between 90 and 96'],
  ['Between 90 and 96', '90–96'],
  ['ninety to 96', '90 to 96'],
  ['40 km to 100 km', '40 to 100 km'],
  ['40-100', '40 to 100 km'],
  ['10% to 20%', '10–20 percent'],
  ['-5 to 10', 'between -5 and 10'],
])('%s is the range %s', (typed, answer) => {
  expect(markTyped(typed, [answer], []).verdict).toBe('right')
})

test.each([
  ['90 to 95', 'between 90 and 96'],
  ['96', 'between 90 and 96'],
  ['90', '90 to 96'],
  ['96 to 90', '90 to 96'],
  ['90 and 96', '90 to 96'],
  ['40 to 100 miles', '40 to 100 km'],
  ['5 to 10', '-5 to 10'],
])('%s is not the range %s', (typed, answer) => {
  expect(markTyped(typed, [answer], []).verdict).toBe('wrong')
})
