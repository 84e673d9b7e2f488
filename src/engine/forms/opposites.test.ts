import { expect, test } from 'vitest'
import { KITE } from '../samples/fact.ts'
import type { Fact } from '../types.ts'
import { oppositeSwaps } from './opposites.ts'

const turned = (statement: string, kind: Fact['kind'] = 'property', article = statement): string[] =>
  oppositeSwaps({ ...KITE, kind }, statement, article).map(({ swap }) =>
    statement.replace(swap.from, () => swap.to),
  )

test('a rule is turned round where both can never hold', () => {
  expect(turned('A kite must not be flown over bathers.')).toEqual(['A kite may be flown over bathers.'])
  expect(turned('Flyers must be at least 12 years old.')).toEqual(['Flyers must be at most 12 years old.'])
  expect(turned('A kite may be flown over a garden only with the consent of its owner.')).toEqual([
    'A kite may be flown over a garden even without the consent of its owner.',
  ])
  expect(turned('A lost kite must be reported within 3 days.')).toEqual([
    'A lost kite must be reported only after 3 days.',
  ])
  expect(turned('A licence without a stamp is void.')).toEqual(['A licence without a stamp is valid.'])
})

test('an effect and a comparison are turned round', () => {
  expect(turned('A long tail reduces the speed of the kite.')).toEqual([
    'A long tail increases the speed of the kite.',
  ])
  expect(turned('Silk is lighter than cotton.', 'comparison')).toEqual(['Silk is heavier than cotton.'])
})

test('a direction, a bound and what never was are turned', () => {
  for (const [statement, other] of [
    ['The hut of the club stands north of the river.', 'The hut of the club stands south of the river.'],
    ['The race is two days before the feast.', 'The race is two days after the feast.'],
    ['The meadow lies in the east.', 'The meadow lies in the west.'],
    ['The string breaks above about 40 kilograms.', 'The string breaks below about 40 kilograms.'],
    ['The club had more than 20 members in May.', 'The club had fewer than 20 members in May.'],
    ['The line was more than 300 metres long.', 'The line was less than 300 metres long.'],
    ['A kite has never been lost in the wood.', 'A kite has often been lost in the wood.'],
    ['Nearly all kites were made of silk.', 'Hardly any kites were made of silk.'],
    ['The string is too short for a gale.', 'The string is too long for a gale.'],
    ['A tail is not a rudder.', 'A tail is a rudder.'],
  ] as const)
    expect(turned(statement), statement).toEqual([other])
})

test('what opened a series is no last, and what tells of both is not turned', () => {
  for (const statement of [
    'It was the first kite of the club.',
    'The club flies its kites north of the river.',
    'Flyers wash their hands before the meal.',
    'The club fell from about 1,900 members in 1994 to fewer than 50 in 2010.',
    'North of the river the wind is weak, south of it strong.',
    'The kite named after the king flies well.',
    'The line was hardly more than a thread.',
    'As the wind increases the lift falls and the drag reduces the lift.',
  ])
    expect(turned(statement), statement).toEqual([])
})

test('what may hold both ways is left alone', () => {
  for (const statement of [
    'Every flyer must register before the season.',
    'A long tail can reduce the speed of the kite.',
    'A long tail often reduces the speed of the kite.',
    'A flyer may not drop anything from the kite.',
    'Flyers may stay for up to 28 days.',
    'A line lasts longer than a tail.',
    'A long tail reduces the speed. It also reduces the lift.',
    'A kite with a tail reduces the speed, but not the lift.',
  ])
    expect(turned(statement), statement).toEqual([])
  expect(turned('A kite must not be flown over bathers.', 'definition')).toEqual([])
})

test('a superlative is turned only where the article speaks of the other end', () => {
  const statement = 'The dragon is the largest kite of the club.'
  expect(turned(statement)).toEqual([])
  expect(turned(statement, 'property', `${statement} The smallest kite is the sparrow.`)).toEqual([
    'The dragon is the smallest kite of the club.',
  ])
})

test('a bound is turned of one thing that is so, never of what some did, can do or may do', () => {
  expect(turned('The club had more than 20 members in May.')).toHaveLength(1)
  for (const statement of [
    'Flyers have held a kite for more than an hour.',
    'The club can lend at least 3 kites.',
    'One rule is that kites up to 3.5 metres are let in on weekdays only.',
    'A gale lasts more than 3 hours.',
    'The basin holds more than 3 litres of water.',
  ])
    expect(turned(statement), statement).toEqual([])
})
