import fc from 'fast-check'
import { expect, it } from 'vitest'
import { placeWindow } from './window-place.ts'

const laptop = { x: 0, y: 25, width: 1440, height: 875 }
const beside = { x: 1440, y: 0, width: 1920, height: 1080 }

it('opens where it was', () => {
  const kept = { x: 1500, y: 40, width: 1000, height: 700, maximized: true }
  expect(placeWindow(kept, [laptop, beside])).toEqual(kept)
})

it('opens in the middle the first time, and where the display it stood on is gone', () => {
  expect(placeWindow(null, [laptop])).toEqual({ width: 1200, height: 820, maximized: false })
  const away = { x: 2000, y: 100, width: 1000, height: 700, maximized: false }
  expect(placeWindow(away, [laptop])).toEqual({ width: 1000, height: 700, maximized: false })
})

it('is moved back where a part of it would be cut off', () => {
  const kept = { x: 1200, y: -100, width: 1000, height: 700, maximized: false }
  expect(placeWindow(kept, [laptop])).toMatchObject({ x: 440, y: 25, width: 1000, height: 700 })
})

it.each([
  [{}],
  [[]],
  ['x'],
  [{ x: 0, y: 0, width: 'wide', height: 1, maximized: false }],
  [{ x: 1, width: 900, height: 700, maximized: false }],
])('takes %j for nothing kept', (kept) => {
  expect(placeWindow(kept, [laptop])).toEqual({ width: 1200, height: 820, maximized: false })
})

it('always lies within a display, and is never smaller than the page needs', () => {
  const number = fc.integer({ min: -10_000, max: 10_000 })
  const kept = fc.record({ x: number, y: number, width: number, height: number, maximized: fc.boolean() })
  fc.assert(
    fc.property(kept, (kept) => {
      const { x, y, width, height } = placeWindow(kept, [laptop, beside])
      expect(width).toBeGreaterThanOrEqual(720)
      expect(height).toBeGreaterThanOrEqual(540)
      if (x === undefined || y === undefined) return
      const within = [laptop, beside].some(
        (display) =>
          x >= display.x &&
          y >= display.y &&
          x + width <= display.x + display.width &&
          y + height <= display.y + display.height,
      )
      expect(within).toBe(true)
    }),
  )
})
