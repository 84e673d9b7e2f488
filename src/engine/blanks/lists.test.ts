import { expect, test } from 'vitest'
import { gap } from './gap.ts'
import { isClosed, isOfOpenList, opensList } from './lists.ts'
import { sampleFact } from '../samples/reading.ts'

const isOpen = (sentence: string, text: string): boolean =>
  isOfOpenList(gap(sentence.indexOf(text), text, 1), sentence)

test('any other could stand in a list that nothing closes', () => {
  expect(isOpen('The guild sold its bread in Ely, Soham, Wisbech and Lynn.', 'Ely')).toBe(true)
  expect(isOpen('The guild sold its bread in Ely, Soham, Wisbech and Lynn.', 'Soham')).toBe(true)
  expect(isOpen('The crust changes with heat, steam, flour and draught.', 'draught')).toBe(true)
  expect(isOpen('The loaf is baked without salt, butter or sugar.', 'salt')).toBe(true)
})

test('in a list that is said to be whole, and in none at all, one is missing', () => {
  expect(isOpen('The dough has three parts: salt, butter and sugar.', 'butter')).toBe(false)
  expect(isOpen('The widow ruled over Ely and Soham.', 'Ely')).toBe(false)
  expect(isOpen('In Ely, Ives and Hardwick were known as bakers.', 'Ives')).toBe(false)
  expect(isOpen('The guild sold its bread in Ely, Soham and Lynn.', 'Lynn')).toBe(false)
  expect(isOpen('The first oven, the kiln, was lit at dawn, and the second at noon.', 'kiln')).toBe(false)
  expect(isOpen('The masters, millers, bakers and brewers, could not be fined.', 'masters')).toBe(false)
  // Of the whole list to come any could be the first.
  expect(isOpen('Its four parts are salt, butter, flour and sugar.', 'salt')).toBe(true)
  expect(isOpen('The three towns are Ely, Soham and Lynn. All lie low.', 'Ely')).toBe(true)
  expect(isOpen('Its four parts are salt, butter, flour and sugar.', 'butter')).toBe(false)
  expect(isClosed(['salt', 'butter'], 'A dough consists of salt and butter.')).toBe(true)
  expect(isClosed(['salt', 'butter'], 'On the shelf lie salt and butter.')).toBe(false)
})

test('after a colon nothing tells what sort of thing the first is', () => {
  const opens = (sentence: string, text: string): boolean =>
    opensList(gap(sentence.indexOf(text), text, 1), sentence, sampleFact('Pita'))
  expect(opens('It is known far and wide: Ely, Soham and the fens.', 'Ely')).toBe(true)
  expect(opens('It has another name: kiln, which is older.', 'kiln')).toBe(false)
})
