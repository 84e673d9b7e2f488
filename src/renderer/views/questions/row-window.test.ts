import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MOST_ROWS, rowWindow, scrollTo } from './row-window.ts'

describe('the rows in the page', () => {
  it('are at most sixty, and among them all that is seen', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 50_000 }),
        fc.integer({ min: 0, max: 2_000_000 }),
        fc.integer({ min: 40, max: 1600 }),
        fc.integer({ min: 32, max: 80 }),
        (total, top, height, row) => {
          const { first, end } = rowWindow(top, height, row, total)
          expect(end - first).toBeLessThanOrEqual(Math.min(MOST_ROWS, total))
          expect(first).toBeGreaterThanOrEqual(0)
          const scrolled = Math.min(top, Math.max(0, total * row - height))
          if (total > 0) {
            expect(first).toBeLessThanOrEqual(Math.floor(scrolled / row))
            expect(end).toBeGreaterThanOrEqual(Math.min(total, Math.floor((scrolled + height) / row)))
          }
        },
      ),
      { seed: 2 },
    )
  })
})

describe('going to a row', () => {
  it('scrolls only as far as it takes to see it whole', () => {
    expect(scrollTo(3, 0, 360, 36)).toBe(0)
    expect(scrollTo(10, 0, 360, 36)).toBe(36)
    expect(scrollTo(2, 144, 360, 36)).toBe(72)
    expect(scrollTo(49_999, 0, 360, 36)).toBe(50_000 * 36 - 360)
  })
})
