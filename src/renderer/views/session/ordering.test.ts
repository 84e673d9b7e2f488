import fc from 'fast-check'
import { expect, test } from 'vitest'
import { letGo, lift, moveTo, settle, startOrdering } from './ordering.ts'

test('a piece moved takes its place and the others close up', () => {
  expect(moveTo(startOrdering(4), 0, 2).order).toEqual([1, 2, 0, 3])
  expect(moveTo(startOrdering(4), 3, 0).order).toEqual([3, 0, 1, 2])
})

test('a place beyond an end is the end, and a piece that is not there moves nothing', () => {
  expect(moveTo(startOrdering(3), 1, 9).order).toEqual([0, 2, 1])
  expect(moveTo(startOrdering(3), 1, -9).order).toEqual([1, 0, 2])
  const start = startOrdering(3)
  expect(moveTo(start, 7, 0)).toBe(start)
})

test('a piece let go of goes back, a piece settled stays', () => {
  const moved = moveTo(lift(startOrdering(3), 0), 0, 2)
  expect(letGo(moved).order).toEqual([0, 1, 2])
  expect(letGo(lift(settle(moved), 1)).order).toEqual([1, 2, 0])
})

test('that nothing was moved yet is known', () => {
  expect(letGo(lift(startOrdering(3), 0)).touched).toBe(false)
  expect(settle(lift(startOrdering(3), 0)).touched).toBe(true)
  expect(moveTo(startOrdering(3), 0, 1).touched).toBe(true)
})

test('whatever is done, every piece stands once', () => {
  const step = fc.record({ piece: fc.nat(6), place: fc.integer({ min: -2, max: 8 }), go: fc.boolean() })
  fc.assert(
    fc.property(fc.integer({ min: 3, max: 7 }), fc.array(step), (n, steps) => {
      const end = steps.reduce((state, { piece, place, go }) => {
        const moved = moveTo(lift(state, piece), piece, place)
        return go ? letGo(moved) : settle(moved)
      }, startOrdering(n))
      expect(end.order.toSorted()).toEqual(Array.from({ length: n }, (_, piece) => piece))
    }),
  )
})
