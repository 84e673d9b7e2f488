import { expect, test } from 'vitest'
import { stands } from './alone.ts'
import { isHedged } from './hedged.ts'

test('a joke about somebody and a guess of readers are no facts', () => {
  expect(isHedged('Holm, who must have been impossible at breakfast, bought the third mill.')).toBe(true)
  expect(isHedged('Most pupils guess about 20 sacks.')).toBe(true)
})

test('what a rule asks for and what is believed are', () => {
  expect(isHedged('The office is open to anyone who must have been born in Ely.')).toBe(false)
  expect(isHedged('Most millers believe that rye is heavier.')).toBe(false)
})

test('a reason that answers a question does not stand, one with its main clause does', () => {
  expect(stands('Because fresh rye, which millers call greenling, usually has no smell at all.')).toBe(false)
  expect(stands('Because damp flour rots in the sack, millers dry the rye.')).toBe(true)
})

test('what one may have is a rule, what may have been a guess', () => {
  expect(isHedged('Each miller may have six sacks a month.')).toBe(false)
  expect(isHedged('The miller may have sold six sacks.')).toBe(true)
})
