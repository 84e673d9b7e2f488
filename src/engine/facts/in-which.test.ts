import { expect, test } from 'vitest'
import { generate } from '../generate.ts'

const told = (text: string) =>
  generate(`# Bread\n\n${text}\n`, '', 'markdown').facts.map(({ statement }) => statement)

test('what goes on in a thing with a name is told of it', () => {
  expect(
    told('The colour is due to the Maillard reaction, in which sugars and amino acids react above 140 °C.'),
  ).toContain('In the Maillard reaction, sugars and amino acids react above 140 °C.')
})

test('what goes on where, or is told after the colon of its name, is told of it', () => {
  expect(told('Higher up lies the steam zone, where warm air keeps the dough soft.')).toContain(
    'In the steam zone, warm air keeps the dough soft.',
  )
  expect(told('The second is autolysis: enzymes cut the starch before the salt is added.')).toContain(
    'In autolysis, enzymes cut the starch before the salt is added.',
  )
})

test('what is only described has no name to be asked by', () => {
  expect(
    told('Dough goes through a slow process, in which the yeast eats the sugar of the flour.'),
  ).not.toContain('In a slow process, the yeast eats the sugar of the flour.')
})
