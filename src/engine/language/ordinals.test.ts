import { expect, test } from 'vitest'
import { isNumbered } from './ordinals.ts'

test('names that only their number tells apart give their order away', () => {
  const wars = ['First Punic War', 'Second Punic War', 'Jugurthine War']
  expect(isNumbered('First Punic War', wars)).toBe(true)
  expect(isNumbered('Stage 2', ['Stage 1', 'Stage 2'])).toBe(true)
  expect(isNumbered('Jugurthine War', wars)).toBe(false)
  expect(isNumbered('Third Punic War', ['Third Punic War', 'Jugurthine War'])).toBe(false)
})
