import { expect, test } from 'vitest'
import { generate } from '../generate.ts'

const told = (text: string): readonly string[] =>
  generate(
    `# The Kessel Canal\n\nThe Kessel Canal is a waterway in eastern Norland.\n\n${text}\n`,
    '',
    'markdown',
  ).facts.map(({ statement }) => statement)
const under = (said: string): string => `Under “The Kessel Canal” the article says: “${said}”`

test('what a text tells of the things of its title at a time, or with its reason, is told under that title', () => {
  expect(told('The company was dissolved in 1923 and the state took the barges over.')).toContain(
    under('The company was dissolved in 1923 and the state took the barges over.'),
  )
  expect(told('The railway took most of the trade, because it was faster and did not freeze.')).toContain(
    under('The railway took most of the trade, because it was faster and did not freeze.'),
  )
})

test('what is told of any time and names all that it is about needs no title', () => {
  expect(told('Barges with flat bottoms carry heavy cargo through shallow water.')).toContain(
    'Barges with flat bottoms carry heavy cargo through shallow water.',
  )
})

test('what is told now is no past for its participles', () => {
  const said = 'Tickets issued at the lower gate are valid in every port.'
  expect(told(said)).toContain(said)
  expect(told('Tickets issued at the lower gate were valid in every port.').join()).not.toContain('Tickets')
})

test('a scene, an order and what leans on the sentence before are not told', () => {
  const facts = told(
    'The owners would not pay for the repair of the lower gates. The average fell to 40 barges in 1902. ' +
      'Move to the front of the queue as soon as the gates of the lock begin to open.',
  ).join('\n')
  expect(facts).not.toMatch(/owners|average|queue/u)
})

test('a clause is told alone behind a colon, "the one that" never', () => {
  expect(
    told(
      'Its colour is dark, on the other hand: the water has more iron than that of any other canal, nine to eleven grams, as against four in the lake.',
    ),
  ).toContain(
    under(
      'The water has more iron than that of any other canal, nine to eleven grams, as against four in the lake.',
    ),
  )
  expect(
    told(
      'Its gates are of oak, on the other hand: the one that divers repair most is the Arn gate of the basin.',
    ).join(),
  ).not.toContain('The one that')
})
