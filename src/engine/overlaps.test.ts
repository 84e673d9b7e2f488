import fc from 'fast-check'
import { expect, test } from 'vitest'
import { overlapFinder } from './overlaps.ts'

const span = fc.tuple(fc.nat(40), fc.nat(10)).map(([start, length]) => ({ start, end: start + length }))

test('finds in their order the spans that share anything with another', () => {
  fc.assert(
    fc.property(fc.array(span, { maxLength: 20 }), span, (spans, asked) => {
      const shared = spans.filter(({ start, end }) => start < asked.end && asked.start < end)
      expect(overlapFinder(spans)(asked)).toEqual(shared)
    }),
  )
})
