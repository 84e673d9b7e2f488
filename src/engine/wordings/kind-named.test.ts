import { expect, test } from 'vitest'
import { generate } from '../generate.ts'
import { namesKind } from './kind-named.ts'

const bankOf = (text: string) => generate(text, '', 'markdown')
const promptsOf = (text: string) => bankOf(text).questions.map(({ prompt }) => prompt)

test('a bare kind and a pronoun for the term name no kind', () => {
  expect(namesKind('the smallest and commonest kind; they are heaps of sand')).toBe(false)
  expect(namesKind('an older sort')).toBe(false)
  expect(namesKind('a kind of mill that is turned by hand')).toBe(true)
  expect(namesKind('heaps of sand that the wind has piled up')).toBe(true)
})

test('what the commonest kind is, is told after its semicolon', () => {
  const { facts } = bankOf(
    '# Dunes\n\nThe wind builds dunes of many shapes.\n\n## Crescent dunes\n\n**Crescent dunes** are the smallest and commonest kind; they are heaps of loose sand that move before the wind.\n',
  )
  expect(facts.find(({ kind }) => kind === 'definition')?.value).toBe(
    'heaps of loose sand that move before the wind',
  )
})

test('a meaning that a semicolon cut to its class is not asked for its term, a whole one is', () => {
  const asked = promptsOf(`# Words of the mill

## Glossary

- **Damsel**: an iron rod; the stone knocks against it as it turns.
- **Quern**: a hand mill that is turned with a stick.
- **Hopper**: a box from which the grain falls between the stones.
`).join('\n')
  expect(asked).not.toMatch(/(?:name for|means “)an iron rod/u)
  expect(asked).toMatch(/(?:name for |means “)a hand mill/u)
})

test('a short meaning of no field is asked within the article, another as it stands', () => {
  const prompts = promptsOf(`# Baking Village Bread

A dough of rye and water rests for a day.

## Glossary

- **Retarding**: a cold night in the cellar.
- **Barm**: a foam of yeast that makes village bread rise.
`)
  expect(prompts.filter((one) => /cold night/u.test(one))).toEqual(
    expect.arrayContaining([expect.stringMatching(/^In “Baking Village Bread”, /u)]),
  )
  expect(prompts.filter((one) => /foam of yeast/u.test(one)).join('\n')).not.toMatch(/^In “/mu)
})

test('what is said of a term as well is no meaning of it', () => {
  const asked = promptsOf(`# Words of the mill

## Glossary

- **Milling**: a craft as well.
- **Quern**: a hand mill that is turned with a stick.
`).join('\n')
  expect(asked).not.toMatch(/(?:name for|means “)a craft as well/u)
  expect(asked).toMatch(/hand mill/u)
})
