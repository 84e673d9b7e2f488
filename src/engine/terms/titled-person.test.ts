import { expect, test } from 'vitest'
import { generate } from '../generate.ts'
import { titledPerson } from './titled-person.ts'

const TOLD =
  'He went to Soham, and he sold his mill. His brother wrote to him. He slept. He drew his maps for himself.'
const life = (first: string): string[] => [first, TOLD]

test('the name that is the title of a life is somebody, whatever the first name', () => {
  const found = titledPerson(
    'Isko Brandal',
    life('Isko Ulf Brandal (1804–1869) was a Danish surveyor.'),
    new Map(),
  )
  const brandal = { name: 'Isko Brandal', gender: 'he' }
  expect([...found]).toEqual([
    ['Isko Ulf Brandal', brandal],
    ['Isko Brandal', brandal],
    ['Brandal', brandal],
  ])
})

test('what is no person, and whose text says "he" and "she" alike, is nobody', () => {
  expect(
    titledPerson('Isko Brandal', life('Isko Brandal (1804–1869) was a Danish mill.'), new Map()).size,
  ).toBe(0)
  expect(titledPerson('Soham', life('Isko Brandal was a Danish surveyor.'), new Map()).size).toBe(0)
  const both = [
    ...life('Isko Brandal was a Danish surveyor.'),
    'She left her mill. She wrote. She slept. Her maps are hers.',
  ]
  expect(titledPerson('Isko Brandal', both, new Map()).size).toBe(0)
})

test('the deeds of a life are told of the one in its title', () => {
  const said = generate(
    `# Isko Brandal

**Isko Ulf Brandal** was a Danish surveyor who measured the coast of Jutland.

## Youth

In June 1825, at the age of twenty-one, he left Ribe for Iceland to measure its glaciers. He did not see his mother
again for nine years. The bishop of Hólar lent him a horse.

## Later years

The bishop wrote to Ribe. He was a mild man who hated the cold of 1830. He asked for nothing.

In 1834 he built a tower on his farm near Ribe. His maps were printed in 1851. He died in 1869.
`,
    '',
    'markdown',
  ).facts.map(({ statement }) => statement)
  expect(said).toEqual(
    expect.arrayContaining([
      'In June 1825, at the age of twenty-one, Isko Brandal left Ribe for Iceland to measure its glaciers.',
      'In 1834 Isko Brandal built a tower on his farm near Ribe.',
      'Isko Brandal died in 1869.',
    ]),
  )
  expect(said.filter((one) => /Brandal (?:was a mild|asked)/u.test(one))).toEqual([])
})
