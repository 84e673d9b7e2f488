import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alignmentDistance } from './distance.ts'

describe('alignmentDistance', () => {
  it('counts a swap of neighbours as one slip', () => {
    expect(alignmentDistance('tranformsr', 'tranfromsr', 5)).toBe(1)
  })

  it('does not change a stretch twice, so "ca" is three from "abc"', () => {
    expect(alignmentDistance('ca', 'abc', 5)).toBe(3)
  })

  it('stops counting above the limit', () => {
    expect(alignmentDistance('kitten', 'sitting', 1)).toBe(2)
    expect(alignmentDistance('kitten', 'sitting', 9)).toBe(3)
  })

  it('is zero for equal texts only, and the same both ways', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (one, other) => {
        expect(alignmentDistance(one, other, 30)).toBe(alignmentDistance(other, one, 30))
        expect(alignmentDistance(one, other, 30) === 0).toBe(one === other)
      }),
      { seed: 7 },
    )
  })

  it('is at most one after one edit', () => {
    const text = fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme-ascii' })
    fc.assert(
      fc.property(text, fc.nat(), fc.constantFrom('delete', 'insert', 'swap'), (word, at, edit) => {
        const index = at % word.length
        const rest = word.slice(index + 1)
        const edited =
          edit === 'delete'
            ? word.slice(0, index) + rest
            : edit === 'insert'
              ? `${word.slice(0, index)}q${word.slice(index)}`
              : word.slice(0, index) + rest.slice(0, 1) + word.slice(index, index + 1) + rest.slice(1)
        expect(alignmentDistance(word, edited, 3)).toBeLessThanOrEqual(1)
      }),
      { seed: 7 },
    )
  })
})
