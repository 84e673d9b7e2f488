import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dealKeyAgain, dealKeys } from './key-places.ts'
import type { Keyed } from './key-places.ts'

const choice = (options = 4): Keyed => ({ form: 'choice', options })

const dealt = fc.tuple(fc.array(fc.constantFrom(3, 4, 4, 4, 5), { maxLength: 80 }), fc.string())

test('the places of four-option keys are used evenly', () => {
  fc.assert(
    fc.property(dealt, ([sizes, seed]) => {
      const keys = dealKeys(sizes.map(choice), seed)
      const counts = [0, 1, 2, 3].map(
        (place) => keys.filter((key, i) => key === place && sizes[i] === 4).length,
      )
      expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(
        sizes.every((n) => n === 4) ? 1 : 2,
      )
    }),
    { seed: 5, numRuns: 500 },
  )
})

test('no place comes four times running, and each is one of the options', () => {
  const motley = fc.tuple(
    fc.array(fc.constantFrom(2, 3, 4, 5, 6), { minLength: 60, maxLength: 90 }),
    fc.string(),
  )
  fc.assert(
    fc.property(motley, ([sizes, seed]) => {
      const keys = dealKeys(sizes.map(choice), seed)
      keys.forEach((key, i) => {
        expect(key).toBeLessThan(sizes[i] ?? 0)
        expect(i >= 3 && [1, 2, 3].every((back) => keys[i - back] === key)).toBe(false)
      })
    }),
    { seed: 6, numRuns: 500 },
  )
})

test('what is no choice has its key nowhere, and does not break the dealing of the others', () => {
  const typed: Keyed = { ...choice(), form: 'typed' }
  const mixed = dealKeys([choice(), typed, choice(), choice(), typed, choice()], 'seed')
  expect([mixed[1], mixed[4]]).toEqual([0, 0])
  expect([mixed[0], mixed[2], mixed[3], mixed[5]].toSorted()).toEqual([0, 1, 2, 3])
})

test('different seeds deal differently', () => {
  const first = Array.from({ length: 40 }, (_, i) => dealKeys([choice()], `seed ${i}`)[0])
  expect(new Set(first).size).toBe(4)
})

test('what comes back has its key somewhere else than its neighbours and itself before', () => {
  for (let position = 0; position < 20; position++) {
    expect(dealKeyAgain(choice(), [0, 2, 3], position, 'seed')).toBe(1)
    expect([0, 1, 2, 3]).toContain(dealKeyAgain(choice(), [undefined, undefined], position, 'seed'))
    expect(dealKeyAgain(choice(3), [0, 1, 2], position, 'seed')).toBeLessThan(3)
  }
  const running = [4, 5, 6, 7].map((position) => dealKeyAgain(choice(), [], position, 'seed'))
  expect(running.toSorted()).toEqual([0, 1, 2, 3])
})
