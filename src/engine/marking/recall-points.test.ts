import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pointsFound, suggestedGrade } from './recall-points.ts'

const points = ['The deck hangs from cables.', 'Towers carry the load.', 'The anchors weigh 20,000 tons.']

test('a point is found by most of its telling words, in any order and with slips', () => {
  expect(pointsFound('cables hold the deck hanging; the load is caried by towers', points)).toEqual([
    true,
    true,
    false,
  ])
})

test('a number must be the same', () => {
  expect(pointsFound('the anchors weigh 2000 tons', points)[2]).toBe(false)
  expect(pointsFound('anchors weighing 20000 tons', points)[2]).toBe(true)
})

test('nine points in ten suggest Good, six Hard, fewer Again, and nothing written nothing', () => {
  const ten = 'alpha bravo charlie delta echo foxtrot golf hotel india juliet'.split(' ')
  const first = (n: number): string => ten.slice(0, n).join(' ')
  expect([10, 9, 8, 6, 5, 1].map((n) => suggestedGrade(first(n), ten))).toEqual([3, 3, 2, 2, 1, 1])
  expect(suggestedGrade('  ', ten)).toBeNull()
})

test('a point that is an article alone is found', () => {
  expect(pointsFound('a stone', ['a', 'stone'])).toEqual([true, true])
  expect(pointsFound('stone', ['a', 'stone'])).toEqual([false, true])
})

test('a full answer always has all its points', () => {
  fc.assert(
    fc.property(fc.array(fc.lorem({ maxCount: 8 }), { minLength: 1, maxLength: 5 }), (said) => {
      expect(pointsFound(said.join(' '), said)).toEqual(said.map(() => true))
    }),
  )
})
