import { expect, test } from 'vitest'
import { frontClause, openingBefore, untied } from './fronts.ts'

test('a word that ties a sentence to the one before goes', () => {
  expect(untied('So in 1907 she went to Ely.')).toBe('In 1907 she went to Ely.')
  expect(untied('There she died.')).toBe('She died.')
  expect(untied('Holm himself drove the engine.')).toBe('Holm drove the engine.')
  expect(untied('There is a mill.')).toBe('There is a mill.')
  expect(untied('In Rome itself an emperor was no god.')).toBe('In Rome itself an emperor was no god.')
})

test('a clause of time before a pronoun stands in front', () => {
  expect(frontClause('When the fair opened in 1897, she crammed Latin.')?.main).toBe('she crammed Latin.')
  expect(frontClause('When the fair opened in 1897, Dove crammed Latin.')).toBeNull()
  expect(frontClause('If the fair opened, she came.')).toBeNull()
})

test('what stands before a name is closed by a comma, but for a date, and has no pronoun', () => {
  expect(openingBefore('At school in Ely ')).toBe('At school in Ely, ')
  expect(openingBefore('In 1907, with an allowance from her father, ')).toBe('In 1907 ')
})

test('words that open a clause take no comma before the name that stands in it', () => {
  expect(openingBefore('By the time ')).toBe('By the time ')
  expect(openingBefore('By that time ')).toBe('By that time, ')
})
