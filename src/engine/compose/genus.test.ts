import { expect, test } from 'vitest'
import { differInSort, grammarOf, sortOf } from './genus.ts'

test('the noun a meaning is told by says what sort of thing it is', () => {
  expect(sortOf('a single, rounded seed')).toBe('living')
  expect(sortOf('the same coffee with half the water')).toBe('stuff')
  expect(sortOf('a large, heavy piece of white wool, about five metres long')).toBe('stuff')
  expect(sortOf('an epic in twelve books')).toBe('text')
  expect(sortOf('a Tool driven by electricity, by compressed air or by an engine')).toBe('thing')
  expect(sortOf('a person who rents a room')).toBe('somebody')
  expect(sortOf('flattened sacs inside the chloroplast')).toBe(null)
  expect(sortOf('It finds the address of a machine')).toBe(null)
})

test('two meanings differ only where the sort of both is known', () => {
  expect(differInSort('a rounded seed', 'a double espresso with steamed milk')).toBe(true)
  expect(differInSort('a device that joins machines', 'a box that repeats what arrives')).toBe(false)
  expect(differInSort('a rounded seed', 'the variation of tides')).toBe(true)
  expect(differInSort('a rounded seed', 'a pattern of bits')).toBe(false)
  expect(differInSort('money paid at the start', 'a person who rents a room')).toBe(true)
})

test('a meaning is told as something done, as several things or as one', () => {
  expect(grammarOf('Lifting a stone with a crane')).toBe('doing')
  expect(grammarOf('Night milling in which no wind is needed')).toBe('doing')
  expect(grammarOf('Milling by night costs more than by day.')).toBe('one')
  expect(grammarOf('Anything from ten to twenty sacks')).not.toBe('doing')
  expect(grammarOf('Grinding the husks so that a hen is fed')).toBe('doing')
  expect(grammarOf('to lift a stone')).toBe('to do')
  expect(grammarOf('Winding stairs of oak')).toBe('many')
  expect(grammarOf('the hoops that hold a stone')).toBe('many')
  expect(grammarOf('a beam along the cap')).toBe('one')
  expect(grammarOf('Grind the grain twice a year')).toBe('bid')
})
