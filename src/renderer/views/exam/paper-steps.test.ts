import { expect, test } from 'vitest'
import type { Response } from '../../../shared/session-calls.ts'
import { blanksOf, firstBlank, firstChange, listed, timeLeft } from './paper-steps.ts'

const one: Response = { kind: 'option', chosen: 1 }
const two: Response = { kind: 'option', chosen: 2 }

test('a paper opens at its first blank place, or at its beginning where none is blank', () => {
  expect(firstBlank({ given: [one, null, null] })).toBe(1)
  expect(firstBlank({ given: [one, two] })).toBe(0)
  expect(blanksOf({ given: [one, null, null] })).toEqual([2, 3])
})

test('what an undo changed is found, be it the answer or that it was a guess', () => {
  const before = { given: [one, two, null], guessed: [false, false, false] }
  expect(firstChange(before, { ...before, given: [one, null, null] })).toBe(1)
  expect(firstChange(before, { ...before, guessed: [true, false, false] })).toBe(0)
  expect(firstChange(before, before)).toBeNull()
})

test('time is told in whole minutes, and that it is up', () => {
  expect(timeLeft(20, 0)).toBe('20\u00a0min left')
  expect(timeLeft(20, 61_000)).toBe('19\u00a0min left')
  expect(timeLeft(20, 19.5 * 60_000)).toBe('Under a minute left')
  expect(timeLeft(20, 21 * 60_000)).toBe('Time is up')
})

test('blank places are named, of many the first few', () => {
  expect(listed([4])).toBe('question 4')
  expect(listed([4, 7, 12])).toBe('questions 4, 7 and 12')
  expect(listed([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])).toBe('questions 1, 2, 3, 4, 5, 6, 7 and 3 more')
})
