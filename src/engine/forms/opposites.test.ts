import { expect, test } from 'vitest'
import type { Fact } from '../types.ts'
import { oppositeSwaps } from './opposites.ts'

const fact: Fact = {
  id: 'a',
  kind: 'property',
  subject: 'kite',
  aliases: [],
  slot: '#1',
  label: null,
  value: '',
  members: [],
  group: null,
  statement: '',
  topic: '',
  section: 1,
  confidence: 0.75,
  attributed: false,
  evidence: [],
  decisive: [],
}

const turned = (statement: string, kind: Fact['kind'] = 'property'): string[] =>
  oppositeSwaps({ ...fact, kind }, statement).map(({ swap }) => statement.replace(swap.from, () => swap.to))

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
