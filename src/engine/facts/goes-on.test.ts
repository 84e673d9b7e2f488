import { expect, test } from 'vitest'
import { goesOn } from './goes-on.ts'

test('"each" of what the sentence before counts goes on from it', () => {
  expect(goesOn('Each visit needs two days of notice.', 'The miller may look in four times a year.')).toBe(
    true,
  )
  expect(goesOn('Every floor has a hoist.', 'The mill has three wooden floors.')).toBe(true)
  expect(goesOn('Each mill has a hoist.', 'Mills grind corn.')).toBe(false)
  expect(goesOn('Each visit to Ely needs two days of notice.', 'The miller may look in at noon.')).toBe(false)
})

test('"a" thing in the past goes on, unless somebody, a place or a time is named', () => {
  const before = 'On the roads ran the post of the state.'
  expect(goesOn('A message travelled usually some 75 kilometres a day.', before)).toBe(true)
  expect(goesOn('A message travelled from Ely some 75 kilometres a day.', before)).toBe(false)
  expect(goesOn('A message travelled some 75 kilometres a day in 1720.', before)).toBe(false)
  expect(goesOn('A message travels some 75 kilometres a day.', before)).toBe(false)
})
