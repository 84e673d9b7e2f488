import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { layOutScores, likelyRange, sparkline, writableLabels } from './chart-line.ts'

const score = (day: number, percent: number, weight = 16) => ({
  at: new Date(Date.UTC(2026, 1, day)).toISOString(),
  percent,
  weight,
})

describe('a line of scores', () => {
  test('attempts stand at their dates and a better score stands higher', () => {
    const { points } = layOutScores([score(1, 50), score(11, 70), score(21, 90)], 560)
    const [a, b, c] = points
    expect((a?.x ?? 0) + (c?.x ?? 0)).toBeCloseTo(2 * (b?.x ?? 0))
    expect(points.map((point) => point.y)).toEqual([...points.map((point) => point.y)].sort((x, y) => y - x))
  })

  test('several attempts on one day do not cover each other', () => {
    const { points } = layOutScores([score(1, 50), score(1, 60), score(1, 70), score(60, 80)], 560)
    const gaps = points.slice(1).map((point, index) => point.x - (points[index]?.x ?? 0))
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(23.9)
  })

  test('whatever the scores, every point and bar stays inside the drawing, in order', () => {
    const scores = fc.array(
      fc.record({
        day: fc.nat(900),
        percent: fc.double({ min: 0, max: 100, noNaN: true }),
        weight: fc.nat(80),
      }),
      { minLength: 1, maxLength: 60 },
    )
    fc.assert(
      fc.property(scores, fc.integer({ min: 220, max: 900 }), (list, width) => {
        const sorted = [...list].sort((a, b) => a.day - b.day)
        const chart = layOutScores(
          sorted.map((one) => score(one.day, one.percent, one.weight)),
          width,
        )
        let before = -1
        for (const point of chart.points) {
          expect(point.x).toBeGreaterThan(before)
          before = point.x
          expect(point.x).toBeLessThanOrEqual(chart.right + 0.01)
          for (const y of [point.y, point.top, point.bottom]) {
            expect(y).toBeGreaterThanOrEqual(0)
            expect(y).toBeLessThanOrEqual(chart.height)
          }
        }
        expect(chart.ticks.at(-1)?.value).toBe(100)
      }),
      { numRuns: 200, seed: 7 },
    )
  })

  test('a list line needs two scores', () => {
    expect(sparkline([80], 64, 20)).toBe('')
    expect(sparkline([50, 100], 64, 20)).toBe('M2,18L58,2')
  })
})

describe('the likely range of a score', () => {
  test('ends where the score would be 1.2816 standard errors away', () => {
    for (const [percent, weight] of [
      [80, 10],
      [12.5, 4],
      [97, 200],
    ] as const) {
      const { low, high } = likelyRange(percent, weight)
      for (const end of [low / 100, high / 100]) {
        const error = Math.sqrt((end * (1 - end)) / weight)
        expect(Math.abs(percent / 100 - end)).toBeCloseTo(1.2816 * error, 10)
      }
    }
  })

  test('narrows as more answers carry it, and holds the score', () => {
    const wide = likelyRange(84, 6)
    const narrow = likelyRange(84, 60)
    expect(narrow.high - narrow.low).toBeLessThan(wide.high - wide.low)
    expect(narrow.low).toBeLessThan(84)
    expect(narrow.high).toBeGreaterThan(84)
  })

  test('nothing answered says nothing', () => {
    expect(likelyRange(0, 0)).toEqual({ low: 0, high: 100 })
  })
})

describe('dates under an axis', () => {
  test('the last and the first are written, and no two touch or repeat', () => {
    expect(writableLabels([30, 50, 300, 480, 500], ['1 Feb', '2 Feb', '9 Feb', '1 Mar', '2 Mar'])).toEqual([
      0, 2, 4,
    ])
    expect(writableLabels([30, 200, 400], ['1 Feb', '1 Feb', '2 Feb'])).toEqual([0, 2])
    expect(writableLabels([], [])).toEqual([])
  })
})
