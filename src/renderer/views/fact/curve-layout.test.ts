import { describe, expect, it } from 'vitest'
import type { MemoryCurve } from '../../../shared/fact-models.ts'
import { layOutCurve, recallAt } from './curve-layout.ts'

const curve: MemoryCurve = {
  stretches: [
    [
      { day: 0, recall: 1 },
      { day: 4, recall: 0.9 },
    ],
    [
      { day: 4, recall: 1 },
      { day: 14, recall: 0.9 },
      { day: 24, recall: 0.8 },
    ],
  ],
  today: 9,
  due: 14,
  stability: 10,
  recallNow: 0.95,
  retention: 0.9,
}
const answers = [
  { day: 0, recall: null },
  { day: 4, recall: 0.9 },
]

describe('the drawing of a memory', () => {
  const { past, ahead, today, due, target, answers: points, ticks, right } = layOutCurve(curve, answers, 600)

  it('is joined within a stretch and jumps where an answer was given', () => {
    expect(past.match(/M/g)).toHaveLength(2)
    expect(points[1]?.y).toBeGreaterThan(points[0]?.y ?? 0)
  })

  it('parts what was from what is to come at today', () => {
    expect(ahead.startsWith(`M${today.x.toFixed(1).replace(/\.0$/, '')},`)).toBe(true)
    expect(today.x).toBeLessThan(due.x)
    expect(due.y).toBeCloseTo(target, 5)
  })

  it('keeps everything within its width, at any size of text', () => {
    for (const em of [10, 12, 24]) {
      const layout = layOutCurve(curve, answers, 300, em)
      for (const { x, y } of [...layout.answers, layout.today, layout.due]) {
        expect(x).toBeGreaterThanOrEqual(layout.left)
        expect(x).toBeLessThanOrEqual(layout.right)
        expect(y).toBeLessThanOrEqual(layout.bottom)
      }
    }
    expect(right).toBeLessThan(600)
  })

  it('has lines from 50 to 100 per cent, and lower ones only where something is drawn there', () => {
    expect([ticks[0]?.percent, ticks.at(-1)?.percent]).toEqual([50, 100])
    const low = {
      ...curve,
      stretches: [
        [
          { day: 0, recall: 1 },
          { day: 40, recall: 0.22 },
        ],
      ],
    }
    expect(layOutCurve(low, [], 600).ticks[0]?.percent).toBe(20)
  })
})

it('recall between two places is read from the line between them', () => {
  expect(recallAt(curve.stretches, 9)).toBeCloseTo(0.95, 9)
  expect(recallAt(curve.stretches, 4)).toBe(1)
  expect(recallAt(curve.stretches, 99)).toBe(0.8)
})
