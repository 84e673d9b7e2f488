import { expect, test } from 'vitest'
import { openingOf } from './clause-opening.ts'
import { readClause } from './clause.ts'

test('a clause is taken apart into opening, subject, aside, verb and rest', () => {
  expect(readClause('In 1872 Ada Ford, later Lady Ford, designed the first kite meter.')).toMatchObject({
    opening: 'In 1872 ',
    subject: 'Ada Ford',
    aside: 'later Lady Ford',
    auxiliary: null,
    verb: { text: 'designed', lemma: 'design' },
    rest: 'the first kite meter',
  })
  expect(readClause('The tower was finished in 1890.')).toMatchObject({ auxiliary: 'was', rest: 'in 1890' })
  expect(readClause('The mill at Ely, opened in 1811, is larger than the others.')).toMatchObject({
    subject: 'The mill at Ely',
    aside: 'opened in 1811',
    verb: { text: 'is' },
  })
})

test('a participle after the name is not taken for the verb', () => {
  expect(readClause('In 1804 an engineer called Ada Ford built a wagon.')).toMatchObject({
    subject: 'an engineer called Ada Ford',
    verb: { text: 'built' },
  })
})

test('what opens with a pronoun, a condition or a preposition is not taken apart', () => {
  for (const text of [
    'It opened in 1825.',
    'If the wind drops the kite falls.',
    'About the tower nothing is known.',
    'His brother took it over.',
  ])
    expect(readClause(text)).toBeNull()
})

test('a verb that is also a noun is found by its number and by what follows', () => {
  expect(readClause('Satellites measure water vapour over the ocean.')).toMatchObject({
    subject: 'Satellites',
    verb: { text: 'measure' },
  })
  expect(readClause('A demand curve slopes downwards.')).toMatchObject({ verb: { text: 'slopes' } })
  expect(readClause('Registration costs 18 euros and is valid for three years.')).toMatchObject({
    subject: 'Registration',
    verb: { text: 'costs' },
  })
  expect(readClause('The registration costs are high.')).toMatchObject({ subject: 'The registration costs' })
})

test('a verb left open is no clause that can be told', () => {
  expect(readClause('Steamships could, and within a decade the age of sail was over.')).toBeNull()
})

test('"a cache stores responses" has a verb, for no two plurals stand together', () => {
  expect(readClause('A cache stores responses and frees the server.')).toMatchObject({
    subject: 'A cache',
    verb: { text: 'stores', lemma: 'store' },
  })
})

test('a participle after its noun is not the verb where one is still to come', () => {
  expect(readClause('Barges built in Ely are painted green.')).toMatchObject({
    subject: 'Barges built in Ely',
    auxiliary: 'are',
  })
  expect(readClause('The mill opened in March and is open now.')).toMatchObject({ verb: { text: 'opened' } })
})

test('a verb taken for a noun is found after what is put in, and before "off" or "in"', () => {
  expect(readClause('A kiln, an oven of brick, burns down two tons of coal.')).toMatchObject({
    subject: 'A kiln',
    verb: { lemma: 'burn' },
  })
  expect(readClause('Drying drives off the last of the water.')).toMatchObject({ verb: { lemma: 'drive' } })
  expect(readClause('The outer blades end in heavy rings.')).toMatchObject({ subject: 'The outer blades' })
  expect(readClause('The burns on the hands are slow to heal.')).toMatchObject({ verb: { lemma: 'be' } })
})

test('an opening before a pronoun may name two months, or what is so in spite of something', () => {
  expect(openingOf('In May and June they leave the reeds.')).toBe('In May and June ')
  expect(openingOf('Despite its name it is no tit.')).toBe('Despite its name ')
  expect(openingOf('In Ely and elsewhere they leave the reeds.')).toBe('')
})

test('a bare noun after a place has its passive, a noun of the place has none', () => {
  expect(readClause('In the old system cloth is measured in ells.')).toMatchObject({
    opening: 'In the old system ',
    subject: 'cloth',
  })
  expect(readClause('In the old mill house is a stove.')).toBeNull()
})

test('what a thing cost is no noun, and water may be a place', () => {
  expect(readClause('The new roof cost £40.')).toMatchObject({ subject: 'The new roof' })
  expect(readClause('In cold water sound is slower than in salt water.')).toMatchObject({
    opening: 'In cold water ',
    subject: 'sound',
  })
})

test('what somebody is known to have done is no verb of its own', () => {
  expect(readClause('The first baker known to have sold rye was Ada Hale')).toMatchObject({
    subject: 'The first baker known to have sold rye',
  })
  expect(readClause('The bakers have sold rye since the flood')).toMatchObject({ subject: 'The bakers' })
})
