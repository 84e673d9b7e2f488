import { expect, test } from 'vitest'
import { usageOf } from '../terms/naming.ts'
import { isCountable, isGeneral } from './countable.ts'

const countable = (name: string, meaning: string, text = '') =>
  isCountable(name, meaning, usageOf([text], []))

test('what is a person or a thing is counted', () => {
  expect(countable('lodger', 'a person who rents a room')).toBe(true)
  expect(countable('flat white', 'a double espresso with foam')).toBe(true)
})

test('what is a substance, a process or a quality is not', () => {
  expect(countable('glucose', 'a six-carbon sugar')).toBe(false)
  expect(countable('fermentation', 'a step in which yeast eats sugar')).toBe(false)
  expect(countable('photosynthesis', 'a process by which plants make sugar')).toBe(false)
})

test('what the text writes bare stays so', () => {
  expect(countable('bond', 'a sum held by the landlord', 'It is paid for by bond.')).toBe(false)
  expect(countable('bond', 'a sum held by the landlord', 'It is paid by bond holders.')).toBe(true)
})

test('what is spoken of in general takes no article of its own', () => {
  expect(['bandwidth', 'windward', 'friction'].filter(isGeneral)).toEqual([
    'bandwidth',
    'windward',
    'friction',
  ])
  expect(['hull', 'bond', 'steward'].filter(isGeneral)).toEqual([])
})
