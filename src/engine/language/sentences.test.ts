import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sentences, sentenceTexts } from './sentences.ts'

test('an abbreviation, an initial and a decimal point end no sentence', () => {
  expect(sentenceTexts('Dr. Reed met J. K. Lund, e.g. in Oslo. It cost $3.5 million.')).toEqual([
    'Dr. Reed met J. K. Lund, e.g. in Oslo.',
    'It cost $3.5 million.',
  ])
  expect(sentenceTexts('The pump (see fig. 3) fails. GPT-3.5 does not.')).toHaveLength(2)
})

test('a name with three initials is one name, though the second could be a word', () => {
  expect(sentenceTexts('The map was drawn by H. A. R. Lund for I. I. Berg. A copy is kept.')).toEqual([
    'The map was drawn by H. A. R. Lund for I. I. Berg.',
    'A copy is kept.',
  ])
})

test('a letter that ends a sentence is not taken for an initial', () => {
  expect(sentenceTexts('Take vitamin C. It helps. This is plan B. Then we rest.')).toHaveLength(4)
})

test('a sentence within brackets stays with the sentence around it', () => {
  expect(sentenceTexts('He ran (it was late. Very late). She did not.')).toEqual([
    'He ran (it was late. Very late).',
    'She did not.',
  ])
})

test('a line break within a paragraph ends no sentence', () => {
  expect(sentenceTexts('One line\r\ngoes on. Another\ntoo.')).toEqual([
    'One line\r\ngoes on.',
    'Another\ntoo.',
  ])
})

test('spans of any text are in order, hold no space at their ends and lose no letter', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      let at = 0
      for (const { start, end } of sentences(text)) {
        expect(start).toBeGreaterThanOrEqual(at)
        expect(text.slice(at, start).trim()).toBe('')
        expect(text.slice(start, end)).toBe(text.slice(start, end).trim())
        at = end
      }
      expect(text.slice(at).trim()).toBe('')
    }),
    { seed: 1, numRuns: 200 },
  )
})

test('an initial of two letters after one of one is no end', () => {
  expect(sentenceTexts('The station that G. Yu. Bell had headed closed. It was cold.')).toHaveLength(2)
})

test('an initial "A." among others opens no sentence', () => {
  expect(sentenceTexts('The mill that H. A. R. Bell had built closed. It was cold.')).toHaveLength(2)
})
