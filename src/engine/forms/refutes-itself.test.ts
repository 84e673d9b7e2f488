import { expect, test } from 'vitest'
import { KITE } from '../samples/fact.ts'
import { oppositeSwaps } from './opposites.ts'

const turned = (statement: string): number =>
  oppositeSwaps({ ...KITE, kind: 'property' }, statement, statement).length

test('a word is not turned beside what follows from it, what it is for or what judges it', () => {
  for (const statement of [
    'A frightened mussel closes its shell, and this keeps the water in.',
    'The flyer slows down to spare the string.',
    'When the price rises, fewer kites are sold in the town.',
    'One drawback is the price: the frame is made of silk and raises the price of the kite.',
    'The damper reduces the swing of the bell, making it quieter.',
  ])
    expect(turned(statement), statement).toBe(0)
})

test('under a "not" the opposite is as true, and is not put in its place', () => {
  expect(turned('A silk kite is not heavier than one of paper.')).toBe(0)
  expect(turned('A silk kite is heavier than one of paper.')).toBe(1)
})

test('a word is turned where nothing beside it tells of it', () => {
  expect(turned('A frightened mussel closes its shell.')).toBe(1)
  expect(turned('Most kites fly in spring.')).toBe(1)
  expect(turned('Most water comes from the well.')).toBe(0)
})
