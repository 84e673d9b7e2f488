import { expect, test } from 'vitest'
import { nearNames } from './siblings.ts'

test('only names that a slip could reach are kept, once and in order', () => {
  const names = ['meiosis', 'photosynthesis', 'The Mitosis', 'mitosis', 'meiosis']
  expect(nearNames(['mitosis'], names, new Map())).toEqual(['meiosis'])
})

test('names near an alias count too', () => {
  expect(nearNames(['natural language processing', 'NLP'], ['NLG', 'transfer learning'], new Map())).toEqual([
    'NLG',
  ])
})
