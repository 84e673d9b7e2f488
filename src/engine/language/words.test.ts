import fc from 'fast-check'
import { expect, test } from 'vitest'
import { jaccard } from './jaccard.ts'
import { contentLemmas, firstTokens, fold, lemmas, stems, tokens, words } from './words.ts'

test('folding takes case, accents, curly quotes and dashes away', () => {
  expect(fold('  Naïve “Café”\u00a0— it’s ')).toBe('naive "cafe" - it\'s')
})

test('a name with a point or hyphen is one token', () => {
  expect(tokens('GPT-3.5 has 7-billion parameters.').map(({ text }) => text)).toEqual([
    'GPT-3.5',
    'has',
    '7-billion',
    'parameters',
    '.',
  ])
  expect(words('GPT-3.5, e-mail & AT&T')).toEqual(['gpt-3.5', 'e-mail', 'at&t'])
})

test('lemmas bring plurals and verb forms together', () => {
  expect(lemmas('LLMs wrote words')).toEqual(['llm', 'write', 'word'])
  expect(contentLemmas('It is the base of many applications')).toEqual(['base', 'application'])
})

test('a word for which the language model has no lemma is its own', () => {
  expect(lemmas('A boat cannot, because the wind dies away')).toContain('cannot')
})

test('stems bring together what is spelled or used in another way', () => {
  expect(stems('specialised training')).toEqual(stems('specialized trained'))
  expect(stems('colour')).toEqual(stems('colors'))
})

test('Jaccard is 0 for nothing shared and 1 for the same', () => {
  expect(jaccard(['a'], ['b'])).toBe(0)
  expect(jaccard(['a', 'b'], ['b', 'a', 'a'])).toBe(1)
  expect(jaccard([], [])).toBe(0)
})

test('tokens of any text stand where they say', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (text) => {
      let at = 0
      for (const token of tokens(text)) {
        expect(text.slice(token.start, token.end)).toBe(token.text)
        expect(token.start).toBeGreaterThanOrEqual(at)
        at = token.end
      }
    }),
    { seed: 2, numRuns: 200 },
  )
})

test('the first words are what they are whatever follows them', () => {
  const word = fc.constantFrom(
    ...'the a boat boats sail sails to be not and can run fast well-known “ , 3.5 it is water over saw'.split(
      ' ',
    ),
  )
  fc.assert(
    fc.property(fc.array(word, { maxLength: 20 }), (all) => {
      const text = `They ${all.join(' ')}`
      expect(firstTokens(text)).toEqual(tokens(text).slice(0, 3))
    }),
    { seed: 3, numRuns: 300 },
  )
})
