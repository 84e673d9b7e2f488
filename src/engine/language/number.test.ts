import { expect, test } from 'vitest'
import { isPlural, plural, singular, withArticle } from './number.ts'

test.each([
  ['large language model', 'large language models'],
  ['LLM', 'LLMs'],
  ['type of cell', 'types of cell'],
  ['analysis', 'analyses'],
  ['box', 'boxes'],
  ['battery', 'batteries'],
  ['movie', 'movies'],
  ['database', 'databases'],
  ['disease', 'diseases'],
  ['class', 'classes'],
  ['process', 'processes'],
  ['bias', 'biases'],
  ['person', 'people'],
  ['Use case', 'Use cases'],
  ['tomato', 'tomatoes'],
  ['photo', 'photos'],
])('%s has the plural %s', (one, many) => {
  expect(plural(one)).toBe(many)
  expect(singular(many)).toBe(one)
  expect(isPlural(many)).toBe(true)
  expect(isPlural(one)).toBe(false)
})

test.each([
  ['stratovolcanoes', 'stratovolcano'],
  ['echoes', 'echo'],
  ['mottoes', 'motto'],
  ['buffaloes', 'buffalo'],
  ['canoes', 'canoe'],
  ['oboes', 'oboe'],
  ['horseshoes', 'horseshoe'],
  ['mistletoes', 'mistletoe'],
  ['garden hoes', 'garden hoe'],
])('of %s there is one %s', (many, one) => {
  expect(singular(many)).toBe(one)
})

test('what has no plural stays', () => {
  for (const word of ['data', 'species', 'software', 'physics']) {
    expect(singular(word)).toBe(word)
    expect(plural(word)).toBe(word)
  }
})

test('the article goes by the sound', () => {
  expect(['LLM', 'API', 'MRI', 'hour', 'X-ray', '8-bit code', 'umbrella'].map(withArticle)).toEqual([
    'an LLM',
    'an API',
    'an MRI',
    'an hour',
    'an X-ray',
    'an 8-bit code',
    'an umbrella',
  ])
  expect(['LIDAR', 'GPU', 'user', 'unique key', 'European', 'one-off', 'LoRA'].map(withArticle)).toEqual([
    'a LIDAR',
    'a GPU',
    'a user',
    'a unique key',
    'a European',
    'a one-off',
    'a LoRA',
  ])
})
