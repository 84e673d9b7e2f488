import fc from 'fast-check'
import { expect, it } from 'vitest'
import { between, everything, isSelected, NOTHING, sizeOf, toggled } from './selection.ts'

it('whatever is toggled, the selection has what was toggled an odd number of times, in ranges apart', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 40 }), (places) => {
      const selection = places.reduce(toggled, NOTHING)
      const odd = [...Array(13).keys()].filter((at) => places.filter((one) => one === at).length % 2 === 1)
      expect([...Array(13).keys()].filter((at) => isSelected(selection, at))).toEqual(odd)
      expect(sizeOf(selection)).toBe(odd.length)
      for (const [i, { from, to }] of selection.entries()) {
        expect(from).toBeLessThan(to)
        expect(from).toBeGreaterThan(selection[i - 1]?.to ?? -1)
      }
    }),
    { seed: 11 },
  )
})

it('a stretch has both its ends, whichever way it was drawn', () => {
  expect(between(3, 5)).toEqual(between(5, 3))
  expect(sizeOf(between(3, 5))).toBe(3)
  expect(sizeOf(between(4, 4))).toBe(1)
})

it('all of an empty list is nothing', () => {
  expect(everything(0)).toEqual(NOTHING)
  expect(sizeOf(everything(50_000))).toBe(50_000)
})
