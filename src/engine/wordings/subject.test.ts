import { expect, test } from 'vitest'
import { generate } from '../generate.ts'

const typed = (text: string) =>
  generate(`# Water\n\n${text}\n`, '', 'markdown').questions.flatMap((one) =>
    one.form === 'typed' ? [[one.prompt, one.answer]] : [],
  )

test('what there is one of is asked for by that, however little is said of it', () => {
  expect(typed('The Angara is the only river that drains Baikal.')).toContainEqual([
    'Give the name: what is the only river that drains Baikal?',
    'Angara',
  ])
})

test('what many may be and what is only denied is not', () => {
  expect(typed('The Angara is a river that drains Baikal.')).toEqual([])
  expect(typed('The Angara is not the only river of Siberia that freezes.')).toEqual([])
})

test('what a thing is in a clause of its own, and somebody, is not asked for by "what"', () => {
  const stems = (text: string) => typed(text).map(([prompt]) => prompt)
  expect(
    stems('Frazil ice is what remains when the wind has beaten the water for a night.').join(),
  ).not.toContain('what is what')
  expect(stems('Wilma Kerr was a botanist from Perth who mapped the bogs.').join()).not.toContain('what was')
  expect(stems('Frazil ice is the only ice that floats as needles.').join()).toContain('what is the only ice')
})

test('one of two things is no answer to what is told of both', () => {
  const { questions } = generate(
    '# Rules and charges of the mill at Ely\n\nFlour and bran are limited to five sacks a month.\n\nSalt and yeast are sold at the upper door on the first Monday of each month.\n',
    '',
    'markdown',
  )
  for (const one of questions)
    if (one.form === 'typed') expect([one.answer, ...one.accepts]).not.toContain('salt')
  expect(questions.map(({ form }) => form)).toContain('typed')
})

test('what is told of a part, or with something else, names nothing', () => {
  const tells = 'uses the old scale of the guild for the hardness of its water'
  expect(typed(`The Angara ${tells}.`).map(([, answer]) => answer)).toContain('Angara')
  expect(typed(`Much of Fenland ${tells}.`).map(([, answer]) => answer)).not.toContain('much of Fenland')
  expect(typed(`The Angara ${tells} and the mill pays two crowns a year.`)).toEqual([])
})

test('a name with a number of Rome keeps its capital', () => {
  const names = typed('Grade V water turns into Grade VI water over months in a warm cistern.').map(
    ([, answer]) => answer,
  )
  expect(names.every((one) => !one?.startsWith('grade V'))).toBe(true)
})

test('a noun with what was done to it is no name to give', () => {
  const stems = (text: string) => typed(text).map(([prompt]) => prompt)
  expect(stems('The days used are the first Monday of May and the last Friday of October.')).toEqual([])
  expect(stems('The market days are the first Monday of May and the last Friday of October.')).not.toEqual([])
})

test('a term told of by its short name is given in full, and not asked by what is done to it', () => {
  const told = typed(`## Ovens

The **drying oven** is the chamber in which a potter dries his bowls.

The oven is guarded by **wardens**, at which the potter looks until every bowl is whole. The oven feeds heat to the bowls, the walls and the floor of the house.`)
  expect(told).toContainEqual([
    'Give the name: what feeds heat to the bowls, the walls and the floor of the house?',
    'drying oven',
  ])
  expect(told.map(([prompt]) => prompt).join()).not.toContain('guarded')
})
