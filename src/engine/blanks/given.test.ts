import { expect, test } from 'vitest'
import { gap } from './gap.ts'
import { isGiven } from './given.ts'

const given = (sentence: string, text: string): boolean =>
  isGiven(gap(sentence.indexOf(text), text, 1), sentence)

test('a number that stands there once more, as a word or in a code, gives itself away', () => {
  expect(given('A card marked 7 moves the pawn seven squares.', '7')).toBe(true)
  expect(given('The mill kept 40 sacks, and --size 40k holds them.', '40')).toBe(true)
  expect(given('A card marked 7 moves the pawn five squares.', '7')).toBe(false)
  expect(given('The mill of 1840 burned down in 1845.', '1840')).toBe(false)
  expect(given('The pole is 1 m long and has one end of brass.', '1')).toBe(false)
})

test('the same amount in another unit gives a number away, another amount does not', () => {
  expect(given('Add 3 per cent of salt, that’s 30 g to a kilo.', '3')).toBe(true)
  expect(given('The wall runs for 50 miles, or about 80 km, along the hills.', '50')).toBe(true)
  expect(given('The wall runs for 50 miles, or about 80 km, along the hills.', '80')).toBe(true)
  expect(given('A nautical mile is 1,852 metres, or so the charts say.', '1,852')).toBe(false)
  expect(given('The fine is 50 crowns, or 80 for a second offence.', '50')).toBe(false)
})

test('what never reaches all is no hundred per cent to ask for', () => {
  expect(given('No filter stops 100% of the dust.', '100%')).toBe(true)
  expect(given('The filter stops 100% of the dust.', '100%')).toBe(false)
})

test('a name and its letters in brackets give each other away', () => {
  expect(given('Its output is told as PPM (pages per minute).', 'PPM')).toBe(true)
  expect(given('Its output is told on the phon scale (pS) of the mill.', 'phon scale')).toBe(true)
  expect(given('Its output in pages per minute (PPM) is high.', 'PPM')).toBe(true)
  expect(given('The press of the mill (built by Ives) is old.', 'press of the mill')).toBe(false)
})
