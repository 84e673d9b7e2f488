import { expect, test } from 'vitest'
import { generate } from '../generate.ts'

const bankOf = (text: string) => generate(`# Mills\n\n${text}\n`, '', 'markdown')
const reportsIn = (text: string) =>
  bankOf(text).facts.flatMap(({ slot, statement }) => (slot.endsWith(' that') ? [statement] : []))

test('what somebody found is told with who it was and when', () => {
  expect(
    reportsIn(
      'The engineer Ada Ford, who liked such tests, found in 1903 that round stones grind twice as fast.',
    ),
  ).toEqual(['The engineer Ada Ford found in 1903 that round stones grind twice as fast.'])
  expect(
    reportsIn('In the 1950s Ada Ford argued that millers have neither time nor money for repairs.'),
  ).toEqual(['Ada Ford argued in the 1950s that millers have neither time nor money for repairs.'])
  expect(reportsIn('A survey of 2004 found that mills with steel sails grind longer.')).toEqual([
    'A survey of 2004 found that mills with steel sails grind longer.',
  ])
})

test('it is asked by what was found', () => {
  const { questions } = bankOf('Ada Ford found in 1903 that round stones grind twice as fast as square ones.')
  expect(questions.flatMap((one) => (one.form === 'recall' ? [[one.prompt, one.answer]] : []))).toEqual([
    ['What did Ada Ford find in 1903?', 'Round stones grind twice as fast as square ones.'],
  ])
})

test('what nobody in particular says, guesses, or means by "it" is no report', () => {
  expect(reportsIn('Some millers argued that round stones grind twice as fast.')).toEqual([])
  expect(reportsIn('A study found that round stones grind twice as fast.')).toEqual([])
  expect(reportsIn('Ada Ford found in 1903 that it ground twice as fast as ever.')).toEqual([])
  expect(reportsIn('Ada Ford could show that round stones perhaps grind twice as fast.')).toEqual([])
})

test('what somebody argues now is told so; a deed before the finding, or an "it" at the end, is none', () => {
  expect(
    reportsIn('The historian Ada Ford has argued that the guild changed Ely before it changed Soham.'),
  ).toEqual(['The historian Ada Ford has argued that the guild changed Ely before it changed Soham.'])
  expect(
    reportsIn('Ada Ford marked the mills on a map and found that nearly all mills stood by one brook.'),
  ).toEqual([])
  expect(reportsIn('Ada Ford claimed in 1976 that better stones did most of it.')).toEqual([])
})

test('what is put in behind the finder has one comma', () => {
  expect(
    reportsIn(
      'The charter of Ely, signed in 1288, declared that the mills should grind for all of the town.',
    ),
  ).toEqual(['The charter of Ely, signed in 1288, declared that the mills should grind for all of the town.'])
})
