import { expect, test } from 'vitest'
import { generate } from '../generate.ts'

const saidIn = (text: string): string[] =>
  generate(`# Mills\n\n${text}\n`, '', 'markdown').facts.map(({ statement }) => statement)

test('a plain sentence about a name or a kind of thing is told', () => {
  expect(saidIn('Millstones grind the grain between two rough faces.')).toEqual([
    'Millstones grind the grain between two rough faces.',
  ])
  expect(saidIn('Jonas Bell studied at the guild school of Soham.')).toEqual([
    'Jonas Bell studied at the guild school of Soham.',
  ])
})

test('what is judged, wished or only goes on with the story is not', () => {
  expect(saidIn('Jonas Bell liked the smell of fresh flour in the morning.')).toEqual([])
  expect(saidIn('Millstones were rather dull and heavy in the old days.')).toEqual([])
  expect(saidIn('The two men argued until eight in the evening about the price of flour.')).toEqual([])
  expect(saidIn('Millers should oil the shaft of the sail in autumn.')).toEqual([])
  expect(saidIn('Jonas Bell spent the year 1975 there with a friend from Soham.')).toEqual([])
})

test('a verb that looks like a noun is read between a noun and an article', () => {
  expect(saidIn('Brakes jam the wheel that turns the heavy upper stone.')).toEqual([
    'Brakes jam the wheel that turns the heavy upper stone.',
  ])
})

test('what a thing is called in passing is asked for by its name', () => {
  const { questions } = generate(
    '# Mills\n\nThe sails are turned into the wind by a small wheel known as a fantail.\n',
    '',
    'markdown',
  )
  expect(questions.map(({ prompt }) => prompt)).toContain(
    'The sails are turned into the wind by a small wheel known as a/an _____.',
  )
})

test('how many there are, without what they are, tells nothing', () => {
  const statements = (text: string) =>
    generate(`# Mills\n\n${text}\n`, '').facts.map(({ statement }) => statement)
  expect(statements('The millers of Ely distinguished between two bodies of rules.')).toEqual([])
  expect(statements('Coeliac disease reduces the absorption of iron.')).toEqual([
    'Coeliac disease reduces the absorption of iron.',
  ])
})
