import { expect, test } from 'vitest'
import { hasWithin, indexWords, placesIn, timesIn } from './word-index.ts'

test('words are found where they stand whole, in several words too', () => {
  const text = 'a router, two routers; a fine-tuned model and fine-tuned models'
  const index = indexWords(text)
  expect(placesIn(index, 'router')).toEqual([2])
  expect(placesIn(index, 'a fine-tuned model')).toEqual([text.indexOf('a fine')])
  expect(placesIn(index, 'rout')).toEqual([])
  expect(placesIn(index, '…')).toEqual([])
  expect(timesIn(index, 'fine-tuned model')).toBe(2)
  expect(timesIn(index, 'router')).toBe(2)
})

test('words are found within others too, and counted where they stand apart', () => {
  const index = indexWords('underground routers, ground rules; cha cha cha')
  expect(hasWithin(index, 'ground', 2)).toBe(true)
  expect(hasWithin(index, 'ground rule', 1)).toBe(true)
  expect(hasWithin(index, 'ground router', 1)).toBe(true)
  expect(hasWithin(index, 'ground', 3)).toBe(false)
  expect(hasWithin(index, 'cha cha', 2)).toBe(false)
  expect(hasWithin(index, 'rules ground', 1)).toBe(false)
  expect(hasWithin(index, 'bridge', 1)).toBe(false)
})
