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

test('what only announces more tells nothing, with its names it does', () => {
  for (const said of [
    'Two other tests are in common use.',
    'Doctors distinguish several causes, which often overlap.',
    'The scale is not perfect.',
    'A long spoon is handy but not necessary.',
    'Historians divide the tale into periods.',
    'The flood was only the first blow.',
    'A second followed in 1910.',
    'In May 1904 the guild announced that a fourth was under way.',
  ])
    expect(isHedged(said) || !stands(said), said).toBe(true)
  for (const said of [
    'Two other tests are in common use: the spoon test and the oven test.',
    'The scale is not exact above 40 degrees.',
    'A second mill opened in 1910.',
  ])
    expect(isHedged(said) || !stands(said), said).toBe(false)
})

test('what some people explained is no fact', () => {
  expect(isHedged('The cause of the plague, the monks explained, was a star.')).toBe(true)
  expect(isHedged('The monks explained the plague by a star.')).toBe(false)
})

test('what would have been was not', () => {
  expect(isHedged('Holm would have won the prize in 1914 had the mill not burnt.')).toBe(true)
  expect(isHedged('Holm would have to pay 40 pence for the mill.')).toBe(false)
})
