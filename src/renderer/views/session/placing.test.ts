import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drop, firstAim, pickUp, piecesIn, placed, putBack, startPlacing, unplaced } from './placing.ts'
import type { Placing } from './placing.ts'

test('a piece picked up and dropped stands in its slot', () => {
  const state = drop(pickUp(startPlacing(3, 3, false), 1), 2)
  expect(piecesIn(state, 2)).toEqual([1])
  expect(state.held).toBeNull()
  expect(unplaced(state)).toEqual([0, 2])
})

test('a match’s slot holds one piece: the one before goes back to the tray', () => {
  let state = drop(pickUp(startPlacing(2, 2, false), 0), 1)
  state = drop(pickUp(state, 1), 1)
  expect(state.places).toEqual([null, 1])
})

test('a sort’s class holds several', () => {
  let state = drop(pickUp(startPlacing(3, 2, true), 0), 1)
  state = drop(pickUp(state, 2), 1)
  expect(piecesIn(state, 1)).toEqual([0, 2])
})

test('a placed piece can be taken up again and put back', () => {
  const state = putBack(pickUp(drop(pickUp(startPlacing(2, 2, false), 0), 0), 0))
  expect(state).toEqual(startPlacing(2, 2, false))
})

test('the first free slot is aimed at', () => {
  const state = drop(pickUp(startPlacing(3, 3, false), 1), 0)
  expect(firstAim(state)).toBe(1)
  expect(firstAim(startPlacing(3, 2, true))).toBe(0)
})

test('nothing happens without a piece in the hand, or for a slot or piece that is not there', () => {
  const state = startPlacing(2, 2, false)
  expect(drop(state, 0)).toBe(state)
  expect(drop(pickUp(state, 0), 2)).toEqual(pickUp(state, 0))
  expect(pickUp(state, 5)).toBe(state)
})

test('whatever is done, no match slot holds two, and an answer names a slot for every piece', () => {
  const step = fc.oneof(
    fc.record({ act: fc.constant('up' as const), at: fc.nat(5) }),
    fc.record({ act: fc.constant('drop' as const), at: fc.nat(5) }),
    fc.record({ act: fc.constant('back' as const), at: fc.constant(0) }),
  )
  fc.assert(
    fc.property(
      fc.integer({ min: 3, max: 5 }),
      fc.boolean(),
      fc.array(step, { maxLength: 60 }),
      (n, shared, steps) => {
        const end = steps.reduce<Placing>(
          (state, { act, at }) =>
            act === 'up' ? pickUp(state, at) : act === 'drop' ? drop(state, at) : putBack(state),
          startPlacing(n, n, shared),
        )
        if (!shared) for (let slot = 0; slot < n; slot++) expect(piecesIn(end, slot).length).toBeLessThan(2)
        const answer = placed(end)
        if (answer) expect(answer.length).toBe(n)
        else expect(unplaced(end).length).toBeGreaterThan(0)
      },
    ),
  )
})
