import { expect, test } from 'vitest'
import { isClause } from './standing.ts'

test('a whole sentence whose verb looks like another word is a clause', () => {
  expect(isClause('The two halves separate and are pulled to the ends of the rod')).toBe(true)
  expect(isClause('A thin hard crust forms around each loaf')).toBe(true)
})

test('a thing with what limits it is none', () => {
  expect(isClause('The part of a hinge that bends and is cut')).toBe(false)
  expect(isClause('A series of forms around the yard')).toBe(false)
})
