import { expect, test } from 'vitest'
import { appositionsIn } from './appositions.ts'

const meaning = (text: string) => appositionsIn(text).map(({ name, meaning: told }) => [name, told])

test('what stands between commas after a name explains it', () => {
  expect(
    meaning('The retina is packed with rods, the cells that work in dim light, and has few cones.'),
  ).toEqual([['rods', 'the cells that work in dim light']])
  expect(meaning('Every leaf holds chlorophyll, a pigment that takes in light.')).toEqual([
    ['chlorophyll', 'a pigment that takes in light'],
  ])
  expect(meaning('Carbonation, the slow uptake of gas from the air, gives back a part.')).toEqual([
    ['carbonation', 'the slow uptake of gas from the air'],
  ])
  expect(meaning('Clocks are kept near UT1, the time shown by the turn of the Earth.')).toEqual([
    ['UT1', 'the time shown by the turn of the Earth'],
  ])
  expect(meaning('The flat disc of stiff feathers round the eyes, the ruff, gathers sound.')).toEqual([
    ['ruff', 'The flat disc of stiff feathers round the eyes'],
  ])
})

test('half a name, one of a list and somebody are not explained so', () => {
  for (const text of [
    'The ships were burnt with Greek fire, a liquid that burned on water.',
    'There are ridges along the sides, medial ones where two glaciers join, and more.',
    'The bridge, a work that took ten years, is closed.',
    'Paris, the capital of a large country, lies on a river.',
    'The house belonged to the smith, a man who knew iron.',
  ])
    expect(meaning(text)).toEqual([])
})

test('what is told of a whole clause, of a verb or of the end of a name explains none of them', () => {
  for (const text of [
    'The bones were burnt for soap, a custom that ended in 1900.',
    'It is lighter than you might have thought, a shell that somebody has painted.',
    'The beam comes from DORIS II, a ring in the old docks at Hamburg.',
  ])
    expect(meaning(text)).toEqual([])
  expect(meaning('The bones were burnt for potash, a salt that dissolves in water.')).toEqual([
    ['potash', 'a salt that dissolves in water'],
  ])
})

test('a name with a hyphen, and many with what they are parts of, are explained', () => {
  expect(meaning('The rope was coated with bees-wax, a fat that bees make from honey.')).toEqual([
    ['bees-wax', 'a fat that bees make from honey'],
  ])
  expect(
    meaning('The sieve catches husks, fragments of the shells of old grain, which spoil the flour.'),
  ).toEqual([['husks', 'fragments of the shells of old grain']])
  expect(meaning('The sieve catches husks, fragments of the shells of old grain, and sand.')).toEqual([])
})
