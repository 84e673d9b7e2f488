import { describe, expect, test } from 'vitest'
import { moveAlong, moveDown, moveInCalendar } from './cursor.ts'

describe('the cursor of a chart', () => {
  test('goes from point to point and stops at the ends', () => {
    const keys = ['ArrowRight', 'ArrowLeft', 'Home', 'End']
    expect(keys.map((key) => moveAlong(key, 3, 5))).toEqual([4, 2, 0, 4])
    expect([moveAlong('ArrowRight', 4, 5), moveAlong('ArrowLeft', 0, 5)]).toEqual([4, 0])
  })

  test('leaves all other keys alone', () => {
    for (const move of [moveAlong, moveDown, moveInCalendar]) {
      expect(['Tab', 'Enter', 'a', 'PageDown'].map((key) => move(key, 1, 5))).toEqual([
        null,
        null,
        null,
        null,
      ])
    }
  })

  test('goes down a list with the arrow down', () => {
    expect(['ArrowDown', 'ArrowUp'].map((key) => moveDown(key, 3, 5))).toEqual([4, 2])
  })

  test('goes by days and weeks in a calendar, and never out of it', () => {
    const keys = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']
    expect(keys.map((key) => moveInCalendar(key, 20, 40))).toEqual([19, 21, 13, 27])
    expect(moveInCalendar('ArrowLeft', 3, 40)).toBe(3)
    expect(moveInCalendar('ArrowRight', 36, 40)).toBe(36)
  })
})
