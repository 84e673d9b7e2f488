import { expect, test } from 'vitest'
import { areInitials } from './term.ts'

test('an acronym that its words spell is told by them', () => {
  expect(areInitials('DNS', 'Domain Name System')).toBe(true)
  expect(areInitials('MMR', 'measles, mumps and rubella')).toBe(true)
  expect(areInitials('BEVs', 'battery electric vehicles')).toBe(true)
})

test('an acronym with other letters has to be known', () => {
  expect(areInitials('XML', 'Extensible Markup Language')).toBe(false)
  expect(areInitials('ATP', 'adenosine triphosphate')).toBe(false)
})
