import { expect, test } from 'vitest'
import { indexWords, placesIn, timesIn } from './word-index.ts'

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
