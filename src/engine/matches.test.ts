import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allMatches } from './matches.ts'

describe('all matches of a pattern', () => {
  const patterns = [/\p{L}+/gu, /a?/g, /a?/gu, /(?<one>a)|b*/giu, /$/g, /[^\n]*(?:\n|$)/g]

  it('are those of matchAll, in any text, time after time', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'Á', ' ', '\n', '😀', '\ud83d') })
    fc.assert(
      fc.property(text, fc.constantFrom(...patterns), (any, pattern) => {
        expect(allMatches(any, pattern)).toEqual([...any.matchAll(pattern)])
      }),
    )
  })
})
