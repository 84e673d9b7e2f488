import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chanceBelow, chanceOf, meanOf, mixOf, quantileOf, sumOfChances } from './poisson-binomial.ts'

const runs = { numRuns: 200, seed: 20_260_310 }
const chance = fc.double({ min: 0, max: 1, noNaN: true })

/** Every way the events can fall, one by one. */
function byCounting(chances: readonly number[]): number[] {
  const sums = new Array<number>(chances.length + 1).fill(0)
  for (let way = 0; way < 2 ** chances.length; way++) {
    let [count, p] = [0, 1]
    chances.forEach((one, i) => {
      const happens = ((way >> i) & 1) === 1
      count += happens ? 1 : 0
      p *= happens ? one : 1 - one
    })
    sums[count] = (sums[count] ?? 0) + p
  }
  return sums
}

describe('a sum of chances', () => {
  test('is what counting every way gives', () => {
    fc.assert(
      fc.property(fc.array(chance, { maxLength: 10 }), (chances) => {
        const sum = sumOfChances(chances)
        byCounting(chances).forEach((expected, count) =>
          expect(chanceOf(sum, count)).toBeCloseTo(expected, 12),
        )
      }),
      runs,
    )
  })

  test('adds up to one and has the mean and the variance it must have', () => {
    fc.assert(
      fc.property(fc.array(chance, { maxLength: 300 }), (chances) => {
        const sum = sumOfChances(chances)
        const mean = meanOf(sum)
        const variance = sum.chances.reduce((all, p, i) => all + p * (sum.lowest + i - mean) ** 2, 0)
        expect(sum.chances.reduce((all, p) => all + p, 0)).toBeCloseTo(1, 10)
        expect(mean).toBeCloseTo(
          chances.reduce((all, p) => all + p, 0),
          8,
        )
        expect(variance).toBeCloseTo(
          chances.reduce((all, p) => all + p * (1 - p), 0),
          7,
        )
      }),
      runs,
    )
  })

  test('of equal chances is the binomial distribution', () => {
    const sum = sumOfChances(new Array<number>(40).fill(0.3))
    let ways = 1
    for (let k = 0; k <= 40; k++) {
      expect(chanceOf(sum, k)).toBeCloseTo(ways * 0.3 ** k * 0.7 ** (40 - k), 12)
      ways = (ways * (40 - k)) / (k + 1)
    }
  })

  test('of what is sure and what cannot be is sure', () => {
    expect(sumOfChances([1, 0, 1, 1, 0])).toEqual({ lowest: 3, chances: [1] })
    expect(sumOfChances([])).toEqual({ lowest: 0, chances: [1] })
    expect(() => sumOfChances([1.2])).toThrow(RangeError)
    expect(() => sumOfChances([Number.NaN])).toThrow(RangeError)
  })

  test('of ten thousand events stays exact and narrow', () => {
    const chances = Array.from({ length: 10_000 }, (_, i) => 0.5 + (i % 50) / 100)
    const sum = sumOfChances(chances)
    expect(sum.chances.length).toBeLessThan(1000)
    expect(sum.chances.reduce((all, p) => all + p, 0)).toBeCloseTo(1, 10)
  })
})

test('quantiles and tails agree: below a quantile is less than its share, up to it is at least as much', () => {
  fc.assert(
    fc.property(fc.array(chance, { maxLength: 80 }), fc.constantFrom(0.1, 0.5, 0.9), (chances, share) => {
      const sum = sumOfChances(chances)
      const at = quantileOf(sum, share)
      expect(chanceBelow(sum, at)).toBeLessThan(share + 1e-12)
      expect(chanceBelow(sum, at) + chanceOf(sum, at)).toBeGreaterThanOrEqual(share - 1e-12)
    }),
    runs,
  )
})

test('a mixture has the mean of the means, and spreads no less than its parts', () => {
  const [low, high] = [sumOfChances([0.2, 0.2, 0.2]), sumOfChances([0.9, 0.9, 0.9, 0.9])]
  const mixed = mixOf([low, high])
  expect(meanOf(mixed)).toBeCloseTo((meanOf(low) + meanOf(high)) / 2, 12)
  expect(mixed.chances.reduce((all, p) => all + p, 0)).toBeCloseTo(1, 12)
  expect(() => mixOf([])).toThrow(RangeError)
})
