import { expect, test } from 'vitest'
import { dressedIn } from './dressed.ts'

test('a name is found in other dress than "A X is a …"', () => {
  const meaning = (text: string) => dressedIn(text).map(({ name, meaning: told }) => [name, told])
  expect(meaning('A valley that has been drowned by the sea is a fjord.')).toEqual([
    ['fjord', 'A valley that has been drowned by the sea'],
  ])
  expect(
    meaning('Everything a river drops on its way, from clay to boulders, goes by the name of alluvium.'),
  ).toEqual([['alluvium', 'Everything a river drops on its way, from clay to boulders']])
  expect(meaning('The line between them, where the salt water begins, is the halocline.')).toEqual([
    ['halocline', 'The line where the salt water begins'],
  ])
  expect(meaning('Levees, low banks of sand and silt, keep the river in.')).toEqual([
    ['levees', 'low banks of sand and silt'],
  ])
  expect(meaning('At the mouth lies the delta, a flat land of mud and many arms.')).toEqual([
    ['delta', 'a flat land of mud and many arms'],
  ])
  expect(meaning('Last, there are the meanders: bends of a slow river, wide and even.')).toEqual([
    ['meanders', 'bends of a slow river, wide and even'],
  ])
  expect(meaning('The stones show fine grooves, or striations, from which one reads the flow.')).toEqual([
    ['striations', null],
  ])
})

test('an opinion, a place and what is not explained give no name', () => {
  for (const text of [
    'A river that floods every year is a danger.',
    'A river that nobody knows is nothing to fear.',
    'At the mouth lies the city, the pride of all.',
    'The city, a port of 40,000 people, lives on fish.',
    'The water is red, or brown, after rain.',
  ])
    expect(dressedIn(text)).toEqual([])
})
