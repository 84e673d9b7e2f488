import { expect, test } from 'vitest'
import { outlineOf } from '../outline/outline.ts'
import { readFacts } from './read-facts.ts'

const claims = (text: string) =>
  readFacts(outlineOf(`# Mills\n\n${text}\n`)).facts.map(({ kind, subject, value }) => [kind, subject, value])

test('an amount is told of what the clause is about', () => {
  expect(claims('A millstone weighs about 900 kilograms, and nobody lifts one alone.')).toEqual([
    ['number', 'millstone', 'about 900 kilograms'],
  ])
  expect(claims('Guests may stay for up to 28 nights in a row.')).toEqual([
    ['number', 'guest', 'up to 28 nights'],
  ])
})

test('a duty, a limit and a condition are told of any thing of the kind', () => {
  expect(claims('A miller must keep the weir open at night.')).toEqual([
    ['property', 'miller', 'must keep the weir open at night'],
  ])
  expect(claims('A lease that does not name the mill is void.')).toEqual([['property', 'lease', 'is void']])
})

test('what there are so many of is counted', () => {
  expect(
    claims('There are more than 120 kinds of millstone, but two of them do nearly all the work.'),
  ).toEqual([['number', 'millstone', 'more than 120 kinds']])
  expect(claims('There are several reasons why mills burn.')).toEqual([])
})

test('a cause is told with its reason', () => {
  expect(claims('Rye flour turns bitter early because the germ is rich in oil.')).toEqual([
    ['cause', 'rye flour', 'the germ is rich in oil'],
  ])
})

test('opinion, the reader, pointing back and a single story tell nothing', () => {
  for (const text of [
    'You must keep the weir open at night.',
    'A miller probably needs 3 hours for a sack.',
    'Such a stone weighs about 900 kilograms.',
    'It weighs about 900 kilograms.',
    'A man stood by the mill and looked at the water.',
    'A timetable cannot live with that.',
    'Newspapers like to write about mills when one burns down.',
    'The longest one was given up after 40 years.',
  ])
    expect(claims(text)).toEqual([])
})
