import { expect, test } from 'vitest'
import { generate } from '../generate.ts'

const definedIn = (text: string): string[] =>
  generate(`# Trees\n\n${text}\n`, '', 'markdown')
    .facts.filter(({ kind }) => kind === 'definition')
    .map(({ statement }) => statement)

test('a name that is set off after what it names is defined by it', () => {
  expect(definedIn('The layer that a tree adds in one year is its *ring*.')).toEqual([
    'Ring is the layer that a tree adds in one year.',
  ])
  expect(
    definedIn('The sap drains into a narrow channel at the edge of the bark, the *gutter*, and dries there.'),
  ).toEqual(['The gutter is a narrow channel at the edge of the bark.'])
  expect(
    definedIn('A **weir**, in their sense, is any low wall that holds back the water of a stream.'),
  ).toEqual(['A weir is any low wall that holds back the water of a stream.'])
})

test('what is only stressed, or no meaning, defines nothing', () => {
  for (const sentence of [
    'The tree that stood there is its *own*.',
    'It was a gift of the king, the *oak*, and fell at once.',
    'A **weir**, in their sense, is dull.',
  ])
    expect(definedIn(sentence)).toEqual([])
})

test('a sentence in brackets that gives a name is read like any other', () => {
  const { facts } = generate(
    '# Trees\n\nTrees grow.\n\nThey sway. (Small plants without roots are known as mosses.)\n',
    '',
  )
  expect(facts.map(({ subject }) => subject)).toContain('mosses')
})
