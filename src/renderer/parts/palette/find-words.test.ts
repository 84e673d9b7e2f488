import { expect, test } from 'vitest'
import { findWords } from './find-words.ts'

const found = (query: string, text: string): string | null => {
  const fit = findWords(query, text)
  return fit && fit.pieces.map(({ text: words, mark }) => (mark ? `[${words}]` : words)).join('')
}

test('the words looked for are marked where they begin a word, in any order', () => {
  expect(found('dark theme', 'Theme: dark')).toBe('[Theme]: [dark]')
  expect(found('tra', 'A train of water, not astray')).toBe('A [tra]in of water, not astray')
})

test('case and accents make no difference', () => {
  expect(found('ecole', 'L’École polytechnique')).toBe('L’[École] polytechnique')
})

test('a word that stands nowhere in the text leaves it out', () => {
  expect(found('scores tide', 'Scores')).toBeNull()
})

test('the beginning of the text ranks before the beginning of a word, and that before its middle', () => {
  const ranks = ['Import an article', 'An import', 'Reimport'].map((text) => findWords('import', text)?.rank)
  expect(ranks).toEqual([0, 1, 3])
})

test('an empty query finds everything, unmarked', () => {
  expect(found('', 'Today')).toBe('Today')
})
