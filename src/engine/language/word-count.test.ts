import fc from 'fast-check'
import { expect, test } from 'vitest'
import { spacedParts } from './word-count.ts'

test('a text has as many parts as a split at its spaces gives', () => {
  const piece = fc.constantFrom(
    'word',
    'é',
    '—',
    ' ',
    '  ',
    '\n',
    '\t',
    '\u00a0',
    '\u2009',
    '\u3000',
    '\ufeff',
    '😀',
  )
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join('')
      expect(spacedParts(text)).toBe(text.split(/\s+/u).length)
    }),
  )
})
