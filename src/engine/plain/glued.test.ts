import { expect, test } from 'vitest'
import { generate } from '../generate.ts'
import { outlineOf } from '../outline/outline.ts'

const cutFrom = (sentence: string) =>
  outlineOf(`Windmills\n${sentence}\n`, 'plain').article.excluded.map(({ quote }) => quote)

test('a title glued to the end of a sentence is cut, with the word that ties it there', () => {
  expect(cutFrom('A windmill pumps water out of low land via Smart Pumps for Busy Farmers.')).toEqual([
    'via Smart Pumps for Busy Farmers.',
  ])
  expect(
    cutFrom('Small mills are enough for a single field for a Web Design Company For Farms application.'),
  ).toEqual(['for a Web Design Company For Farms application.'])
})

test('a remark in brackets that leads to another page is cut, one that tells something stays', () => {
  expect(cutFrom('The cap turns into the wind. (Learn more about turning mills with Tail Fans).')).toEqual([
    '(Learn more about turning mills with Tail Fans).',
  ])
  expect(cutFrom('The sails drive a screw. (Ideal for modern Land Drainage Planning).')).toEqual([
    '(Ideal for modern Land Drainage Planning).',
  ])
  expect(cutFrom('The cap turns into the wind (a fan tail does it in most mills).')).toEqual([])
})

test('a sentence that praises a firm of no name goes as a whole', () => {
  const praise = 'This makes mills attractive for any Energy Consulting Company looking for ideas.'
  expect(cutFrom(`A mill runs for a hundred years. ${praise}`)).toEqual([praise])
})

test('names are no glued titles', () => {
  for (const sentence of [
    'The mills were built by the Dutch East India Company.',
    'The first plans came from the Department of Public Works.',
    'Most of them stand in the Kinderdijk World Heritage Site.',
    'Their power is computed with Computational Fluid Dynamics.',
    'The land was drained by Jan Leeghwater.',
  ])
    expect(cutFrom(sentence)).toEqual([])
})

test('no fact and no question holds what was cut, and the evidence is the exact passage before it', () => {
  const text = `Windmills and Watermills
A windmill is a mill that is driven by the wind. A watermill is a mill that is driven by a stream.
Uses of Windmills:
Drainage: Lifting water out of low land via Smart Pumps for Busy Farmers.
Milling: Grinding grain between two stones. (Learn more about Fresh Flour for Bakers).
Uses of Watermills:
Sawing: Cutting trunks into planks for a Timber Trading Services Company.
Fulling: Beating wool until it is dense.
`
  const bank = generate(text, '', 'plain')
  const [drainage] = bank.facts.filter(({ label }) => label === 'Drainage')
  expect(drainage?.evidence.map(({ quote }) => quote)).toEqual(['Drainage: Lifting water out of low land'])
  for (const { evidence } of bank.facts)
    for (const { start, end, quote } of evidence) expect(text.slice(start, end)).toBe(quote)
  expect(JSON.stringify([bank.facts, bank.questions])).not.toMatch(/Smart Pumps|Fresh Flour/)
})
