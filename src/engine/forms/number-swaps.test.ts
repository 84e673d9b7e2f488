import { expect, test } from 'vitest'
import { KITE } from '../samples/fact.ts'
import { numberSwaps } from './number-swaps.ts'

const changed = (statement: string): string[] =>
  numberSwaps({ ...KITE, statement }, statement).map(({ swap }) =>
    statement.replace(swap.from, () => swap.to),
  )

test('the only number of a statement is made another', () => {
  expect(changed('A kite of the club has three tails.')).toEqual(['A kite of the club has five tails.'])
  expect(changed('The dragon carried 74 kilograms of sand.')).toEqual([
    'The dragon carried 49 kilograms of sand.',
  ])
  expect(changed('The tax was 20 per cent of the price.')).toEqual(['The tax was 30 per cent of the price.'])
  expect(changed('The string holds a 48-pound kite.')).toEqual(['The string holds a 32-pound kite.'])
})

test('of what happened once the year is made another', () => {
  const [statement = ''] = changed('George Westinghouse patented an air brake in 1869.')
  expect(statement).toMatch(/^George Westinghouse patented an air brake in 18[4-8]\d\.$/u)
  expect(statement).not.toContain('1869')
  expect(changed('Valens was killed at Adrianople on 9 August 378.')).toHaveLength(1)
})

test('a bound, a range, one of several numbers and what only can be stay as they are', () => {
  for (const statement of [
    'The dragon carried at least 74 kilograms.',
    'The flight took 20 to 30 minutes.',
    'The club has 3 kites and 5 flyers.',
    'A gale can break 3 strings.',
    'Two taxes were paid, that on land, and that on heads.',
    'Level 2 charging is slow.',
    'A third of the kites were red.',
    'If the delay is five hours the club pays for dinner.',
    'A family with three children gets a kite.',
  ])
    expect(changed(statement), statement).toEqual([])
})

test('a state that lasts over years keeps its year', () => {
  for (const statement of [
    'In 1845 kites were known in the park.',
    'The king lived in Rome in 1845.',
    'Since 1973 letters have been found at the wall.',
  ])
    expect(changed(statement), statement).toEqual([])
})
